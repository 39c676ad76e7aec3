"""Who lives in the house today, by unit and room: who shares with whom, and the fire list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from weg.care.presence.queries.roster import Resident, roster
from weg.housing.models import Site
from weg.people.models import PersonLanguage, Requirement
from weg.people.queries import age

MOBILITY = frozenset({"step_free", "wheelchair", "ground_floor", "lift"})
"""Requirements of a place that tell the fire brigade who may need help on the stairs."""


@dataclass(frozen=True)
class Lodger:
    """Somebody who lives in a room; needs_help: the household's place must be step-free or alike.

    languages: ISO 639 codes. years: None when the birth is unknown. back: away until that day.
    """

    resident: Resident
    languages: tuple[str, ...]
    needs_help: bool
    years: int | None

    @property
    def back(self) -> date | None:
        return self.resident.back


@dataclass
class RoomLived:
    name: str
    people: list[Lodger] = field(default_factory=list)


@dataclass
class UnitLived:
    """A unit with its rooms that somebody lives in."""

    name: str
    floor: int
    rooms: list[RoomLived] = field(default_factory=list)

    @property
    def people(self) -> list[Lodger]:
        return [person for room in self.rooms for person in room.people]

    @property
    def present(self) -> int:
        """Those not known to be away."""
        return sum(1 for person in self.people if person.back is None)


def lived(site: Site, day: date) -> list[UnitLived]:
    """Units with the people of the day, in the order in which one walks. Five queries."""
    people = lodgers(roster(site.pk, day), day)
    return [_unit(list(rows)) for _key, rows in groupby(people, key=_unit_key)]


def lodgers(residents: Iterable[Resident], day: date) -> list[Lodger]:
    """The residents with their languages and whether they may need help. Two queries."""
    rows = list(residents)
    spoken = _languages(rows)
    helped = set(
        Requirement.objects.filter(
            household__in={r.household for r in rows},
            feature__in=MOBILITY,
            during__contains=day,
        ).values_list("household_id", flat=True)
    )
    return [
        Lodger(
            resident,
            tuple(spoken[resident.person]),
            resident.household in helped,
            age(resident.born, day) if resident.born else None,
        )
        for resident in rows
    ]


def _languages(rows: list[Resident]) -> dict[int, list[str]]:
    spoken: dict[int, list[str]] = defaultdict(list)
    known = PersonLanguage.objects.filter(person__in=[r.person for r in rows])
    for person, code in known.order_by("rank", "pk").values_list("person_id", "language"):
        spoken[person].append(code)
    return spoken


def _unit_key(person: Lodger) -> tuple[int, str]:
    return person.resident.floor, person.resident.unit


def _unit(people: list[Lodger]) -> UnitLived:
    first = people[0].resident
    unit = UnitLived(first.unit, first.floor)
    for _room, rows in groupby(people, key=lambda p: p.resident.room_id):
        found = list(rows)
        unit.rooms.append(RoomLived(found[0].resident.room, found))
    return unit


def by_floor(units: Iterable[UnitLived]) -> list[tuple[int, int, int]]:
    """(floor, people, of them who may need help), the lowest floor first."""
    counts: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for unit in units:
        counts[unit.floor][0] += unit.present
        counts[unit.floor][1] += sum(1 for p in unit.people if p.needs_help and p.back is None)
    return [(floor, people, helped) for floor, (people, helped) in sorted(counts.items())]
