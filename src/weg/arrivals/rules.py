"""Lists of the Land are for the placement office alone."""

import rules

from weg.city.roles import officer
from weg.foundation.access.rows import ALL, Open, Rows

rules.add_perm("arrivals.see", officer)
rules.add_perm("arrivals.take", officer)

ROWS = (
    Open("arrivals_columnmapping", "headers of lists, no person"),
    Rows("arrivals_arrivallist", see=ALL),
    Rows("arrivals_listhousehold", see=ALL),
)
