"""Who may do what in safety, and which rows exist for whom.

An incident exists for whoever reported it, the house staff named on it, those responsible for
protection at the organisation that runs the house, and the city's protection officer. A complaint
exists for its addressee. Nobody else: no placement officer, no data protection officer, no other
house, no administrator. Counts come from ``safety_counts`` in the database, without small numbers.
"""

from typing import Any

import rules

from weg.city.roles import (
    complaints_body,
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


house = house_manager | social_worker
at_site = house & works_there

rules.add_perm("safety.report", at_site)
# Whose incidents these are, row-level security decides.
rules.add_perm("safety.see", protection_officer | house)
rules.add_perm("safety.work", protection_officer | at_site)
rules.add_perm("safety.close", protection_officer | (house_manager & works_there))
rules.add_perm("safety.see_steps", protection_officer | house)
rules.add_perm("safety.manage_steps", protection_officer)
rules.add_perm("safety.name_responsible", protection_officer)
rules.add_perm("safety.see_counts", protection_officer | department_head | planner | officer)
rules.add_perm("safety.see_complaints", protection_officer | complaints_body | house_manager)
rules.add_perm(
    "safety.answer_complaint",
    protection_officer | complaints_body | (house_manager & works_there),
)
rules.add_perm("safety.take_complaint", at_site)
rules.add_perm("safety.print_poster", protection_officer | (house_manager & works_there))
# Complaints of the public come from the page that nobody signs in to; the demo fills.
rules.add_perm("safety.complain", rules.always_false)
rules.add_perm("safety.fill", rules.always_false)
rules.add_perm("safety.load_pack", rules.always_false)

SYSTEM = f"{ALL} AND (SELECT weg_role()) = ''"
CITY = "(SELECT weg_role()) = 'protection_officer'"
RESPONSIBLE = """EXISTS (SELECT 1 FROM safety_responsible r
 WHERE r.member_id = (SELECT weg_member()))"""
CONCERNED = f"""({SYSTEM}) OR {CITY} OR (site_id = {OWN_SITES} AND (
 reporter_id = (SELECT weg_member()) OR (SELECT weg_member()) = ANY (staff) OR {RESPONSIBLE}))"""
ADDRESSED = f"""({SYSTEM}) OR (addressee = 'city' AND {CITY})
 OR (addressee = 'body' AND (SELECT weg_role()) = 'complaints_body')
 OR (organisation_id = (SELECT weg_organisation()) AND site_id = {OWN_SITES}
  AND (addressee = 'house' AND (SELECT weg_role()) = 'house_manager'
   OR addressee = 'organisation' AND {RESPONSIBLE}))"""


def _of_incident(table: str) -> str:
    """Whose the incident is. What one that is gone has left, the system alone sees and erases."""
    theirs = f"EXISTS (SELECT 1 FROM safety_incident x WHERE x.id = {table}.incident_id)"  # noqa: S608
    return f"({SYSTEM}) OR {theirs}"


CHILDREN = ("involved", "steptaken", "measure", "incidentnote")

ROWS = (
    Open("safety_step", "the protection concept's checklist"),
    Open("safety_responsible", "who is responsible for protection"),
    Open("safety_complaintpoint", "codes that hang on the wall"),
    Rows("safety_incident", see=CONCERNED),
    Rows("safety_incidentevent", see=CONCERNED, write="true"),
    *(Rows(f"safety_{name}", see=_of_incident(f"safety_{name}")) for name in CHILDREN),
    *(
        Rows(f"safety_{name}event", see=_of_incident(f"safety_{name}event"), write="true")
        for name in CHILDREN
    ),
    Rows("safety_complaint", see=ADDRESSED),
    Rows("safety_complaintevent", see=ADDRESSED, write="true"),
)
