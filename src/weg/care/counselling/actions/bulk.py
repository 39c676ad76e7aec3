"""Taking over many cases at once: from an older system, or for the demo city."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from weg.care.counselling.models import (
    Accompaniment,
    Appointment,
    Availability,
    Case,
    Contact,
    Handover,
    Intake,
    Referral,
    SchoolPlace,
    Task,
)
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor

CONTENTS = (Intake, Contact, Appointment, Task, SchoolPlace, Referral, Handover)
Content = Intake | Contact | Appointment | Task | SchoolPlace | Referral | Handover


@action("counselling.follow")
def take_over_cases(
    *,
    actor: Actor,
    cases: Sequence[Case],
    contents: Sequence[Content] = (),
    availability: Mapping[int, tuple[str, str]] | None = None,
) -> list[Case]:
    """Write unsaved cases and what hangs on them (``content.case`` is one of the cases).

    availability: telephone and office hours by member id. The database checks all of it.
    """
    made = Case.objects.bulk_create(cases)
    Accompaniment.objects.bulk_create(
        Accompaniment(
            case=case,
            household_id=case.household_id,
            organisation_id=case.organisation_id,
            until=case.access_until,
        )
        for case in made
        if case.site_id is None
    )
    for model in CONTENTS:
        rows = [row for row in contents if isinstance(row, model)]
        for row in rows:
            row.case = row.case  # its id is known only now
        model._default_manager.bulk_create(rows, batch_size=2000)  # type: ignore[arg-type]
    Availability.objects.bulk_create(
        Availability(member_id=member, phone=phone, hours=hours)
        for member, (phone, hours) in (availability or {}).items()
    )
    return made
