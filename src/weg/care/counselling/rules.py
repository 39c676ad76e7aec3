"""Who may do what in counselling, and which rows exist for whom."""

ROWS = ()
