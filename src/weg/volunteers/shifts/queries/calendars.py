"""A volunteer's shifts as a calendar: the request, never a resident."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Event

from weg.foundation.calendars import BACK, calendar, entry
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.shifts.models import SignUp
from weg.volunteers.shifts.queries.own import own_signups
from weg.volunteers.shifts.queries.showing import place_of, with_hidden

SHOWN = (SignUp.State.SIGNED_UP, SignUp.State.ATTENDED, SignUp.State.CANCELLED)


def calendar_of(volunteer: Volunteer, host: str) -> bytes:
    """From a month ago on, in the volunteer's language."""
    with override(volunteer.language or "de"):
        rows = own_signups(volunteer).filter(shift__ends__gt=timezone.now() - BACK, state__in=SHOWN)
        latest = {row.shift_id: row for row in rows.order_by("at", "pk")}
        with_hidden(row.shift.request for row in latest.values())
        entries = (_entry(row, host) for row in latest.values())
        return calendar("shifts", _("Weg: my shifts"), entries)


def _entry(row: SignUp, host: str) -> Event:
    shift, request = row.shift, row.shift.request
    cancelled = row.state == SignUp.State.CANCELLED
    call = ", ".join(filter(None, (request.contact, request.contact_phone)))
    more = {} if cancelled else {"location": place_of(request), "description": call}
    return entry(
        f"shift-{shift.pk}@{host}",
        shift.starts,
        shift.ends,
        request.title,
        cancelled=cancelled,
        **more,
    )
