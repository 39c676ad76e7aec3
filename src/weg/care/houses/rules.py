"""Who may do what in houses, and which rows exist for whom."""

from typing import Any

import rules

from weg.city.roles import house_manager, officer, social_worker
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


manages = house_manager & works_there
at_site = (house_manager | social_worker) & works_there

rules.add_perm("houses.see", officer | at_site)
rules.add_perm("houses.see_people", officer | at_site)
rules.add_perm("houses.staff", officer | manages)
rules.add_perm("houses.prepare", manages)
rules.add_perm("houses.see_protocols", officer | manages)
rules.add_perm("houses.keep_protocols", manages)
rules.add_perm("houses.report_defect", officer | at_site)
rules.add_perm("houses.handle_defect", officer | manages)
rules.add_perm("houses.see_log", at_site)
rules.add_perm("houses.keep_log", manages)
rules.add_perm("houses.keep_notices", manages)
rules.add_perm("houses.see_catalogue", officer | house_manager)
rules.add_perm("houses.keep_catalogue", officer)
rules.add_perm("houses.keep_contractors", officer | house_manager)
rules.add_perm("houses.hand_over", officer)
# Filling the demo city is for the system alone.
rules.add_perm("houses.fill", rules.always_false)
rules.add_perm("houses.load_pack", rules.always_false)

OWN = f"{ALL} OR site_id = {OWN_SITES}"
SYSTEM = f"{ALL} AND (SELECT weg_role()) = ''"
HOUSE = f"({SYSTEM}) OR site_id = {OWN_SITES}"
"""What is written in a house is for those who work there, not for the city's offices."""


def _of_defect(table: str) -> str:
    return f"{ALL} OR EXISTS (SELECT 1 FROM houses_defect x WHERE x.id = {table}.defect_id)"  # noqa: S608


ROWS = (
    Open("houses_catalogueitem", "lines of checklists"),
    Open("houses_contractor", "firms and their numbers"),
    Rows("houses_post", see=OWN),
    Rows("houses_officehours", see=OWN),
    Rows("houses_oncall", see=OWN),
    Rows("houses_emergencynumber", see=f"{OWN} OR site_id IS NULL", write=OWN),
    Rows("houses_tick", see=OWN),
    Rows("houses_protocol", see=OWN),
    Rows("houses_keyloan", see=OWN),
    Rows("houses_defect", see=OWN),
    Rows("houses_defectphoto", see=_of_defect("houses_defectphoto")),
    Rows("houses_defectblock", see=_of_defect("houses_defectblock")),
    Rows("houses_logentry", see=HOUSE),
    Rows("houses_notice", see=OWN),
    Rows("houses_handover", see=OWN, write=ALL),
)
