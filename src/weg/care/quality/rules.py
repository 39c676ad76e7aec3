"""Who may do what about quality visits, and which rows exist for whom.

The city visits: placement office, officer for protection, head of the department. The house learns
of an announced visit, and of any other one when it is finished; what was looked at and which rooms
were drawn it sees when the visit is finished. Findings belong to the house, whoever runs it.
"""

from typing import Any

import rules

from weg.city.roles import (
    administrator,
    department_head,
    house_manager,
    officer,
    planner,
    protection_officer,
    social_worker,
)
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import ALL, OWN_SITES, Open, Rows
from weg.housing.models import Site


@rules.predicate
def works_there(actor: Actor, on: Any = None) -> bool:
    """The thing belongs to a site the actor works at (or no thing is named yet)."""
    if on is None:
        return True
    number = on.pk if isinstance(on, Site) else getattr(on, "site_id", None)
    return number in actor.sight.sites


VISITS = ("placement_officer", "protection_officer", "department_head")
visits = officer | protection_officer | department_head
at_site = (house_manager | social_worker) & works_there

rules.add_perm("quality.visit", visits)
rules.add_perm("quality.judge", visits)
rules.add_perm("quality.see", visits | planner | at_site)
rules.add_perm("quality.see_results", visits | planner)
rules.add_perm("quality.answer", at_site)
rules.add_perm("quality.see_finding_clock", visits | house_manager)
rules.add_perm("quality.see_criteria", visits | planner | administrator)
rules.add_perm("quality.keep_criteria", administrator)
# The checklist of a city pack, and the demo city, are for the system alone.
rules.add_perm("quality.load_pack", rules.always_false)
rules.add_perm("quality.fill", rules.always_false)

SYSTEM = f"{ALL} AND (SELECT weg_role()) = ''"
VISITORS = f"(SELECT weg_role() IN {VISITS})"
CITY = f"({SYSTEM}) OR {VISITORS} OR (SELECT weg_role()) = 'planner'"
WRITES = f"({SYSTEM}) OR {VISITORS}"
VISIT = f"""{CITY} OR (site_id = {OWN_SITES} AND (state = 'finished'
 OR announced AND state <> 'dropped'))"""
HOUSE = f"{CITY} OR site_id = {OWN_SITES}"
WITHIN = f"{WRITES} OR site_id = {OWN_SITES}"


def _of_visit(table: str) -> str:
    return f"""{CITY} OR EXISTS (SELECT 1 FROM quality_visit x
 WHERE x.id = {table}.visit_id AND x.state = 'finished')"""  # noqa: S608


OF_FINDING = "EXISTS (SELECT 1 FROM quality_finding x WHERE x.id = quality_findingstep.finding_id)"
OF_EVIDENCE = """(step_id IS NOT NULL AND EXISTS (SELECT 1 FROM quality_findingstep x
 WHERE x.id = quality_evidence.step_id)) OR (check_made_id IS NOT NULL AND EXISTS
 (SELECT 1 FROM quality_check x WHERE x.id = quality_evidence.check_made_id))"""

ROWS = (
    Open("quality_criterion", "the checklist, without any house"),
    Rows("quality_visit", see=VISIT, write=WRITES),
    Rows("quality_sampledroom", see=_of_visit("quality_sampledroom"), write=WRITES),
    Rows("quality_check", see=_of_visit("quality_check"), write=WRITES),
    Rows("quality_finding", see=HOUSE, write=WITHIN),
    Rows("quality_findingstep", see=OF_FINDING),
    Rows("quality_evidence", see=OF_EVIDENCE),
)
