"""Who may do what in grants, and which rows exist for whom."""

ROWS = ()
