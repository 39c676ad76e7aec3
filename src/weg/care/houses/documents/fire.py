"""The list for the fire brigade as PDF, in German: short enough to be read at a gate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from weg.care.houses.documents.pages import paper
from weg.care.houses.queries.living import Lodger, UnitLived, by_floor
from weg.care.houses.words import language_names
from weg.housing.models import Site
from weg.housing.models.places import floor_name


def fire_pdf(site: Site, units: Sequence[UnitLived], calling: Mapping[str, Any]) -> bytes:
    with override("de"):
        floors = by_floor(units)
        return paper("fire", {
            "site": site.name,
            "address": " ".join(filter(None, (site.street, site.postcode))),
            "now": date_format(timezone.localtime(), "d.m.Y, H:i"),
            "present": sum(people for _floor, people, _helped in floors),
            "helped": sum(helped for _floor, _people, helped in floors),
            "floors": [
                {"name": floor_name(floor), "people": people, "helped": helped}
                for floor, people, helped in floors
            ],
            "on_call": [f"{row['name']}, {row['phone']} ({row['when']})"
                        for row in calling["on_call"]],
            "units": [_unit(unit) for unit in units],
        })  # fmt: skip


def _unit(unit: UnitLived) -> dict[str, Any]:
    return {
        "name": unit.name,
        "floor": floor_name(unit.floor),
        "present": unit.present,
        "rooms": [
            {"name": room.name, "people": [_person(p) for p in room.people]} for room in unit.rooms
        ],
    }


def _person(person: Lodger) -> dict[str, Any]:
    back = person.back
    return {
        "name": person.resident.name,
        "years": "" if person.years is None else str(person.years),
        "helped": person.needs_help,
        "languages": language_names(person.languages[:1]),
        "away": f"abwesend bis {date_format(back, 'd.m.')}" if back else "",
    }
