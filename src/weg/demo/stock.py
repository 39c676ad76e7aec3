"""Units and beds while the demo city's history is lived through: who is where, what is free.

The rules of placement hold (PLACEMENT.md, rules 2 to 5): a family has its rooms alone and all of
them in one unit; people on their own share by sex; protected units take their group only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from weg.demo.bags import Bag
from weg.demo.families import Family, Human
from weg.demo.sites import SitePlan

Bed = tuple[int, int, int, int]  # site, unit in the site, room in the unit, number from 1
PROTECTED = ("women_only", "lgbti_protected")
CHOICES = 10


@dataclass(slots=True)
class UnitState:
    """One unit: beds in use by room; people alone of one sex live in it, or families."""

    number: int
    site: int
    place: int  # of the unit in its site
    kind: str
    share: bool
    caps: list[int]
    beds: list[dict[int, Human]]
    families: dict[int, list[int]] = field(default_factory=dict)  # family number -> rooms
    sex: str = ""
    bag: Bag | None = None

    @property
    def size(self) -> int:
        return sum(self.caps)

    @property
    def free(self) -> int:
        return sum(cap - len(beds) for cap, beds in zip(self.caps, self.beds, strict=True))

    @property
    def empty(self) -> bool:
        return not any(self.beds)


@dataclass(slots=True)
class SiteState:
    plan: SitePlan
    units: list[int] = field(default_factory=list)
    places: int = 0
    people: int = 0
    in_families: int = 0
    accepts: bool = False


class Stock:
    """All open sites on the day that is being lived through."""

    def __init__(self, plans: Sequence[SitePlan], random: Random) -> None:
        self.random = random
        self.sites = [SiteState(plan) for plan in plans]
        self.units: list[UnitState] = []
        self.empty: dict[tuple[str, int], Bag] = defaultdict(Bag)
        self.single: dict[tuple[str, str], Bag] = defaultdict(Bag)
        self.shared = Bag()
        self.home: dict[int, tuple[int, Bed]] = {}  # human number -> unit, bed
        for number in range(len(self.sites)):
            self._make_units(number)

    def _make_units(self, site: int) -> None:
        state = self.sites[site]
        for place, unit in enumerate(state.plan.units):
            state.units.append(len(self.units))
            kind = next((f for f in (*PROTECTED, "step_free") if f in unit.features), "")
            kind = kind or next((f for f in PROTECTED if f in state.plan.features), "")
            rooms = len(unit.rooms)
            self.units.append(
                UnitState(
                    len(self.units),
                    site,
                    place,
                    kind,
                    unit.families_share,
                    [0] * rooms,
                    [{} for _ in range(rooms)],
                )
            )

    # The day's changes of the sites

    def open(self, site: int, day: date) -> None:
        self.sites[site].accepts = True
        self.set_density(site, day)

    def stop(self, site: int) -> None:
        """Nobody new is placed here any more."""
        self.sites[site].accepts = False
        self._file_all(site)

    def set_density(self, site: int, day: date) -> None:
        """Places by the day's standard; beds beyond it may still be in use (see ``beyond``)."""
        state = self.sites[site]
        density = state.plan.density_on(day)
        for number in state.units:
            unit = self.units[number]
            rooms = state.plan.units[unit.place].rooms
            unit.caps = [room.places(density) for room in rooms]
        state.places = sum(self.units[number].size for number in state.units)
        self._file_all(site)

    def beyond(self, site: int) -> list[Human]:
        """People in beds that the day's density no longer gives."""
        found = []
        for number in self.sites[site].units:
            unit = self.units[number]
            for cap, beds in zip(unit.caps, unit.beds, strict=True):
                found += [human for bed, human in beds.items() if bed > cap]
        return found

    def residents(self, site: int) -> list[Human]:
        return [
            human
            for number in self.sites[site].units
            for beds in self.units[number].beds
            for human in beds.values()
        ]

    # Finding beds

    def beds_for(self, family: Family, people: Sequence[Human]) -> list[Bed] | None:
        """Free beds that fit the household, or None."""
        for kind in _kinds(family):
            found = (
                self._beds_alone(kind, people[0])
                if len(people) == 1 and len(family.people) == 1
                else self._beds_together(kind, len(people))
            )
            if found:
                return found
        return None

    def _beds_alone(self, kind: str, human: Human) -> list[Bed] | None:
        started = self.single[(kind, human.sex)].some(self.random, CHOICES)
        if started and self.random.random() < 0.93:
            return self._first_bed(self._best(started, family=False))
        for size in (2, 3, 1, 4, 5, 6, 7, 8, 12):
            units = self.empty[(kind, size)].some(self.random, CHOICES)
            if units:
                return self._first_bed(self._best(units, family=False))
        return self._first_bed(self._best(started, family=False)) if started else None

    def _first_bed(self, unit: UnitState) -> list[Bed] | None:
        rooms = list(range(len(unit.caps)))
        rooms.sort(key=lambda room: -len(unit.beds[room]))
        for room in rooms:
            for bed in range(1, unit.caps[room] + 1):
                if bed not in unit.beds[room]:
                    return [(unit.site, unit.place, room, bed)]
        return None

    def _beds_together(self, kind: str, count: int) -> list[Bed] | None:
        candidates: list[int] = []
        for size in range(count, count + 4):
            candidates += self.empty[(kind, size)].some(self.random, CHOICES)
            if len(candidates) >= CHOICES:
                break
        if not kind:
            candidates += [
                n
                for n in self.shared.some(self.random, CHOICES)
                if self._rooms(self.units[n], count)
            ]
        if not candidates:
            for size in range(count + 4, 20):
                candidates += self.empty[(kind, size)].some(self.random, CHOICES)
        if not candidates:
            return None
        unit = self._best(candidates, family=True, people=count)
        return self._seats(unit, self._rooms(unit, count), count)

    def _rooms(self, unit: UnitState, count: int) -> list[int]:
        """Empty rooms of the unit for so many people, as few places left over as possible."""
        free = [room for room, beds in enumerate(unit.beds) if not beds and unit.caps[room]]
        free.sort(key=lambda room: -unit.caps[room])
        chosen: list[int] = []
        for room in free:
            if sum(unit.caps[r] for r in chosen) >= count:
                break
            chosen.append(room)
        if sum(unit.caps[r] for r in chosen) < count:
            return []
        return chosen

    def _seats(self, unit: UnitState, rooms: list[int], count: int) -> list[Bed]:
        beds = [
            (unit.site, unit.place, room, bed)
            for room in rooms
            for bed in range(1, unit.caps[room] + 1)
            if bed not in unit.beds[room]
        ]
        return beds[:count]

    def _best(self, numbers: Sequence[int], family: bool, people: int = 1) -> UnitState:
        """Not too full, the mix of families and people alone in mind, few places left over."""

        def cost(number: int) -> float:
            unit = self.units[number]
            site = self.sites[unit.site]
            share = site.in_families / site.people if site.people else 0.67
            drift = (share - 0.67) if family else (0.67 - share)
            waste = 0 if not family or unit.share else unit.size - people
            fill = site.people / max(site.places, 1)
            return 2.5 * drift + 0.5 * waste + fill + self.random.random() * 0.3

        return self.units[min(numbers, key=cost)]

    # Moving people

    def house(self, family: Family, human: Human, bed: Bed) -> None:
        site, place, room, number = bed
        unit = self.units[self.sites[site].units[place]]
        unit.beds[room][number] = human
        self.home[human.number] = (unit.number, bed)
        together = len(family.people) > 1
        if together:
            rooms = unit.families.setdefault(family.number, [])
            if room not in rooms:
                rooms.append(room)
        else:
            unit.sex = human.sex
        self.sites[site].people += 1
        self.sites[site].in_families += together
        self._file(unit)

    def leave(self, family: Family, human: Human) -> Bed:
        """The human's bed is free again; returns it."""
        number, bed = self.home.pop(human.number)
        unit = self.units[number]
        del unit.beds[bed[2]][bed[3]]
        if not unit.beds[bed[2]] and bed[2] in (rooms := unit.families.get(family.number, [])):
            rooms.remove(bed[2])
            if not rooms:
                del unit.families[family.number]
        if unit.empty:
            unit.sex = ""
        self.sites[unit.site].people -= 1
        self.sites[unit.site].in_families -= len(family.people) > 1
        self._file(unit)
        return bed

    def spare_bed(self, family: Family) -> Bed | None:
        """A free bed in the rooms that the family has already (for a newborn)."""
        known = next((self.home[p.number] for p in family.people if p.number in self.home), None)
        if known is None:
            return None
        unit = self.units[known[0]]
        for room in unit.families.get(family.number, []):
            for bed in range(1, unit.caps[room] + 1):
                if bed not in unit.beds[room]:
                    return (unit.site, unit.place, room, bed)
        return None

    def free_beds(self) -> Iterator[tuple[UnitState, Bed]]:
        """Every bed of open sites that nobody has."""
        for unit in self.units:
            for room, cap in enumerate(unit.caps):
                for bed in range(1, cap + 1):
                    if bed not in unit.beds[room]:
                        yield unit, (unit.site, unit.place, room, bed)

    # Keeping the bags

    def _file_all(self, site: int) -> None:
        for number in self.sites[site].units:
            self._file(self.units[number])

    def _file(self, unit: UnitState) -> None:
        """Put the unit where a search will find it."""
        wanted = self._bag_for(unit)
        if unit.bag is not wanted:
            if unit.bag is not None:
                unit.bag.discard(unit.number)
            if wanted is not None:
                wanted.add(unit.number)
            unit.bag = wanted

    def _bag_for(self, unit: UnitState) -> Bag | None:
        if not self.sites[unit.site].accepts or not unit.size:
            return None
        if unit.empty:
            return self.empty[(unit.kind, unit.size)]
        if unit.sex:
            return self.single[(unit.kind, unit.sex)] if unit.free > 0 else None
        return self.shared if unit.share and not unit.kind else None


def _kinds(family: Family) -> list[str]:
    """Kinds of units to look in, the most fitting first; ordinary ones at last, as in life."""
    if protects := [code for code in PROTECTED if code in family.protects]:
        return [*protects, "", "step_free"]
    if "step_free" in family.must or "wheelchair" in family.must:
        return ["step_free", ""]
    return ["", "step_free"]
