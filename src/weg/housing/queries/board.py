"""The board of a site on a day: unit by unit, room by room, place by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

from django.db.models import BooleanField, Prefetch
from django.db.models.expressions import RawSQL

from weg.foundation.periods import OPEN_END
from weg.housing.models import Occupancy, Place, Room, Site, Unit
from weg.housing.models.occupancy import Kind
from weg.people.models.persons import shown_name

FREE = "free"
UNUSABLE = "unusable"


class Resident(NamedTuple):
    """What a board says of a person."""

    surname: str
    given_name: str
    erased: date | None
    sex: str
    date_of_birth: date | None

    def __str__(self) -> str:
        return shown_name(self.surname, self.given_name, self.erased)


class Filling(NamedTuple):
    """What a board says of an occupancy; person: None for a block and for whom one may not see."""

    kind: str
    reason: str
    starts: date
    ends: date
    household_id: int | None
    person: Resident | None


class Spot(NamedTuple):
    """What a board says of a place; usable: whether it counts on the day."""

    pk: int
    number: int
    usable: bool


P = TypeVar("P")
F = TypeVar("F", Occupancy, Filling)


@dataclass(frozen=True)
class Bed(Generic[P, F]):
    """A place on the day.

    state: free, stay, reservation, block, or unusable (not counted at the density of the day).
    occupancy: what fills it on the day; next: what comes after that, or first.
    """

    place: P
    state: str
    occupancy: F | None = None
    next: F | None = None

    @property
    def free_until(self) -> date | None:
        """For a free place: the first day it is not free; None: no end known."""
        return self.next.starts if self.next else None

    @property
    def filled_until(self) -> date | None:
        """The first day after what fills it; None when that has no end, or nothing does."""
        end = self.occupancy.ends if self.occupancy else OPEN_END
        return None if end == OPEN_END else end


class BoardRoom(NamedTuple):
    name: str
    area: Decimal
    beds: list[Bed[Spot, Filling]]


class BoardUnit(NamedTuple):
    pk: int
    name: str
    floor: int
    features: list[str]
    rooms: list[BoardRoom]

    @property
    def beds(self) -> list[Bed[Spot, Filling]]:
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
    def beds(self) -> list[Bed[Spot, Filling]]:
        return [bed for unit in self.units for bed in unit.beds]

    @property
    def counts(self) -> Counts:
        return count(self.beds)


def count(beds: Iterable[Bed[Spot, Filling]]) -> Counts:
    states = [bed.state for bed in beds if bed.state != UNUSABLE]
    return Counts(
        places=len(states),
        lived=states.count(Kind.STAY),
        reserved=states.count(Kind.RESERVATION),
        blocked=states.count(Kind.BLOCK),
    )


def board(site: Site, day: date) -> Board:
    """The board of the site on any day, past or future, in five queries.

    Read as rows, not as records: a large site has a thousand of them.
    """
    rooms = _rooms(site, day)
    features = Prefetch("features", to_attr="shown_features")
    units = Unit.objects.filter(site=site).prefetch_related(features)
    shown = [
        BoardUnit(
            unit.pk, unit.name, unit.floor, list(map(str, unit.shown_features)), rooms[unit.pk]
        )
        for unit in units.order_by("floor", "name", "pk")
        if unit.pk in rooms
    ]
    return Board(site, day, shown)


def _rooms(site: Site, day: date) -> dict[int, list[BoardRoom]]:
    """Rooms with places by unit, those in use on the day."""
    found: dict[int, list[BoardRoom]] = defaultdict(list)
    beds = _beds(site, day)
    rows = Room.objects.filter(unit__site=site, during__contains=day).order_by("name", "pk")
    for pk, unit, name, area in rows.values_list("pk", "unit_id", "name", "area"):
        if pk in beds:
            found[unit].append(BoardRoom(name, area, beds[pk]))
    return found


def _beds(site: Site, day: date) -> dict[int, list[Bed[Spot, Filling]]]:
    found: dict[int, list[Bed[Spot, Filling]]] = defaultdict(list)
    filled = _fillings(site, day)
    usable = RawSQL("usable @> %s::date", [day], output_field=BooleanField())
    rows = Place.objects.filter(site=site).annotate(counted=usable).order_by("room_id", "number")
    for room, *place in rows.values_list("room_id", "pk", "number", "counted"):
        spot = Spot(*place)
        found[room].append(bed_on(spot, day, filled.get(spot.pk, ()), spot.usable))
    return found


def _fillings(site: Site, day: date) -> dict[int, list[Filling]]:
    """Current and coming occupancies by place, first ones first."""
    found: dict[int, list[Filling]] = defaultdict(list)
    rows = Occupancy.objects.filter(site=site, ends__gt=day).order_by("starts")
    of_person = (f"person__{name}" for name in Resident._fields)
    for place, kind, reason, starts, ends, household, *person in rows.values_list(
        "place_id", "kind", "reason", "starts", "ends", "household_id", *of_person
    ):
        resident = Resident(*person) if person[0] is not None else None
        found[place].append(Filling(kind, reason, starts, ends, household, resident))
    return found


def bed_on(place: P, day: date, coming: Sequence[F], usable: bool) -> Bed[P, F]:
    """The place on the day; coming: what ends after it, first ones first."""
    now = next((o for o in coming if o.starts <= day), None)
    following = next((o for o in coming if o.starts > day), None)
    if now is not None:
        return Bed(place, now.kind, now, following)
    return Bed(place, FREE if usable else UNUSABLE, None, following)
