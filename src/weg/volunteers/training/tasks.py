"""Background work of the room: mails, and reminders before a certificate ends."""

from __future__ import annotations

from django.core.mail import send_mail
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.jobs import Outcome, Work, daily, job
from weg.foundation.periods import today
from weg.volunteers.circles.tables import short
from weg.volunteers.training.mails import Mail, mail_of, reminder_of
from weg.volunteers.training.models import Attendance, Certificate, Inspection
from weg.volunteers.training.queries.ending import ending_certificates, ending_inspections


@job("training.mail", title=_("Tell volunteers about a training"))
def send_mails(work: Work, *, kind: str, attendances: list[int]) -> Outcome:
    """One mail for each registration."""
    with seeing(work.actor.sight, "training.mail"):
        rows = Attendance.objects.filter(pk__in=attendances).order_by("pk")
        mails = [mail_of(kind, row) for row in rows.select_related("volunteer", "date__training")]
    for mail in mails:
        _send(mail)
    return Outcome()


def _send(mail: Mail) -> None:
    send_mail(mail.subject, mail.text, None, [mail.to])


@daily("training.remind", hour=6)
def remind() -> None:
    """Once for each certificate that ends soon and is needed still, and nothing newer is there."""
    with seeing(EVERYTHING, "training.remind"):
        due: list[Inspection | Certificate] = [*ending_inspections(today())]
        due += ending_certificates(today())
        due = [row for row in due if row.reminded_at is None]
        mails = [(row, _reminder(row)) for row in due]
    for row, mail in mails:
        _send(mail)
        with seeing(EVERYTHING, "training.remind"):
            type(row).objects.filter(pk=row.pk).update(reminded_at=timezone.now())


def _reminder(row: Inspection | Certificate) -> Mail:
    volunteer = row.volunteer
    conduct = isinstance(row, Inspection)
    with override(volunteer.language):
        until = short(row.valid_until)
    name = "" if isinstance(row, Inspection) else row.training.name
    return reminder_of(volunteer.email, volunteer.language, conduct, name, until)
