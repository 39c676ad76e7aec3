"""A member's appointments as iCalendar (RFC 5545): case number and topic, never a name."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Calendar, Event

from weg.care.counselling.models import Appointment
from weg.city.models import Member

BACK = timedelta(days=30)


def calendar_of(member: Member, host: str) -> bytes:
    """From a month ago on, in the member's language; times in UTC, so no time zone is needed."""
    with override(member.user.language or "de"):
        calendar = Calendar()
        calendar.add("prodid", "-//Weg//counselling//")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", _("Weg: appointments"))
        for appointment in _rows(member):
            calendar.add_component(_event(appointment, host))
        content: bytes = calendar.to_ical()
        return content


def _rows(member: Member) -> list[Appointment]:
    rows = Appointment.objects.filter(member=member, starts__gte=timezone.now() - BACK)
    return list(rows.select_related("topic", "case").order_by("starts", "pk"))


def _event(appointment: Appointment, host: str) -> Event:
    event = Event()
    event.add("uid", f"appointment-{appointment.pk}@{host}")
    event.add("dtstamp", timezone.now())
    event.add("dtstart", appointment.starts)
    event.add("dtend", appointment.starts + timedelta(minutes=appointment.minutes))
    event.add("summary", f"{appointment.case.number}: {appointment.topic}")
    event.add("status", "CANCELLED" if appointment.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    return event
