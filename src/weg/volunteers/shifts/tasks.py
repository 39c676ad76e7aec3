"""Background work of the room: mails, the day-before reminder, and what is over."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.core.mail import send_mail
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.jobs import Outcome, Work, daily, job
from weg.foundation.periods import today
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.shifts.actions import close_what_is_over, fill_free_places
from weg.volunteers.shifts.actions.acting import DESK
from weg.volunteers.shifts.mails import REMINDER, Mail, mail_of
from weg.volunteers.shifts.models import Shift, SignUp


@job("shifts.mail", title=_("Tell volunteers about a shift"))
def send_mails(work: Work, *, kind: str, signups: list[int], to: int = 0) -> Outcome:
    """One mail for each sign-up. to: the volunteer whom a place is offered."""
    # A job's sight has the role of whoever queued it; the system's rows are for the one without.
    with seeing(EVERYTHING, "shifts.mail"):
        reader = Volunteer.objects.filter(pk=to).first() if to else None
        mails = [mail_of(kind, row, reader) for row in _rows(signups)]
    for mail in mails:
        _send(mail)
    return Outcome()


def _rows(numbers: list[int]) -> list[SignUp]:
    rows = SignUp.objects.filter(pk__in=numbers).order_by("pk")
    return list(rows.select_related("volunteer", "shift__request__asked_by__user"))


def _send(mail: Mail | None) -> None:
    if mail is not None:
        send_mail(mail.subject, mail.text, None, [mail.to])


@daily("shifts.remind", hour=15)
def remind() -> None:
    """The afternoon before: everybody who comes tomorrow, once."""
    with seeing(EVERYTHING, "shifts.remind"):
        due = _due()
        mails = [(row.pk, mail_of(REMINDER, row)) for row in due]
    for number, mail in mails:
        _send(mail)
        with seeing(EVERYTHING, "shifts.remind"):
            SignUp.objects.filter(pk=number).update(reminded_at=timezone.now())


def _due() -> list[SignUp]:
    zone, tomorrow = timezone.get_current_timezone(), today() + timedelta(days=1)
    day = [datetime.combine(tomorrow + timedelta(days=n), time(), zone) for n in (0, 1)]
    rows = SignUp.objects.filter(
        state=SignUp.State.SIGNED_UP, reminded_at=None, shift__state=Shift.State.PLANNED,
        shift__starts__gte=day[0], shift__starts__lt=day[1],
    )  # fmt: skip
    return list(rows.select_related("volunteer", "shift__request").order_by("pk"))


@daily("shifts.close", hour=0, minute=30)
def tidy() -> None:
    """Requests of yesterday are done; places that became free in other ways are given."""
    close_what_is_over(actor=DESK)
    fill_free_places(actor=DESK)
