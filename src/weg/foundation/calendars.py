"""Calendars that one subscribes to on the phone, behind a secret address (iCalendar, RFC 5545)."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Manager
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from weg.foundation.access.digests import digest_of
from weg.foundation.form_pages import Step, confirm_page

BACK = timedelta(days=30)
"""How long what is past stays in a calendar."""


def entry(
    uid: str, starts: datetime, ends: datetime, summary: str, *, cancelled: bool, **more: str
) -> Event:
    """One event. uid: the same each time the calendar is asked for. Times go out in UTC, so no
    time zone is needed."""
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", timezone.now())
    event.add("dtstart", starts)
    event.add("dtend", ends)
    event.add("summary", summary)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    for name, text in more.items():
        event.add(name, text)
    return event


def calendar(room: str, name: str, entries: Iterable[Event]) -> bytes:
    """The entries as a file; ``name`` is what the reader's programme calls it."""
    made = Calendar()
    made.add("prodid", f"-//Weg//{room}//")
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    for one in entries:
        made.add_component(one)
    content: bytes = made.to_ical()
    return content


def served(content: bytes) -> HttpResponse:
    """The calendar, for whoever knows its address."""
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="weg.ics"'
    response["Cache-Control"] = "private, no-store"
    return response


def renewed(feeds: Manager[Any], **owner: Any) -> str:
    """A new secret for the owner; an address given out before is dead. Only its hash is kept."""
    secret = secrets.token_urlsafe(32)
    feeds.filter(**owner).delete()
    feeds.create(digest=digest_of(secret), **owner)
    return secret


def address_page(request: HttpRequest, path: str, *, about: str, mine: Step) -> HttpResponse:
    """Show the new address, this once. about: what whoever knows it sees. mine: where one's own
    days are."""
    values: dict[str, Any] = {
        "title": _("Your calendar address"),
        "url": request.build_absolute_uri(path),
        "about": about,
        "mine": mine,
        "breadcrumb": [mine, (_("Calendar address"), "")],
    }
    return render(request, "foundation/calendar/address.html", values)


def revoke_page(
    request: HttpRequest, act: Callable[[], object], *, text: str, mine: Step
) -> HttpResponse:
    """Ask before the address dies."""
    return confirm_page(
        request,
        act,
        title=_("Revoke the calendar address"),
        text=text,
        confirm=_("Revoke"),
        done=_("The address is dead."),
        to=mine[1],
        trail=[mine, (_("Revoke"), "")],
    )
