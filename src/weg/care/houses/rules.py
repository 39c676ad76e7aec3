"""Who may do what in houses, and which rows exist for whom."""

ROWS = ()
