"""Periods: half-open ranges of days ``[from, until)``. The day ``until`` no longer belongs."""

from __future__ import annotations

from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

OPEN_END = date(9999, 12, 31)
"""What ``weg_end`` in the database says of a period without an end (psycopg knows no infinity)."""


def period(start: date | None, end: date | None = None) -> DateRange:
    """The days from start up to, not including, end; None is open."""
    return DateRange(start, end, "[)")


def today() -> date:
    """Today in the city (TIME_ZONE), not in UTC."""
    return timezone.localdate()


def covers(span: DateRange, day: date) -> bool:
    """Whether the day lies in the period."""
    starts = span.lower is None or span.lower <= day
    return bool(starts and (span.upper is None or day < span.upper))
