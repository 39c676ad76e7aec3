"""Who may do what in safety, and which rows exist for whom."""

ROWS = ()
