"""Planning, changing and calling off a date."""

from __future__ import annotations

from datetime import datetime

from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.volunteers.training.actions.acting import at_office, locked, tell
from weg.volunteers.training.actions.moving import move_up
from weg.volunteers.training.models import Attendance, Training, TrainingDate

State = TrainingDate.State


@action("training.manage")
def plan_date(
    *,
    actor: Actor,
    training: Training,
    starts: datetime,
    ends: datetime,
    place: str,
    seats: int,
    trainer: str = "",
) -> TrainingDate:
    """Plan a date. Refused: ``times``, ``past``, ``place``, ``twice``."""
    made = TrainingDate(training=training)
    if starts <= timezone.now():
        raise past()
    _fill(made, starts, ends, place, seats, trainer)
    return made


def past() -> Refused:
    return Refused(_("Choose a time that is still to come."), code="past", field="day")


def _fill(
    made: TrainingDate, starts: datetime, ends: datetime, place: str, seats: int, trainer: str
) -> None:
    if ends <= starts:
        raise Refused(_("The end must lie after the beginning."), code="times", field="end")
    if not place.strip():
        raise Refused(_("Say where it takes place."), code="place", field="place")
    made.starts, made.ends, made.place = starts, ends, place.strip()
    made.seats, made.trainer = seats, trainer.strip()
    with explaining(_explain):
        made.save()


def _explain(constraint: str, error: DatabaseError) -> Refused | None:
    if constraint == "training_date_once":
        return Refused(_("This date is there already."), code="twice", field="day")
    if constraint == "training_date_not_overfull":
        message = _("More people are registered already.")
        return Refused(message, code="seats", field="seats")
    return None


@action("training.manage", on="date")
def change_date(
    *,
    actor: Actor,
    date: TrainingDate,
    starts: datetime,
    ends: datetime,
    place: str,
    seats: int,
    trainer: str = "",
) -> TrainingDate:
    """Another time, place or number of places; who is registered is told of time and place.

    One that has begun keeps its time. Refused: ``over``, ``past``, and what ``plan_date`` refuses.
    """
    with at_office(actor, "training.change_date"):
        row = locked(date)
        if row.state != State.PLANNED:
            raise Refused(_("This date is over or was called off."), code="over")
        if row.starts != starts and min(row.starts, starts) <= timezone.now():
            raise past()
        before = (row.starts, row.ends, row.place)
        _fill(row, starts, ends, place, seats, trainer)
        if before != (row.starts, row.ends, row.place):
            tell("changed", row.attendances.filter(state__in=("registered", "waiting")))
        if row.ahead:
            move_up(row)
    return row


@action("training.manage", on="date")
def cancel_date(*, actor: Actor, date: TrainingDate) -> TrainingDate:
    """It does not take place; everybody registered or waiting is told."""
    with at_office(actor, "training.cancel_date"):
        row = locked(date)
        if row.state != State.PLANNED:
            raise Refused(_("This date is over or was called off."), code="over")
        rows = list(row.attendances.filter(state__in=("registered", "waiting")))
        for one in rows:
            one.state = Attendance.State.CANCELLED
            one.save(update_fields=["state"])
        row.refresh_from_db()
        row.state = State.CANCELLED
        row.save(update_fields=["state"])
        tell("called_off", rows)
    return row
