"""Registering for a date, waiting for a place, cancelling."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries import volunteer_of
from weg.volunteers.training.actions.acting import at_office, locked, tell
from weg.volunteers.training.actions.moving import move_up
from weg.volunteers.training.models import Attendance, TrainingDate

State = Attendance.State
MAY_LEARN = (Volunteer.State.NEW, Volunteer.State.TAKEN_UP, Volunteer.State.RESTING)
"""New ones learn before they start; who rests may come back through a training."""


@action("training.register")
def register(*, actor: Actor, date: TrainingDate) -> Attendance:
    """Take a free place, or wait for one. Refused: ``nobody``, ``over``, ``twice``, ``state``."""
    volunteer = volunteer_of(actor)
    if volunteer is None:
        raise Refused(_("You are not a volunteer here."), code="nobody")
    return _register(actor, date, volunteer)


@action("training.register_other", on="volunteer")
def register_other(*, actor: Actor, date: TrainingDate, volunteer: Volunteer) -> Attendance:
    """Register somebody who has asked for it; they are told by mail."""
    made = _register(actor, date, volunteer)
    with at_office(actor, "training.register_other"):
        tell("registered" if made.state == State.REGISTERED else "waits", [made])
    return made


def _register(actor: Actor, date: TrainingDate, volunteer: Volunteer) -> Attendance:
    with at_office(actor, "training.register"):
        row = locked(date)
        if not row.ahead:
            raise Refused(_("Nobody can register for this any more."), code="over")
        if volunteer.state not in MAY_LEARN:
            raise Refused(_("Confirm your e-mail address first."), code="state")
        there = row.attendances.filter(volunteer=volunteer).exclude(state=State.CANCELLED)
        if there.exists():
            raise Refused(_("The registration is there already."), code="twice")
        return Attendance.objects.create(
            date=row,
            volunteer=volunteer,
            state=State.REGISTERED if row.free and not row.waiting else State.WAITING,
            at=timezone.now(),
        )


@action("training.cancel", on="attendance")
def cancel_registration(*, actor: Actor, attendance: Attendance) -> Attendance:
    """Give the place back; who waits first moves up and is told. Refused: ``gone``, ``over``."""
    with at_office(actor, "training.cancel_registration"):
        date = locked(attendance.date)
        row = Attendance.objects.get(pk=attendance.pk)
        if row.state not in (State.REGISTERED, State.WAITING):
            raise Refused(_("This is cancelled already."), code="gone")
        if not date.ahead:
            raise Refused(_("The training has begun. Please call."), code="over")
        _give_back(row, date)
    return row


def _give_back(row: Attendance, date: TrainingDate) -> None:
    row.state = State.CANCELLED
    row.save(update_fields=["state"])
    move_up(date)


def give_all_back(actor: Actor, volunteer: Volunteer) -> None:
    """The volunteer goes: whoever waits for their places has them at once."""
    with at_office(actor, "training.give_all_back"):
        rows = Attendance.objects.filter(
            volunteer=volunteer, state__in=(State.REGISTERED, State.WAITING),
            date__state=TrainingDate.State.PLANNED, date__starts__gt=timezone.now(),
        )  # fmt: skip
        for row in rows.select_related("date").order_by("date", "pk"):
            _give_back(row, locked(row.date))
