"""Who may do what here, and which rows exist for whom."""

ROWS = ()
