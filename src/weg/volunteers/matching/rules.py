"""Who may do what with proposals and invitations, and which rows exist for whom.

A proposal exists for the coordination office, and that of a circle for its leads. A volunteer never
sees a proposal, and of invitations the own ones alone: who else was asked is nobody's business.
"""

from typing import Any

import rules

from weg.city.roles import circle_lead, volunteer, volunteer_coordinator
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import Rows
from weg.volunteers.circles.models import Circle


@rules.predicate
def own_circle(actor: Actor, on: Any = None) -> bool:
    """The circle, or whose proposal or request it is, is the actor's own."""
    if on is None:
        return True
    circle = on if isinstance(on, Circle) else getattr(on, "circle", None)
    return circle is not None and circle.organisation_id == actor.sight.organisation


@rules.predicate
def oneself(actor: Actor, on: Any = None) -> bool:
    """The invitation is the actor's own."""
    if on is None:
        return True
    member = getattr(getattr(on, "volunteer", None), "member_id", None)
    return member is not None and member == actor.sight.member


leads = volunteer_coordinator | (circle_lead & own_circle)

rules.add_perm("matching.see", leads)
rules.add_perm("matching.propose", leads)
rules.add_perm("matching.decide", leads)
rules.add_perm("matching.answer", volunteer & oneself)
rules.add_perm("matching.mine", volunteer)
# Finishing a computation, next waves, answers by a link and the demo city are the system's.
rules.add_perm("matching.run", rules.always_false)

SYSTEM = "((SELECT weg_reach()) = 'all' AND (SELECT weg_role()) = '')"
OFFICE = f"({SYSTEM} OR (SELECT weg_role()) = 'volunteer_coordinator')"
OWN_CIRCLES = """ANY (ARRAY(SELECT c.id FROM circles_circle c
 WHERE (SELECT weg_role()) = 'circle_lead' AND c.organisation_id = (SELECT weg_organisation())))"""
OURS = f"{OFFICE} OR circle_id = {OWN_CIRCLES}"
OF_PROPOSAL = "EXISTS (SELECT 1 FROM matching_proposal p WHERE p.id = {table}.proposal_id)"
OF_REQUEST = f"""EXISTS (SELECT 1 FROM shifts_helprequest r WHERE r.id = request_id
 AND r.circle_id = {OWN_CIRCLES})"""  # noqa: S608 (constants only)
THEIRS = "EXISTS (SELECT 1 FROM circles_volunteer v WHERE v.id = {table}.volunteer_id)"

ROWS = (
    Rows("matching_proposal", see=OURS, write=OURS),
    Rows(
        "matching_suggestion",
        see=f"{SYSTEM} OR {OF_PROPOSAL.format(table='matching_suggestion')}",
    ),
    Rows("matching_wave", see=f"{OFFICE} OR {OF_REQUEST}", write=SYSTEM),
    Rows(
        "matching_invitation",
        see=f"{SYSTEM} OR {THEIRS.format(table='matching_invitation')}",
        write=SYSTEM,
    ),
    *(
        Rows(f"matching_{name}event", see=SYSTEM, write="true")
        for name in ("proposal", "wave", "invitation")
    ),
)
