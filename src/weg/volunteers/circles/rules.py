"""Who may do what with circles and volunteers, and which rows exist for whom.

A volunteer exists for the coordination office, the leads of the own circle and themself: for no
placement officer, no house, no other circle, no other volunteer. What a circle says in public
anybody may read; who receives its money, the office and the circle's leads.
"""

from typing import Any

import rules

from weg.city.roles import (
    administrator,
    circle_lead,
    department_head,
    house_manager,
    planner,
    social_worker,
    volunteer,
    volunteer_coordinator,
)
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import Open, Rows
from weg.volunteers.circles.models import Circle


@rules.predicate
def own_circle(actor: Actor, on: Any = None) -> bool:
    """The circle (or whoever is in it) is the actor's own, or none is named yet."""
    if on is None:
        return True
    circle = on if isinstance(on, Circle) else getattr(on, "circle", None)
    return isinstance(circle, Circle) and circle.organisation_id == actor.sight.organisation


@rules.predicate
def oneself(actor: Actor, on: Any = None) -> bool:
    """The volunteer is the actor, or none is named yet."""
    return on is None or (actor.sight.member or 0) == getattr(on, "member_id", None)


leads = volunteer_coordinator | (circle_lead & own_circle)

rules.add_perm(
    "circles.see",
    volunteer_coordinator
    | circle_lead
    | volunteer
    | house_manager
    | social_worker
    | department_head
    | planner
    | administrator,
)
rules.add_perm("circles.see_payee", leads)
rules.add_perm("circles.open", volunteer_coordinator)
rules.add_perm("circles.change", leads)
rules.add_perm("circles.see_volunteers", leads)
rules.add_perm("circles.take_up", leads)
rules.add_perm("circles.change_volunteer", leads)
rules.add_perm("circles.hand_on", volunteer_coordinator)
rules.add_perm("circles.name_lead", volunteer_coordinator)
rules.add_perm("circles.see_own", volunteer & oneself)
rules.add_perm("circles.change_own", volunteer & oneself)
rules.add_perm("circles.see_catalogue", volunteer_coordinator | circle_lead)
rules.add_perm("circles.manage_catalogue", volunteer_coordinator)
rules.add_perm("circles.see_counts", volunteer_coordinator | department_head | planner)
# Applying and confirming have no member who acts; packs, bulk and erasing are the system's.
rules.add_perm("circles.apply", rules.always_false)
rules.add_perm("circles.load_pack", rules.always_false)
rules.add_perm("circles.erase", rules.always_false)
rules.add_perm("circles.note_activity", leads)

SYSTEM = "((SELECT weg_reach()) = 'all' AND (SELECT weg_role()) = '')"
OFFICE = f"({SYSTEM} OR (SELECT weg_role()) = 'volunteer_coordinator')"
ME = "(SELECT weg_member())"
OWN_CIRCLES = """ANY (ARRAY(SELECT c.id FROM circles_circle c
 WHERE (SELECT weg_role()) = 'circle_lead' AND c.organisation_id = (SELECT weg_organisation())))"""
OURS = f"{OFFICE} OR circle_id = {OWN_CIRCLES}"
VOLUNTEERS = f"{OURS} OR member_id = {ME}"
THEIRS = """EXISTS (SELECT 1 FROM circles_volunteer x WHERE x.id = {table}.volunteer_id)"""


def _of_volunteer(table: str) -> Rows:
    """The volunteer's own policy says whose it is."""
    return Rows(table, see=f"{SYSTEM} OR {THEIRS.format(table=table)}")


ROWS = (
    Open("circles_activity", "a catalogue; no person"),
    Open("circles_circle", "what circles say in public"),
    Open("circles_circledistrict", "where circles help is public"),
    Open("circles_circlesite", "which houses circles care for is public"),
    Rows("circles_payee", see=OURS),
    Rows("circles_payeeevent", see=OURS, write="true"),
    Rows(
        "circles_contact",
        see=f"public OR {OURS} OR (SELECT weg_role()) IN ('house_manager', 'social_worker')",
        write=OURS,
    ),
    Rows("circles_contactevent", see=OURS, write="true"),
    Rows("circles_volunteer", see=VOLUNTEERS),
    Rows("circles_volunteerevent", see=SYSTEM, write="true"),
    _of_volunteer("circles_volunteerdistrict"),
    _of_volunteer("circles_volunteeractivity"),
    _of_volunteer("circles_available"),
)
