"""Hours given, from wherever they are noted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Sum

from weg.volunteers.circles.models import Volunteer
from weg.volunteers.coordination.models import Hours


@dataclass(frozen=True)
class Given:
    """Minutes, and the names of what was done."""

    minutes: int
    activities: list[str]


Source = Callable[[date, date, Q], Iterable[tuple[int, int, str]]]
"""Gives (volunteer id, minutes, activity's name) from the first to the last day, as the reader's
rows are, of those whose rows fit the condition, which may name the volunteer. Who has left is 0."""


def _noted(since: date, until: date, whose: Q) -> Iterable[tuple[int, int, str]]:
    rows = Hours.objects.filter(whose, day__gte=since, day__lte=until).order_by()
    sums = rows.values_list("volunteer", "activity__name").annotate(sum=Sum("minutes"))
    return [(volunteer or 0, minutes, name or "") for volunteer, name, minutes in sums]


SOURCES: list[Source] = [_noted]


def register_hours(source: Source) -> None:
    """For hours that stand elsewhere, such as those of shifts."""
    if source not in SOURCES:
        SOURCES.append(source)


def given_in(volunteer: Volunteer, since: date, until: date) -> Given:
    """What one volunteer gave from the first to the last day."""
    found = [
        (minutes, name)
        for source in SOURCES
        for _one, minutes, name in source(since, until, Q(volunteer=volunteer))
    ]
    return Given(sum(m for m, _n in found), sorted({name for _m, name in found if name}))


def minutes_by_circle(since: date, until: date) -> dict[int | None, int]:
    """Minutes by circle id; None for whoever belongs to none."""
    circles: dict[int, int | None] = dict(Volunteer.objects.values_list("pk", "circle"))
    total: dict[int | None, int] = {}
    for source in SOURCES:
        for volunteer, minutes, _name in source(since, until, Q()):
            circle = circles.get(volunteer)
            total[circle] = total.get(circle, 0) + minutes
    return total
