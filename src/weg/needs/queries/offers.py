"""Offers for groups by district, and the districts that have none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from weg.city.models import District
from weg.foundation.periods import today
from weg.housing.queries.city import city_figures
from weg.needs.models import Group, Offer

Source = Callable[[], Iterable[tuple[int, int]]]
"""Gives (group id, district id) of each offer that another room knows of today."""
SOURCES: list[Source] = []


def register_offers(source: Source) -> None:
    """Called by a room that has offers of its own, when its app is ready."""
    SOURCES.append(source)


@dataclass(frozen=True)
class Gap:
    """A district: offers for the group today, and people who live in sites that the reader sees."""

    district: District
    offers: int
    people: int


def offered_today() -> list[tuple[int, int]]:
    """(group id, district id), once for each offer."""
    rows = Offer.objects.filter(during__contains=today()).order_by("pk")
    found: list[Any] = list(rows.values_list("group", "district"))
    return found + [pair for source in SOURCES for pair in source()]


def gaps(group: Group) -> list[Gap]:
    """Every district: those without an offer first, most people first."""
    pairs = offered_today()
    figures = city_figures(today()).districts
    found = [
        Gap(row.district, pairs.count((group.pk, row.district.pk)), row.sum.lived)
        for row in figures
    ]
    return sorted(found, key=lambda gap: (gap.offers > 0, -gap.people))
