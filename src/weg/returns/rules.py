"""Who may do what in return counselling, and which rows exist for whom.

A case exists for its counsellors. For nobody else: no other counsellor, no placement officer, no
administrator, no data protection officer, no house. Counts come from ``return_counts`` in the
database, without small numbers.
"""

from typing import Any

import rules

from weg.city.roles import (
    administrator,
    department_head,
    officer,
    planner,
    return_counsellor,
)
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import Open, Rows


@rules.predicate
def own_case(actor: Actor, on: Any = None) -> bool:
    """The case (or what hangs on it) is one of the actor's, or none is named yet."""
    counsellors = getattr(getattr(on, "case", on), "counsellors", None)
    return counsellors is None or actor.sight.member in counsellors


counsels = return_counsellor & own_case

rules.add_perm("returns.see", counsels)
rules.add_perm("returns.open", return_counsellor)
rules.add_perm("returns.work", counsels)
rules.add_perm("returns.see_counts", return_counsellor | department_head | planner | officer)
rules.add_perm("returns.see_catalogue", return_counsellor | administrator | department_head)
rules.add_perm("returns.manage_catalogue", return_counsellor | administrator)
# Packs, what ends by itself, and the counts of every night.
rules.add_perm("returns.load_pack", rules.always_false)
rules.add_perm("returns.erase", rules.always_false)
rules.add_perm("returns.count", rules.always_false)

# Said in full, so that nothing that ALL may come to mean elsewhere opens a case.
SYSTEM = "((SELECT weg_reach()) = 'all' AND (SELECT weg_role()) = '')"
MINE = f"""{SYSTEM} OR ((SELECT weg_role()) = 'return_counsellor'
 AND (SELECT weg_member()) = ANY (counsellors))"""


def _of_case(table: str, column: str = "case_id") -> str:
    """The case's own policy says whose it is. What a case that is gone has left, the system alone
    sees, which erases it."""
    mine = f"EXISTS (SELECT 1 FROM returns_case x WHERE x.id = {table}.{column})"  # noqa: S608
    return f"{SYSTEM} OR {mine}"


CHILDREN = ("agreement", "traveller", "note", "plan", "caseitem", "followup")

ROWS = (
    Open("returns_item", "a catalogue; no person"),
    Open("returns_rate", "amounts of public programmes"),
    Open("returns_countrygroup", "groups of countries"),
    Rows("returns_tally", see=SYSTEM),
    Rows("returns_case", see=MINE),
    Rows("returns_caseevent", see=_of_case("returns_caseevent", "pgh_obj_id"), write="true"),
    *(Rows(f"returns_{name}", see=_of_case(f"returns_{name}")) for name in CHILDREN),
    *(
        Rows(f"returns_{name}event", see=_of_case(f"returns_{name}event"), write="true")
        for name in CHILDREN
    ),
)
