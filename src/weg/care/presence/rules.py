"""Who may do what in presence, and which rows exist for whom."""

ROWS = ()
