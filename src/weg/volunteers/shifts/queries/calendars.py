"""A volunteer's shifts as iCalendar (RFC 5545): the request, never a resident."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Calendar, Event

from weg.volunteers.circles.models import Volunteer
from weg.volunteers.shifts.models import SignUp
from weg.volunteers.shifts.queries.own import own_signups
from weg.volunteers.shifts.queries.showing import place_of, with_hidden

BACK = timedelta(days=30)
SHOWN = (SignUp.State.SIGNED_UP, SignUp.State.ATTENDED, SignUp.State.CANCELLED)


def calendar_of(volunteer: Volunteer, host: str) -> bytes:
    """From a month ago on, in the volunteer's language; times in UTC, so no zone is needed."""
    with override(volunteer.language or "de"):
        calendar = Calendar()
        calendar.add("prodid", "-//Weg//shifts//")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", _("Weg: my shifts"))
        rows = own_signups(volunteer).filter(shift__ends__gt=timezone.now() - BACK, state__in=SHOWN)
        latest = {row.shift_id: row for row in rows.order_by("at", "pk")}
        with_hidden(row.shift.request for row in latest.values())
        for row in latest.values():
            calendar.add_component(_event(row, host))
        content: bytes = calendar.to_ical()
        return content


def _event(row: SignUp, host: str) -> Event:
    shift, request = row.shift, row.shift.request
    cancelled = row.state == SignUp.State.CANCELLED
    event = Event()
    event.add("uid", f"shift-{shift.pk}@{host}")
    event.add("dtstamp", timezone.now())
    event.add("dtstart", shift.starts)
    event.add("dtend", shift.ends)
    event.add("summary", request.title)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    if not cancelled:
        call = ", ".join(filter(None, (request.contact, request.contact_phone)))
        event.add("location", place_of(request))
        event.add("description", call)
    return event
