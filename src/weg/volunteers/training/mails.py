"""What volunteers are told by mail about trainings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from weg.volunteers.training.models import Attendance

KINDS: dict[str, tuple[Any, Any]] = {
    "registered": (
        _("You are registered: %(name)s"),
        _("You have a place: %(name)s on %(when)s.\nWhere: %(place)s\nIf you cannot come, please"
          " cancel in Weg, so that somebody else can."),
    ),
    "waits": (
        _("You are on the waiting list: %(name)s"),
        _("All places are taken for now: %(name)s on %(when)s.\nYou hear from us as soon as one"
          " becomes free."),
    ),
    "moved_up": (
        _("You have a place: %(name)s"),
        _("A place has become free, and you are next: %(name)s on %(when)s.\nWhere: %(place)s\nIf"
          " you cannot come, please cancel in Weg, so that somebody else can."),
    ),
    "changed": (
        _("New time or place: %(name)s"),
        _("%(name)s now takes place on %(when)s.\nWhere: %(place)s\nIf you cannot come, please"
          " cancel in Weg, so that somebody else can."),
    ),
    "called_off": (
        _("Called off: %(name)s"),
        _("%(name)s on %(when)s does not take place. We are sorry.\nOther dates are in Weg under"
          " “Trainings”."),
    ),
    "certificate": (
        _("Your certificate: %(name)s"),
        _("Thank you for taking part in %(name)s on %(when)s.\nYour certificate is in Weg under"
          " “My trainings”."),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Mail:
    to: str
    subject: str
    text: str


def mail_of(kind: str, row: Attendance) -> Mail:
    """In the reader's language. row: with volunteer, date and training."""
    with override(row.volunteer.language):
        starts, ends = localtime(row.date.starts), localtime(row.date.ends)
        known = {
            "name": row.date.training.name,
            "when": f"{date_format(starts, 'l, j. F')}, {starts:%H:%M}–{ends:%H:%M}",
            "place": row.date.place,
        }
        subject, text = KINDS[kind]
        return Mail(row.volunteer.email, " ".join(str(subject % known).split()), str(text % known))


def reminder_of(address: str, language: str, conduct: bool, name: str, until: str) -> Mail:
    """A certificate ends soon."""
    with override(language):
        if conduct:
            subject = _("Please bring a new certificate of conduct")
            text = _(
                "Your extended certificate of conduct was inspected a while ago and counts until"
                " %(until)s.\nPlease ask for a new one in time: the coordination office gives you"
                " the letter with which it is free of charge. We only note that and when we have"
                " seen it."
            )
        else:
            subject = _("Your certificate ends soon")
            text = _(
                "Your certificate for %(name)s is valid until %(until)s.\nDates on which you can"
                " renew it are in Weg under “Trainings”."
            )
        return Mail(address, str(subject), str(text % {"name": name, "until": until}))
