"""Mails to volunteers and parents, in their language. Jobs hold numbers, never an address."""

from __future__ import annotations

from urllib.parse import urljoin

from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.jobs import Outcome, Work, job
from weg.volunteers.circles.links import CONFIRM, GUARDIAN, sign
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.circles.public.words import words
from weg.volunteers.circles.queries.terms import take_up_days


@job("circles.mail_volunteer", title=_("Mail to a volunteer"))
def mail_volunteer(work: Work, *, volunteer: int, what: str, base_url: str) -> Outcome:
    """what: confirm, known, guardian, welcome or taken. Gone in the meantime: nothing is sent."""
    with seeing(EVERYTHING, "circles.mail"):
        found = (
            Volunteer.objects.select_related("circle__organisation").filter(pk=volunteer).first()
        )
        days = take_up_days()
    if found is None:
        return Outcome()
    said = words(found.language)
    given = {
        "name": found.given_name,
        "circle": str(found.circle or said["mails"]["office"]),
        "days": days,
        "link": urljoin(base_url, _path(found, what)),
    }
    to = found.guardian_email if what == "guardian" else found.email
    subject = said["mails"][f"{what}_subject"]
    send_mail(subject, said["mails"][what].format(**given) + "\n", None, [to])
    return Outcome()


def _path(volunteer: Volunteer, what: str) -> str:
    lang = f"?lang={volunteer.language}"
    if what == "confirm":
        return reverse("join:confirm", args=[sign(volunteer, CONFIRM)]) + lang
    if what == "guardian":
        return reverse("join:guardian", args=[sign(volunteer, GUARDIAN)]) + lang
    return reverse("account_request_login_code")
