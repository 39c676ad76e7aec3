"""Who moves in and out of a house today and tomorrow, and whether the rooms are ready."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from weg.care.houses.models import Protocol
from weg.care.houses.queries.readiness import checklist, ticks_of
from weg.foundation.periods import today
from weg.housing.models import Feature, Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.people.models import Household, Person, PersonLanguage, Requirement

LATELY = 14
"""Days in which a protocol of moving out is still asked for."""


@dataclass(frozen=True)
class RoomReady:
    """A room somebody moves into: how many of its lines are done at all of their places."""

    name: str
    places: tuple[int, ...]
    done: int
    total: int


@dataclass(frozen=True)
class Move:
    """A household that comes or goes on a day.

    needs: names of features its place must or should have, never why. languages: ISO 639.
    interpreter: somebody needs one. protocol: the latest one of the kind for this move.
    """

    household: Household
    site: Site
    day: date
    rows: list[Occupancy]
    needs: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    interpreter: bool = False
    rooms: list[RoomReady] = field(default_factory=list)
    protocol: Protocol | None = None

    @property
    def people(self) -> list[Person]:
        """The oldest first; those whose birth is not known last."""
        found = [row.person for row in self.rows if row.person]
        return sorted(found, key=lambda p: (p.date_of_birth or date.max, p.pk))

    @property
    def late(self) -> bool:
        return self.day < today()

    @property
    def ready(self) -> bool:
        return all(room.done == room.total for room in self.rooms)

    @property
    def first(self) -> Occupancy:
        return self.rows[0]


def arrivals(sites: Sequence[Site], until: date) -> list[Move]:
    """Households expected up to and including the day, and those of earlier days not yet there."""
    rows = Occupancy.objects.filter(
        site__in=sites, kind=Kind.RESERVATION, starts__lte=until, ends__gt=today()
    )
    return _moves(rows, "starts", Protocol.Kind.IN, rooms=True)


def moved_in(sites: Sequence[Site], day: date) -> list[Move]:
    """Households whose stay here began on the day."""
    rows = Occupancy.objects.filter(site__in=sites, kind=Kind.STAY, starts=day)
    return _moves(rows, "starts", Protocol.Kind.IN)


def departures(sites: Sequence[Site], since: date, until: date) -> list[Move]:
    """Households whose stay here ends from one day up to and including the other."""
    rows = Occupancy.objects.filter(
        site__in=sites, kind=Kind.STAY, ends__gte=since, ends__lte=until
    )
    return _moves(rows, "ends", Protocol.Kind.OUT)


def without_protocol(sites: Sequence[Site], day: date) -> list[Move]:
    """Households that left in the days before, and nobody signed a protocol of it.

    Whoever has gone on to another place of the house is still there.
    """
    gone = departures(sites, day - timedelta(days=LATELY), day - timedelta(days=1))
    stays = Occupancy.objects.filter(site__in=sites, kind=Kind.STAY, ends__gt=day)
    here = set(stays.values_list("site_id", "household_id"))
    return [
        move
        for move in gone
        if not (move.protocol and move.protocol.signed_at)
        and (move.site.pk, move.household.pk) not in here
    ]


def _moves(rows: Iterable[Occupancy], when: str, kind: str, rooms: bool = False) -> list[Move]:
    ordered = rows.select_related(  # type: ignore[attr-defined]
        "person", "household", "site", "place__room__unit"
    ).order_by(when, "site__sort_name", "household_id", "place__room", "place__number")
    same = attrgetter(when, "site_id", "household_id")
    groups = [list(group) for _key, group in groupby(ordered, key=same)]
    told = _Told([row for group in groups for row in group], kind, rooms)
    return [told.move(group, getattr(group[0], when)) for group in groups]


class _Told:
    """What belongs to the moves, read for all of them at once."""

    def __init__(self, rows: Sequence[Occupancy], kind: str, rooms: bool) -> None:
        self.households = {row.household_id for row in rows}
        self.needs = self._needs()
        self.spoken = self._languages([row.person_id for row in rows])
        self.protocols = self._protocols(kind)
        self.lines = len(checklist()) if rooms else 0
        self.done: dict[int, set[int]] = defaultdict(set)
        if rooms:
            items = {item.pk for item in checklist()}
            ticks = ticks_of({row.place_id for row in rows}).filter(item__in=items)
            for place, item in ticks.values_list("place", "item"):
                self.done[place].add(item)

    def _needs(self) -> dict[int, list[str]]:
        names = {feature.pk: str(feature) for feature in Feature.objects.all()}
        found: dict[int, list[str]] = defaultdict(list)
        rows = Requirement.objects.filter(
            household__in=self.households, during__contains=today()
        ).order_by("strength", "feature")
        for row in rows:
            name = names.get(row.feature, row.feature)
            if name not in found[row.household_id]:
                found[row.household_id].append(name)
        return found

    def _languages(self, people: list[int | None]) -> dict[int, list[tuple[str, bool]]]:
        found: dict[int, list[tuple[str, bool]]] = defaultdict(list)
        for row in PersonLanguage.objects.filter(person__in=people).order_by("rank", "pk"):
            found[row.person_id].append((row.language, row.needs_interpreter))
        return found

    def _protocols(self, kind: str) -> dict[tuple[int, int], Protocol]:
        since = today() - timedelta(days=60)
        rows = Protocol.objects.filter(household__in=self.households, kind=kind, day__gte=since)
        return {(row.site_id, row.household_id): row for row in rows.order_by("day", "pk")}

    def move(self, rows: list[Occupancy], day: date) -> Move:
        first = rows[0]
        spoken = [pair for row in rows for pair in self.spoken.get(row.person_id or 0, ())]
        assert first.household is not None, "a stay or a reservation is somebody's"  # noqa: S101
        return Move(
            household=first.household,
            site=first.site,
            day=day,
            rows=rows,
            needs=self.needs.get(first.household_id or 0, []),
            languages=list(dict.fromkeys(code for code, _needs in spoken)),
            interpreter=any(needs for _code, needs in spoken),
            rooms=self._rooms(rows) if self.lines else [],
            protocol=self.protocols.get((first.site_id, first.household_id or 0)),
        )

    def _rooms(self, rows: list[Occupancy]) -> list[RoomReady]:
        found = []
        for _room, group in groupby(rows, key=lambda row: row.place.room_id):
            its = list(group)
            places = tuple(row.place_id for row in its)
            room = its[0].place.room
            done = set.intersection(*(self.done[place] for place in places))
            found.append(RoomReady(f"{room.unit}/{room}", places, len(done), self.lines))
        return found
