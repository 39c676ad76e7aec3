"""Who may do what in grants, and which rows exist for whom.

Grants and fees are administration: the placement officer, the department head and the planner see
figures, the officer also the people behind them. House managers and social workers see none of it
(§ 12 FlüAG keeps administration away from social work); organisations get a file of their own.
"""

import rules

from weg.city.roles import administrator, department_head, officer, planner
from weg.foundation.access.rows import ALL, STAFF, Rows

rules.add_perm("grants.see", officer | department_head | planner)
rules.add_perm("grants.see_terms", officer | department_head | planner | administrator)
rules.add_perm("grants.set_terms", department_head | administrator)
rules.add_perm("grants.see_people", officer)
rules.add_perm("grants.decide", officer)
rules.add_perm("grants.assume", officer | department_head | planner)
rules.add_perm("grants.see_fees", officer | department_head)
rules.add_perm("grants.see_statements", officer)
rules.add_perm("grants.set_payers", officer)
rules.add_perm("grants.make_statements", officer)
rules.add_perm("grants.load_pack", administrator)

_TERMS = ("occasion", "work", "ratio", "postamount", "lumpsum", "feerate", "feecap", "feerule")

ROWS = (
    *(Rows(f"grants_{name}", see=STAFF) for name in _TERMS),
    Rows("grants_computation", see=STAFF, append_only=True),
    Rows("grants_countedperson", see=ALL),
    Rows("grants_variant", see=STAFF),
    Rows("grants_assumption", see=STAFF),
    Rows("grants_payer", see=ALL),
    Rows("grants_statement", see=ALL),
    Rows("grants_statementline", see=ALL),
)
