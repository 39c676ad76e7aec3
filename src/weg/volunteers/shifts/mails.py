"""What volunteers, and those who asked, are told by mail: the request, never a resident."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from weg.foundation.periods import covers, today
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.shifts.models import SignUp
from weg.volunteers.shifts.queries.showing import place_of

REMINDER, OFFERED, GAVE_BACK = "reminder", "offered", "gave_back"


@dataclass(frozen=True)
class Kind:
    """subject, text: with the places of ``_known``."""

    subject: Any
    text: Any


KINDS = {
    "moved_up": Kind(
        gettext_lazy("You have a place: %(title)s"),
        gettext_lazy(
            "A place has become free, and you are next: %(title)s on %(when)s.\n"
            "Where: %(place)s\n%(call)s\nIf you cannot come, please cancel in Weg, so that"
            " somebody else can."
        ),
    ),
    "changed": Kind(
        gettext_lazy("Something has changed: %(title)s"),
        gettext_lazy(
            "You help on %(when)s: %(title)s. Please note what is new.\n"
            "Where: %(place)s\n%(call)s\nIf you cannot come like this, please cancel in Weg."
        ),
    ),
    "called_off": Kind(
        gettext_lazy("Called off: %(title)s"),
        gettext_lazy(
            "%(title)s on %(when)s does not take place. You need not come.\n"
            "Thank you for being ready to help."
        ),
    ),
    REMINDER: Kind(
        gettext_lazy("Tomorrow: %(title)s"),
        gettext_lazy(
            "You help on %(when)s: %(title)s.\nWhere: %(place)s\n%(call)s\n"
            "If you cannot come, please cancel in Weg today."
        ),
    ),
    "taken_over": Kind(
        gettext_lazy("Somebody takes your place: %(title)s"),
        gettext_lazy(
            "Somebody has taken over your place: %(title)s on %(when)s. You need not come."
        ),
    ),
    "taken_off": Kind(
        gettext_lazy("You are no longer signed up: %(title)s"),
        gettext_lazy(
            "You need not come on %(when)s: %(title)s.\n%(call)s\n"
            "If this is a mistake, please sign up again in Weg."
        ),
    ),
    OFFERED: Kind(
        gettext_lazy("Can you take a place: %(title)s"),
        gettext_lazy(
            "Somebody offers you their place: %(title)s on %(when)s.\nWhere: %(place)s\n"
            "It is yours only when you accept it in Weg, under “My shifts”."
        ),
    ),
    GAVE_BACK: Kind(
        gettext_lazy("A volunteer cannot come: %(title)s"),
        gettext_lazy(
            "Somebody who was to come on %(when)s (%(title)s, %(number)s) has cancelled, and"
            " nobody waits. The place is free again."
        ),
    ),
}


@dataclass(frozen=True)
class Mail:
    to: str
    subject: str
    text: str


def mail_of(kind: str, row: SignUp, to: Volunteer | None = None) -> Mail | None:
    """The mail in its reader's language; None when nobody is there to read it.

    row: with shift, request and volunteer. to: whom a place is offered.
    """
    address, language = _reader(kind, row, to)
    if not address:
        return None
    with override(language):
        known, words = _known(row), KINDS[kind]
        return Mail(address, _line(words.subject % known), str(words.text % known))


def _reader(kind: str, row: SignUp, to: Volunteer | None) -> tuple[str, str]:
    if kind == GAVE_BACK:
        member = row.shift.request.asked_by
        works = member is not None and covers(member.during, today())
        return (member.user.email, member.user.language) if member and works else ("", "de")
    reader = to if kind == OFFERED else row.volunteer
    return (reader.email, reader.language) if reader else ("", "de")


def _known(row: SignUp) -> dict[str, str]:
    request = row.shift.request
    starts, ends = localtime(row.shift.starts), localtime(row.shift.ends)
    day = date_format(starts, "l, j. F")
    call = [request.contact, request.contact_phone]
    return {
        "title": request.title,
        "number": request.number,
        "when": f"{day}, {starts:%H:%M}–{ends:%H:%M}",
        "place": place_of(request),
        "call": _("Whom to call: %(who)s") % {"who": ", ".join(filter(None, call))}
        if any(call)
        else "",
    }


def _line(text: str) -> str:
    """A subject is one line, whatever was typed."""
    return " ".join(str(text).split())
