"""Who may do what with trainings, and which rows exist for whom.

Trainings and their dates are no secret. Who takes part, who holds which certificate and whose
certificate of conduct was inspected exists for whoever the volunteer exists for: the coordination
office, the leads of the circle, the volunteer. Only the office inspects and issues.
"""

from typing import Any

import rules

from weg.city.roles import circle_lead, volunteer, volunteer_coordinator
from weg.foundation.access.actors import Actor
from weg.foundation.access.rows import Open, Rows


@rules.predicate
def oneself(actor: Actor, on: Any = None) -> bool:
    """The registration or certificate is the actor's own, or none is named yet."""
    if on is None:
        return True
    member = getattr(getattr(on, "volunteer", None), "member_id", None)
    return member is not None and member == actor.sight.member


@rules.predicate
def own_circle(actor: Actor, on: Any = None) -> bool:
    """The volunteer (or whose thing it is) belongs to the actor's circle."""
    if on is None:
        return True
    circle = getattr(getattr(on, "volunteer", on), "circle", None)
    return circle is not None and circle.organisation_id == actor.sight.organisation


leads = volunteer_coordinator | (circle_lead & own_circle)

rules.add_perm("training.see", volunteer_coordinator | circle_lead | volunteer)
rules.add_perm("training.manage", volunteer_coordinator)
rules.add_perm("training.see_lists", leads)
rules.add_perm("training.inspect", volunteer_coordinator)
rules.add_perm("training.register_other", leads)
rules.add_perm("training.register", volunteer)
rules.add_perm("training.cancel", leads | (volunteer & oneself))
rules.add_perm("training.see_certificate", leads | (volunteer & oneself))
rules.add_perm("training.mine", volunteer)
# Reminders and the demo city are the system's.
rules.add_perm("training.run", rules.always_false)

SYSTEM = "((SELECT weg_reach()) = 'all' AND (SELECT weg_role()) = '')"
OFFICE = f"({SYSTEM} OR (SELECT weg_role()) = 'volunteer_coordinator')"
THEIRS = "EXISTS (SELECT 1 FROM circles_volunteer v WHERE v.id = {table}.volunteer_id)"


def _of_volunteer(table: str, write: str = OFFICE) -> Rows:
    """The volunteer's own policy says whose it is."""
    return Rows(table, see=f"{SYSTEM} OR {THEIRS.format(table=table)}", write=write)


ROWS = (
    Open("training_training", "what is taught; no person but who teaches it"),
    Open("training_trainingdate", "when and where something is taught"),
    Open("training_needed", "which activity needs what"),
    # Moving up a waiting list touches another's row: the system writes, whoever asks.
    _of_volunteer("training_attendance", write=SYSTEM),
    _of_volunteer("training_certificate"),
    _of_volunteer("training_inspection"),
    *(
        Rows(f"training_{name}event", see=SYSTEM, write="true")
        for name in ("attendance", "certificate", "inspection")
    ),
)
