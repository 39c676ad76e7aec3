"""Very many requests at once, as a city has them already: taking over a list, the demo city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.people.models import Person
from weg.volunteers.shifts.actions.acting import booking
from weg.volunteers.shifts.actions.moving import settle
from weg.volunteers.shifts.models import Concerned, HelpRequest, Shift, SignUp


@dataclass(frozen=True)
class Came:
    """volunteer: its id. at: since when."""

    volunteer: int
    state: str
    at: datetime
    hours: Decimal | None = None


@dataclass(frozen=True)
class Time:
    starts: datetime
    ends: datetime
    came: list[Came] = field(default_factory=list)


@dataclass(frozen=True)
class TakenOver:
    """request: not saved. person: the resident it is about."""

    request: HelpRequest
    times: list[Time]
    person: Person | None = None


@action("shifts.run")
def take_over_requests(*, actor: Actor, rows: Sequence[TakenOver]) -> list[HelpRequest]:
    """Store them with shifts and sign-ups; nobody is mailed. System only."""
    with booking(actor, "shifts.take_over_requests"):
        made = HelpRequest.objects.bulk_create([row.request for row in rows])
        times = [(row.request, time) for row in rows for time in row.times]
        shifts = Shift.objects.bulk_create(
            Shift(request=request, starts=time.starts, ends=time.ends, seats=request.people_needed)
            for request, time in times
        )
        SignUp.objects.bulk_create(
            SignUp(
                shift=shift, volunteer_id=came.volunteer, state=came.state, at=came.at,
                hours=came.hours,
            )
            for shift, (_request, time) in zip(shifts, times, strict=True)
            for came in time.came
        )  # fmt: skip
        Concerned.objects.bulk_create(
            Concerned(request=row.request, person=row.person) for row in rows if row.person
        )
        settle(HelpRequest.objects.filter(pk__in=[request.pk for request in made]))
    return made
