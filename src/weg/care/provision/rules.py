"""Who may do what in provision, and which rows exist for whom."""

ROWS = ()
