"""Who was there, and for how long."""

from __future__ import annotations

from decimal import Decimal

from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.volunteers.circles.actions import note_activity
from weg.volunteers.shifts.actions.acting import DESK, booking
from weg.volunteers.shifts.models import SignUp

State = SignUp.State


@action("shifts.note_attendance", on="signup")
def note_attendance(
    *, actor: Actor, signup: SignUp, attended: bool, hours: Decimal | None = None
) -> SignUp:
    """The volunteer came, or did not. hours: as long as the shift unless said otherwise.

    Refused: ``early`` (it has not begun), ``gone`` (nobody was expected), ``hours``.
    """
    with booking(actor, "shifts.note_attendance"):
        row = SignUp.objects.select_related("shift", "volunteer").get(pk=signup.pk)
        if row.state not in (State.SIGNED_UP, State.ATTENDED, State.MISSED):
            raise Refused(_("Nobody was expected here."), code="gone")
        if row.shift.starts > timezone.now():
            raise Refused(_("It has not begun yet."), code="early")
        if hours is not None and not 0 <= hours <= 24:
            raise Refused(_("Enter hours between 0 and 24."), code="hours", field="hours")
        row.state = State.ATTENDED if attended else State.MISSED
        row.hours = (Decimal(row.shift.hours) if hours is None else hours) if attended else None
        row.save(update_fields=["state", "hours"])
        if attended and row.volunteer:
            day = localtime(row.shift.starts).date()
            note_activity(actor=DESK, volunteer=row.volunteer, day=day)
    return row
