"""The board of a site on a day: unit by unit, room by room, place by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from weg.foundation.periods import OPEN_END, covers
from weg.housing.models import Occupancy, Place, Room, Site, Unit
from weg.housing.models.occupancy import Kind

PERSON = (
    "person__surname",
    "person__given_name",
    "person__erased",
    "person__sex",
    "person__date_of_birth",
)
FREE = "free"
UNUSABLE = "unusable"


@dataclass(frozen=True)
class Bed:
    """A place on the day.

    state: free, stay, reservation, block, or unusable (not counted at the density of the day).
    occupancy: what fills it on the day; next: what comes after that, or first.
    """

    place: Place
    state: str
    occupancy: Occupancy | None = None
    next: Occupancy | None = None

    @property
    def free_until(self) -> date | None:
        """For a free place: the first day it is not free; None: no end known."""
        return self.next.starts if self.next else None

    @property
    def filled_until(self) -> date | None:
        """The first day after what fills it; None when that has no end, or nothing does."""
        end = self.occupancy.ends if self.occupancy else OPEN_END
        return None if end == OPEN_END else end


@dataclass
class BoardRoom:
    room: Room
    beds: list[Bed] = field(default_factory=list)


@dataclass
class BoardUnit:
    unit: Unit
    rooms: list[BoardRoom] = field(default_factory=list)

    @property
    def beds(self) -> list[Bed]:
        return [bed for room in self.rooms for bed in room.beds]


@dataclass(frozen=True)
class Counts:
    """Places of a day: those that may be used, and how they are filled."""

    places: int
    lived: int
    reserved: int
    blocked: int

    @property
    def free(self) -> int:
        return self.places - self.lived - self.reserved - self.blocked


@dataclass(frozen=True)
class Board:
    site: Site
    day: date
    units: list[BoardUnit]

    @property
    def beds(self) -> list[Bed]:
        return [bed for unit in self.units for bed in unit.beds]

    @property
    def counts(self) -> Counts:
        return count(self.beds)


def count(beds: Iterable[Bed]) -> Counts:
    states = [bed.state for bed in beds if bed.state != UNUSABLE]
    return Counts(
        places=len(states),
        lived=states.count(Kind.STAY),
        reserved=states.count(Kind.RESERVATION),
        blocked=states.count(Kind.BLOCK),
    )


def board(site: Site, day: date) -> Board:
    """The board of the site on any day, past or future, in five queries."""
    filled = _occupancies(site, day)
    rooms = _rooms(site, day)
    units = []
    for unit in (
        Unit.objects.filter(site=site).prefetch_related("features").order_by("floor", "name", "pk")
    ):
        of_unit = [BoardRoom(room, _beds(room, day, filled)) for room in rooms[unit.pk]]
        units.append(BoardUnit(unit, [r for r in of_unit if r.beds]))
    return Board(site, day, [unit for unit in units if unit.rooms])


def _rooms(site: Site, day: date) -> dict[int, list[Room]]:
    found: dict[int, list[Room]] = defaultdict(list)
    places: dict[int, list[Place]] = defaultdict(list)
    usable = RawSQL("usable @> %s::date", [day], output_field=BooleanField())
    rows = Place.objects.filter(site=site).defer("usable").annotate(counted=usable)
    for place in rows.order_by("room_id", "number"):
        places[place.room_id].append(place)
    for room in Room.objects.filter(unit__site=site).order_by("name", "pk"):
        room.its_places = places[room.pk]  # type: ignore[attr-defined]
        found[room.unit_id].append(room)
    return found


def _occupancies(site: Site, day: date) -> dict[int, list[Occupancy]]:
    """Current and coming occupancies by place, first ones first; only what a board shows."""
    found: dict[int, list[Occupancy]] = defaultdict(list)
    query = (
        Occupancy.objects.filter(site=site, ends__gt=day)
        .select_related("person")
        .only("place_id", "kind", "reason", "starts", "ends", "household_id", *PERSON)
    )
    for occupancy in query.order_by("starts"):
        found[occupancy.place_id].append(occupancy)
    return found


def _beds(room: Room, day: date, filled: dict[int, list[Occupancy]]) -> list[Bed]:
    if not covers(room.during, day):
        return []
    return [
        bed_on(place, day, filled[place.pk], place.counted)
        for place in room.its_places  # type: ignore[attr-defined]
    ]


def bed_on(place: Place, day: date, coming: list[Occupancy], usable: bool) -> Bed:
    """The place on the day; usable: whether it counts on that day."""
    now = next((o for o in coming if o.starts <= day), None)
    following = next((o for o in coming if o.starts > day), None)
    if now is not None:
        return Bed(place, now.kind, now, following)
    return Bed(place, FREE if usable else UNUSABLE, None, following)
