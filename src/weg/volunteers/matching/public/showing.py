"""What an invitation tells: the request, as volunteers may read it, and never a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.timezone import localtime

from weg.foundation.languages import language_name
from weg.volunteers.matching.models import Invitation
from weg.volunteers.matching.public.words import words
from weg.volunteers.matching.queries.problem import free_shifts
from weg.volunteers.shifts.models import HelpRequest, Shift
from weg.volunteers.shifts.queries.showing import place_of

SHOWN = 6
"""Dates written out; of a weekly request the rest is counted."""


@dataclass(frozen=True)
class Mail:
    subject: str
    text: str


def shown(request: HelpRequest, code: str) -> dict[str, Any]:
    """What the page shows of the request."""
    said = words(code)
    dates = [moment(shift, said) for shift in free_shifts().filter(request=request)]
    return {
        "heading": request.title,
        "text": request.text,
        "activity": request.activity.name,
        "dates": dates[:SHOWN],
        "more": said["more"].format(count=len(dates) - SHOWN) if len(dates) > SHOWN else "",
        "place": place_of(request),
        "extras": extras(request, said, code),
    }


def moment(shift: Shift, said: dict[str, Any]) -> str:
    starts, ends = localtime(shift.starts), localtime(shift.ends)
    return f"{said['weekdays'][starts.weekday()]} {starts:%d.%m.%Y, %H:%M}–{ends:%H:%M}"


def extras(request: HelpRequest, said: dict[str, Any], code: str) -> list[str]:
    """Which language would be good, and who had better come."""
    found = []
    if request.language and request.language != "de":
        found.append(f"{said['language']}: {language_name(request.language)}")
    if request.wishes_gender:
        found.append(said[request.wishes_gender])
    return found


def invited_to(row: Invitation, link: str) -> Mail:
    """In the reader's language. row: with volunteer and request."""
    said, code = words(row.volunteer.language), row.volunteer.language
    about = shown(row.request, code)
    dates = [*about["dates"], *([about["more"]] if about["more"] else [])]
    extra = "".join(f"{line}\n" for line in about["extras"])
    known = {
        "name": row.volunteer.given_name,
        "title": row.request.title,
        "when": "\n  ".join(dates),
        "where": about["place"],
        "extra": extra,
        "link": link,
    }
    return _mail(said, "mail", known)


def withdrawn_mail(row: Invitation) -> Mail:
    known = {"name": row.volunteer.given_name, "title": row.request.title}
    return _mail(words(row.volunteer.language), "settled", known)


def _mail(said: dict[str, Any], kind: str, known: dict[str, str]) -> Mail:
    subject, text = f"{kind}_subject", kind if kind == "mail" else f"{kind}_mail"
    line = " ".join(said[subject].format(**known).split())
    return Mail(line, said[text].format(**known) + "\n")
