"""The units and rooms of a site, counted for a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, F, Func, Q, Value
from django.db.models.fields import BooleanField, DateField

from weg.housing.models import Room, Site, Unit


@dataclass(frozen=True)
class RoomCount:
    """A room with the places it has in all and those that count on the day."""

    room: Room
    places: int


@dataclass
class UnitCount:
    unit: Unit
    rooms: list[RoomCount] = field(default_factory=list)

    @property
    def places(self) -> int:
        return sum(r.places for r in self.rooms)


def structure_of(site: Site, day: date) -> list[UnitCount]:
    """All units of the site with their rooms, retired ones too. Three queries."""
    counts = Func(
        F("places__usable"),
        Value(day, output_field=DateField()),
        template="(%(expressions)s)",
        arg_joiner=" @> ",
        output_field=BooleanField(),
    )
    rooms = Room.objects.filter(unit__site=site).annotate(counted=Count("places", filter=Q(counts)))
    units = Unit.objects.filter(site=site).prefetch_related("features").order_by("floor", "name")
    found = {unit.pk: UnitCount(unit) for unit in units}
    for room in rooms.order_by("name", "pk"):
        found[room.unit_id].rooms.append(RoomCount(room, room.counted))
    return list(found.values())
