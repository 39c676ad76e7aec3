"""Who may come to a shift, and in which words somebody is refused."""

from __future__ import annotations

from django.db import DatabaseError
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.foundation.access.refusals import Refused
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.queries import age_on
from weg.volunteers.shifts.models import HelpRequest, Shift, SignUp
from weg.volunteers.training.queries import lacking

State = Volunteer.State


def check_may_come(volunteer: Volunteer, shift: Shift) -> None:
    """Refused: ``over``, ``not_taken_up``, ``resting``, ``time``, ``age``, ``lacking``, ``twice``,
    ``overlap``."""
    check_open(shift)
    check_volunteer(volunteer, shift)
    there = SignUp.objects.filter(shift=shift, volunteer=volunteer).exclude(state="cancelled")
    if row := there.first():
        waits = row.state == SignUp.State.WAITING
        raise Refused(
            _("You are on the waiting list already.") if waits else _("You are signed up already."),
            code="twice",
        )
    if overlaps(volunteer, shift):
        raise overlapping()


def check_open(shift: Shift) -> None:
    if not shift.ahead or not shift.request.living:
        raise Refused(_("Nobody can sign up for this any more."), code="over")


def has_time(volunteer: Volunteer, shift: Shift) -> bool:
    """The shift's day lies in the time for which the volunteer said to be there."""
    day = localtime(shift.starts).date()
    begun = volunteer.begins is None or volunteer.begins <= day
    return begun and (volunteer.until is None or volunteer.until >= day)


def check_volunteer(volunteer: Volunteer, shift: Shift) -> None:
    """What is in the person, whatever the shift's places."""
    if volunteer.state == State.RESTING:
        raise Refused(_("You are taking a rest. End it first."), code="resting")
    if volunteer.state != State.TAKEN_UP:
        message = _("You have not been taken up yet. Somebody will call you within a few days.")
        raise Refused(message, code="not_taken_up")
    if not has_time(volunteer, shift):
        raise Refused(_("You said that you have no time on this day."), code="time")
    _check_activity(volunteer, shift.request, shift)


def _check_activity(volunteer: Volunteer, request: HelpRequest, shift: Shift) -> None:
    day, activity = localtime(shift.starts).date(), request.activity
    if age_on(volunteer, day) < activity.min_age:
        message = ngettext(
            "This is for people of %(age)d year and older.",
            "This is for people of %(age)d years and older.",
            activity.min_age,
        )
        raise Refused(message % {"age": activity.min_age}, code="age")
    if words := lacking([volunteer.pk], activity, day).get(volunteer.pk):
        message = _("For this you need first: %(what)s.") % {"what": ", ".join(words)}
        raise Refused(message, code="lacking")


def overlaps(volunteer: Volunteer, shift: Shift) -> bool:
    """The volunteer is signed up for something else at this time."""
    rows = SignUp.objects.filter(volunteer=volunteer, state=SignUp.State.SIGNED_UP)
    at_once = rows.filter(shift__starts__lt=shift.ends, shift__ends__gt=shift.starts)
    return at_once.exclude(shift=shift).exists()


def overlapping() -> Refused:
    return Refused(_("You are signed up for something else at this time."), code="overlap")


def explain(constraint: str, error: DatabaseError) -> Refused | None:
    """The database's refusals in words: the same as above, should two have come at once."""
    if constraint == "signup_one_at_a_time":
        return overlapping()
    if constraint == "signup_once_a_shift":
        return Refused(_("You are signed up already."), code="twice")
    if constraint == "shift_not_overfull":
        return Refused(_("All places are taken."), code="full")
    return None
