"""Who may do what in the coordination office's room, and which rows exist for whom.

Hours, certificates and expenses are a volunteer's: they exist for whoever the volunteer exists for
(room ``circles``). Figures for the department are without small numbers.
"""

from typing import Any

import rules

from weg.city.roles import (
    circle_lead,
    department_head,
    helping,
    planner,
    volunteer,
    volunteer_coordinator,
)
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import Open, Rows


@rules.predicate
def own(actor: Actor, on: Any = None) -> bool:
    """The actor's own (a volunteer, or what is one's), or none is named yet."""
    person = getattr(on, "volunteer", on)
    return on is None or getattr(person, "member_id", None) == (actor.sight.member or 0)


@rules.predicate
def own_circles(actor: Actor, on: Any = None) -> bool:
    """Of the actor's own circle, or none is named yet."""
    circle = getattr(getattr(on, "volunteer", on), "circle", None)
    return on is None or (circle is not None and circle.organisation_id == actor.sight.organisation)


leads = volunteer_coordinator | (circle_lead & own_circles)
everybody = volunteer_coordinator | helping

rules.add_perm("coordination.see_activity", volunteer_coordinator)
rules.add_perm("coordination.see_map", volunteer_coordinator | department_head | planner)
rules.add_perm("coordination.see_hours", leads | (volunteer & own))
rules.add_perm("coordination.note_hours", leads | (volunteer & own))
rules.add_perm("coordination.certify", leads)
rules.add_perm("coordination.see_certificate", leads | (volunteer & own))
rules.add_perm("coordination.see_speakers", volunteer_coordinator | circle_lead)
rules.add_perm("coordination.manage_speakers", volunteer_coordinator)
rules.add_perm("coordination.read_news", everybody)
rules.add_perm("coordination.send_news", volunteer_coordinator)
rules.add_perm("coordination.see_insurance", everybody)
rules.add_perm("coordination.set_insurance", volunteer_coordinator)
rules.add_perm("coordination.see_expenses", leads | (volunteer & own))
rules.add_perm("coordination.hand_in", volunteer & own)
rules.add_perm("coordination.check_expense", leads)
rules.add_perm("coordination.pass_on", volunteer_coordinator)
# Taking over in bulk, and what ends by itself.
rules.add_perm("coordination.erase", rules.always_false)

SYSTEM = "((SELECT weg_reach()) = 'all' AND (SELECT weg_role()) = '')"
OFFICE = f"({SYSTEM} OR (SELECT weg_role()) = 'volunteer_coordinator')"
HELPING = "(SELECT weg_role()) IN ('circle_lead', 'volunteer')"
KNOWN = "EXISTS (SELECT 1 FROM circles_volunteer x WHERE x.id = {table}.volunteer_id)"


def _of_volunteer(table: str) -> str:
    return f"{OFFICE} OR {KNOWN.format(table=table)}"


def _event(table: str) -> Rows:
    return Rows(f"{table}event", see=SYSTEM, write="true")


NEWS = f"{OFFICE} OR (SELECT weg_role()) = 'circle_lead' OR ({HELPING} AND to_all)"

ROWS = (
    Rows("coordination_hours", see=_of_volunteer("coordination_hours")),
    _event("coordination_hours"),
    Rows("coordination_certificate", see=_of_volunteer("coordination_certificate")),
    _event("coordination_certificate"),
    Rows("coordination_expense", see=_of_volunteer("coordination_expense")),
    _event("coordination_expense"),
    Rows(
        "coordination_expensephoto",
        see="EXISTS (SELECT 1 FROM coordination_expense x"
        " WHERE x.id = coordination_expensephoto.expense_id)",
    ),
    Rows(
        "coordination_speaker",
        see=f"{OFFICE} OR (SELECT weg_role()) = 'circle_lead'",
        write=OFFICE,
    ),
    Rows("coordination_speakerevent", see=OFFICE, write="true"),
    Rows("coordination_news", see=NEWS, write=OFFICE),
    Rows("coordination_newsevent", see=OFFICE, write="true"),
    Rows("coordination_reading", see=f"{SYSTEM} OR member_id = (SELECT weg_member())"),
    Open("coordination_insurancenote", "how the city insures volunteers; no person"),
)
