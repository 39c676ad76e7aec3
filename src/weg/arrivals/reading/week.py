"""Faults of the list as a whole: the wrong week, people on it twice."""

from collections.abc import Sequence
from datetime import date

from weg.arrivals.reading.fields import Field
from weg.arrivals.reading.findings import Finding, doubtful, note, wrong
from weg.arrivals.reading.rows import Row


def check_list(rows: Sequence[Row], expected: tuple[date, date] | None = None) -> list[Finding]:
    """What is wrong with the list itself.

    `expected` is the first and last day (both included) on which arrivals are expected. Most days
    outside it make the list one of the wrong week (a fault), some make it doubtful.
    """
    days = sorted(day for row in rows if (day := row.value(Field.ARRIVAL_DATE)))
    if expected is None:
        return []
    if not days:
        return [note("no_arrival_days")]
    outside = [day for day in days if not expected[0] <= day <= expected[1]]
    if not outside:
        return []
    params = {
        "first": _german(expected[0]),
        "last": _german(expected[1]),
        "from_day": _german(days[0]),
        "to_day": _german(days[-1]),
    }
    if len(outside) * 2 > len(days):
        return [wrong("wrong_week", **params)]
    return [doubtful("some_days_outside", count=len(outside), **params)]


def _german(day: date) -> str:
    return f"{day.day:02}.{day.month:02}.{day.year}"
