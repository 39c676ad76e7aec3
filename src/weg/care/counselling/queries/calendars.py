"""A member's appointments as a calendar: case number and topic, never a name."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Event

from weg.care.counselling.models import Appointment
from weg.city.models import Member
from weg.foundation.calendars import BACK, calendar, entry


def calendar_of(member: Member, host: str) -> bytes:
    """From a month ago on, in the member's language."""
    with override(member.user.language or "de"):
        entries = (_entry(appointment, host) for appointment in _rows(member))
        return calendar("counselling", _("Weg: appointments"), entries)


def _rows(member: Member) -> list[Appointment]:
    rows = Appointment.objects.filter(member=member, starts__gte=timezone.now() - BACK)
    return list(rows.select_related("topic", "case").order_by("starts", "pk"))


def _entry(appointment: Appointment, host: str) -> Event:
    return entry(
        f"appointment-{appointment.pk}@{host}",
        appointment.starts,
        appointment.starts + timedelta(minutes=appointment.minutes),
        f"{appointment.case.number}: {appointment.topic}",
        cancelled=appointment.cancelled,
    )
