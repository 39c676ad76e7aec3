"""Where help is missing: volunteers who may be asked, and open requests, by district."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from weg.city.models import District
from weg.city.queries.norms import norms_on
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.volunteers.circles.queries.figures import people_by_district

FEWEST = 5
Source = Callable[[date, int | None], dict[int, int]]
"""Gives people still wanted by district id, for one activity or for all."""
WANTED: list[Source] = []


def register_wanted(source: Source) -> None:
    """For open requests, which another room knows."""
    if source not in WANTED:
        WANTED.append(source)


@dataclass(frozen=True)
class Gap:
    """people: who may be asked there; None where the number is too small for this reader."""

    district: District
    people: int | None
    wanted: int

    @property
    def missing(self) -> bool:
        return self.people == 0 or self.wanted > 0


def gaps(day: date, activity: int | None, *, exact: bool) -> list[Gap]:
    """Every district: most wanted first, then the fewest people. Ask permission before."""
    wanted: Counter[int] = Counter()
    with seeing(EVERYTHING, "coordination.gaps"):
        people = people_by_district(day, activity)
        for source in WANTED:
            wanted.update(source(day, activity))
    fewest = int(norms_on(day).get("small_number_threshold", FEWEST))
    found = [
        Gap(one, _shown(people.get(one.pk, 0), exact, fewest), wanted[one.pk])
        for one in District.objects.order_by("number")
    ]
    return sorted(found, key=lambda gap: (-gap.wanted, gap.people or 0, gap.district.name))


def _shown(number: int, exact: bool, fewest: int) -> int | None:
    return number if exact or number == 0 or number >= fewest else None
