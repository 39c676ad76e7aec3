"""A date was held: who was there, and their certificates."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date as Day  # noqa: N812 (a date is a training's date here)

from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.clocks import add_months
from weg.volunteers.training.actions.acting import at_office, locked, tell
from weg.volunteers.training.models import Attendance, Certificate, Training, TrainingDate

State = Attendance.State


@action("training.manage", on="date")
def hold_date(*, actor: Actor, date: TrainingDate, attended: Collection[int]) -> list[Certificate]:
    """Note who was there (ids of attendances) and issue their certificates; the others missed it.

    It may be corrected: a certificate of somebody who was not there after all is taken back.
    Refused: ``early``, ``over``.
    """
    with at_office(actor, "training.hold_date"):
        row = locked(date)
        if row.state == TrainingDate.State.CANCELLED:
            raise Refused(_("This date was called off."), code="over")
        if row.starts > timezone.now():
            raise Refused(_("The training has not begun yet."), code="early")
        expected = row.attendances.filter(state__in=("registered", "attended", "missed"))
        there = []
        for one in expected.select_related("volunteer"):
            one.state = State.ATTENDED if one.pk in attended else State.MISSED
            one.save(update_fields=["state"])
            there += [one] if one.state == State.ATTENDED else []
        row.refresh_from_db()
        row.state = TrainingDate.State.HELD
        row.save(update_fields=["state"])
        made = _issue(actor, row, there)
        tell("certificate", [one for one in there if one.volunteer_id in made])
    return list(made.values())


def _issue(actor: Actor, date: TrainingDate, there: list[Attendance]) -> dict[int, Certificate]:
    """New certificates by volunteer."""
    day = localtime(date.starts).date()
    rows = Certificate.objects.filter(training=date.training, day=day)
    missed = date.attendances.filter(state=State.MISSED).values_list("pk", flat=True)
    rows.filter(number__in=[number_of(day, pk) for pk in missed]).delete()
    have = set(rows.values_list("volunteer", flat=True))
    hours = round((date.ends - date.starts).total_seconds() / 3600, 2)
    made: dict[int, Certificate] = {}
    for one in there:
        if one.volunteer_id not in have:
            made[one.volunteer_id] = Certificate.objects.create(
                volunteer_id=one.volunteer_id,
                training=date.training,
                day=day,
                hours=hours,
                trainer=date.trainer,
                number=number_of(day, one.pk),
                valid_until=ends_on(date.training, day),
                issued_by_id=actor.sight.member,
            )
    return made


def number_of(day: Day, attendance: int) -> str:
    """Such as B-2026-00042: unique, since every registration has one certificate at most."""
    return f"B-{day.year}-{attendance:05}"


def ends_on(training: Training, day: Day) -> Day | None:
    return add_months(day, training.valid_months) if training.valid_months else None
