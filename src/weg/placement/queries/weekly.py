"""Who comes to a site in a week: from its valid orders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from weg.housing.models import Site
from weg.people.models import Requirement
from weg.placement.models import PlacementOrder
from weg.placement.words import feature_names, requirements_in_words


@dataclass(frozen=True)
class Coming:
    """A household that comes: when, into which rooms, who, and what they need."""

    order: PlacementOrder
    day: date
    rooms: str
    people: list[dict[str, Any]]
    needs: str


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def coming(site: Site, week: date) -> list[Coming]:
    """Orders that begin in the week of the day, in the order of arrival. Constant queries."""
    first = monday(week)
    orders = PlacementOrder.objects.filter(
        site=site,
        withdrawn_at=None,
        during__startswith__gte=first,
        during__startswith__lt=first + timedelta(days=7),
    ).order_by("during", "number")
    needs: dict[int, list[Requirement]] = {}
    households = [order.household_id for order in orders]
    for row in Requirement.objects.filter(household__in=households).order_by("pk"):
        needs.setdefault(row.household_id, []).append(row)
    names = feature_names()
    return [
        Coming(
            order,
            order.during.lower,
            "; ".join(f"{r['unit']} / {r['room']}" for r in order.content["rooms"]),
            order.content["people"],
            requirements_in_words(needs.get(order.household_id, ()), names),
        )
        for order in orders
    ]
