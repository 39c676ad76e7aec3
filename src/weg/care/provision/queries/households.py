"""The households of a house, as one looks for them at its store."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Max

from weg.care.provision.models import Issue
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind


def stays_of(site: Site, day: date) -> Any:
    """Who lives at the site on the day, eldest first."""
    rows = Occupancy.objects.filter(site=site, kind=Kind.STAY, starts__lte=day, ends__gt=day)
    return rows.select_related("person", "place__room__unit").order_by(
        "person__date_of_birth", "pk"
    )


def households_of(rows: Any) -> list[dict[str, Any]]:
    """Households (number, names, place, day of the last issue), sorted by name."""
    found: dict[int, dict[str, Any]] = {}
    for row in rows:
        entry = found.setdefault(row.household_id, {"pk": row.household_id, "people": []})
        entry["people"].append(row.person)
        entry.setdefault("place", f"{row.place.room.unit} / {row.place.room}")
    last = dict(
        Issue.objects.filter(household__in=found)
        .values_list("household")
        .annotate(Max("day"))
        .order_by("household")
    )
    for number, entry in found.items():
        entry["names"] = names_of(entry.pop("people"))
        entry["last"] = last.get(number)
    return sorted(found.values(), key=lambda entry: entry["names"].casefold())


def names_of(people: list[Any]) -> str:
    """ "Haddad, Rima + 3": the eldest by name, how many live with her."""
    first = str(people[0])
    return f"{first} + {len(people) - 1}" if len(people) > 1 else first
