"""The places there are, counted: units that are alike, beds that are free, and what each takes.

A *slot* is what one household can take (a whole unit, a bundle of rooms in a unit that
families share, a bed among its group); it lies at an address and uses up resources. Units
that are alike share their resources, so that the program stays small. Where something lives
in a unit that cannot be counted (two households in one room, a unit that breaks a rule
today), the slots allow more than the rules: the bound stays a bound, and settling the plan
in rooms says what does not fit.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import numpy as np

from ..problem import Unit
from .fillings import (
    Bundle,
    Pattern,
    Sizes,
    bundle_places,
    bundles,
    patterns,
    smallest_cover,
    smallest_room,
)
from .kinds import Address
from .linear import Floats
from .scene import Anchor, Group, Scene, group_of


@dataclass(frozen=True, eq=False)
class Guard:
    """Somebody who may stay in a unit and keeps others out of it while they do: staying uses
    up all of the resource, each newcomer who must not be beside them some of it."""

    anchor: Anchor
    resource: int
    amount: float

    def keeps_out(self, group: Group | None, share: bool) -> bool:
        """Whether newcomers of this group (None: a household of two or more) must not come."""
        one = self.anchor.household
        if group is None:
            return one.single or not share
        return not one.single or group_of(one) != group


MOST_PATTERNS = 100
"""A shared unit with more ways to share out its rooms is modelled room by room."""


@dataclass(eq=False)
class UnitClass:
    """Units that are alike and empty of whoever is decided already, by address and rooms."""

    address: int
    sizes: Sizes
    share: bool
    alone: str | None = None
    """The unit's id where it cannot be counted together with others."""
    value: float = 0.0
    """What it is worth to keep one of these units empty."""
    units: list[str] = field(default_factory=list)
    singles: bool = True
    """Whether people on their own may come in (not beside families)."""
    resource: int = -1
    """Units of this class; for shared ones see `rooms`."""
    rooms: dict[int, int] = field(default_factory=dict)
    """Places of a room to the resource of such rooms (one unit that families share)."""
    patterns: tuple[Pattern, ...] = ()
    """Ways to share out the rooms (units that families share and that are counted)."""
    bundles: dict[Bundle, int] = field(default_factory=dict)
    """Bundle to the resource of such bundles, which patterns supply."""
    beds: dict[Group, int] = field(default_factory=dict)
    """Group to the resource of beds in units of this class given to that group."""
    guards: "list[Guard]" = field(default_factory=list)

    def beds_for(self, group: Group) -> int:
        return len([size for size in self.sizes if size]) if group[0] == "x" else sum(self.sizes)


@dataclass(eq=False)
class BedPool:
    """Free beds beside people on their own of one group, at one address."""

    address: int
    group: Group
    beds: int = 0
    units: list[str] = field(default_factory=list)
    resource: int = -1
    guards: list[Guard] = field(default_factory=list)


@dataclass(eq=False)
class Beds:
    """Beds at one address, in whatever empty units there are given to one group."""

    address: int
    group: Group
    resource: int
    classes: list[UnitClass] = field(default_factory=list)


@dataclass(frozen=True)
class Split:
    """Several units of one site: `whole` ones, and bundles of rooms in shared ones."""

    site: str
    places: int
    whole: tuple[UnitClass, ...]
    parts: tuple[tuple[UnitClass, Bundle], ...]

    @property
    def units(self) -> list[UnitClass]:
        return [*self.whole, *(unit for unit, _ in self.parts)]


@dataclass(frozen=True)
class Slot:
    address: int
    group: Group | None
    entries: tuple[tuple[int, float], ...]
    """Resource and how much of it one household uses."""
    fits: tuple[tuple[int, int], ...]
    """(people, places left over) for each size of household that takes this slot."""
    unit_class: UnitClass | None = None
    pool: BedPool | None = None
    beds: Beds | None = None
    bundle: Bundle = ()
    split: Split | None = None


@dataclass(frozen=True)
class Stay:
    """A household in the rooms of its anchor: what that uses up."""

    anchor: Anchor
    address: int
    entries: tuple[tuple[int, float], ...]
    opens: str | None = None
    """The unit that must be kept for its group when it stays."""


@dataclass
class Stock:
    addresses: list[Address] = field(default_factory=list)
    classes: list[UnitClass] = field(default_factory=list)
    pools: list[BedPool] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    stays: dict[str, list[Stay]] = field(default_factory=lambda: defaultdict(list))
    resources: list[float] = field(default_factory=list)
    """How much there is of each."""
    kept: dict[str, tuple[UnitClass, Group]] = field(default_factory=dict)
    """Unit with people on their own who may move: its class and their group."""
    largest: list[int] = field(default_factory=list)
    """For each address, the most places in all of a unit there, occupied or not."""
    room_limits: list[tuple[int, list[Anchor]]] = field(default_factory=list)
    """At most so many of these anchors stay (a pin takes a bed in their room)."""

    def resource(self, amount: float) -> int:
        self.resources.append(amount)
        return len(self.resources) - 1

    def amounts(self) -> Floats:
        return np.array(self.resources, dtype=float)


def read_stock(scene: Scene) -> Stock:
    reader = _StockReader(scene)
    reader.read_units()
    reader.make_slots()
    reader.read_stays()
    return reader.stock


class _StockReader:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.problem = scene.problem
        self.stock = Stock()
        self.address_index: dict[Address, int] = {}
        self.class_index: dict[object, UnitClass] = {}
        self.pool_index: dict[tuple[int, Group, str | None], BedPool] = {}
        self.class_of: dict[str, UnitClass] = {}
        self.pool_of: dict[str, BedPool] = {}
        self.beds_at: dict[tuple[int, Group, str | None], Beds] = {}
        self.groups = sorted({group_of(one) for one in scene.actors if one.single})
        self.address_of: dict[tuple[object, ...], int] = {}
        self.sizes = sorted({one.size for one in scene.actors if not one.single})

    # Units -----------------------------------------------------------------------------

    def read_units(self) -> None:
        for unit in self.problem.units:
            if self.problem.site_by_id[unit.site].open:
                self._read_unit(unit.id)

    def address(self, unit_id: str) -> int:
        unit = self.problem.unit_by_id[unit_id]
        key = (unit.site, unit.features, unit.only)
        known = self.address_of.get(key)
        if known is None:
            known = self.address_of[key] = self._new_address(unit)
        return known

    def _new_address(self, unit: Unit) -> int:
        site = self.problem.site_by_id[unit.site]
        address = Address(site.id, unit.features | site.features, unit.only)
        if address not in self.address_index:
            self.address_index[address] = len(self.stock.addresses)
            self.stock.addresses.append(address)
            self.stock.largest.append(0)
        return self.address_index[address]

    def _read_unit(self, unit: str) -> None:
        address = self.address(unit)
        places = sum(room.places for room in self.scene.rooms_of(unit))
        self.stock.largest[address] = max(self.stock.largest[address], places)
        decided = self.scene.households_of(unit)
        if not decided:
            self._join_class(unit, tuple(r.places for r in self.scene.rooms_of(unit)), True)
        elif all(one.single for one in decided):
            self._join_pool(unit)
        elif self.problem.unit_by_id[unit].families_share and not any(
            one.single for one in decided
        ):
            free = tuple(
                room.places
                for room in self.scene.rooms_of(unit)
                if not self.scene.occupants[room.id]
            )
            self._join_class(unit, free, False)

    def _join_class(self, unit: str, sizes: Sizes, singles: bool) -> None:
        sizes = tuple(sorted(size for size in sizes if size))
        if not sizes:
            return
        share = self.problem.unit_by_id[unit].families_share
        too_many = share and patterns(sizes, MOST_PATTERNS) is None
        alone = unit if too_many or self._is_odd(unit) else None
        value = 0.0
        if singles and not self.scene.anchors_of(unit):
            value = self.scene.wishes.unit_values.get(unit, 0.0)
        key = (self.address(unit), sizes, share, singles, alone, value)
        if key not in self.class_index:
            found = UnitClass(key[0], sizes, share, alone, value, singles=singles)
            self.class_index[key] = found
            self.stock.classes.append(found)
        self.class_index[key].units.append(unit)
        self.class_of[unit] = self.class_index[key]

    def _is_odd(self, unit: str) -> bool:
        """Whether the unit's anchors are anything but one family, or people of one group."""
        anchors = self.scene.anchors_of(unit)
        if not anchors:
            return False
        households = {anchor.household.id: anchor.household for anchor in anchors}
        if all(one.single for one in households.values()):
            return len({group_of(one) for one in households.values()}) > 1
        return len(anchors) > 1 or self.problem.unit_by_id[unit].families_share

    def _join_pool(self, unit: str) -> None:
        decided = self.scene.households_of(unit)
        plain = [one for one in decided if group_of(one)[0] != "x"]
        groups = {group_of(one) for one in (plain or decided)}
        if len(groups) > 1 or len({group_of(one)[1] for one in decided}) > 1:
            return
        if plain and any(
            group_of(one)[0] == "x" and one.id not in self.scene.pinned for one in decided
        ):
            return
        group = groups.pop()
        beds = sum(self._free_beds(room.id, room.places, group) for room in self._rooms(unit))
        strangers = [
            anchor
            for anchor in self.scene.anchors_of(unit)
            if not anchor.household.single or group_of(anchor.household) != group
        ]
        key = (self.address(unit), group, unit if strangers else None)
        if key not in self.pool_index:
            self.pool_index[key] = BedPool(*key[:2])
            self.stock.pools.append(self.pool_index[key])
        pool = self.pool_index[key]
        self._guard(pool.guards, strangers, float(max(1, beds)))
        pool.beds += beds
        pool.units.append(unit)
        self.pool_of[unit] = pool

    def _guard(self, guards: list[Guard], anchors: list[Anchor], amount: float) -> None:
        guards += [
            Guard(anchor, self.stock.resource(amount), amount) for anchor in anchors if anchor.right
        ]

    def _rooms(self, unit: str):  # type: ignore[no-untyped-def]
        return self.scene.rooms_of(unit)

    def _free_beds(self, room: str, places: int, group: Group) -> int:
        inside = self.scene.occupants[room]
        if any(group_of(one)[0] == "x" for one in inside):
            return 0
        if group[0] == "x":
            return int(places > 0 and not inside)
        return max(0, places - len(inside))

    # Slots -----------------------------------------------------------------------------

    def make_slots(self) -> None:
        for unit_class in self.stock.classes:
            if unit_class.alone is not None:
                anchors = self.scene.anchors_of(unit_class.alone)
                amount = float(len(unit_class.sizes) if unit_class.share else 1)
                self._guard(unit_class.guards, anchors, amount)
            if unit_class.share:
                self._shared_slots(unit_class)
            else:
                self._family_slot(unit_class)
            if unit_class.singles:
                self._bed_slots(unit_class)
        for pool in self.stock.pools:
            pool.resource = self.stock.resource(pool.beds)
            if pool.beds and pool.group in self.groups:
                entries = ((pool.resource, 1.0), *((g.resource, 1.0) for g in pool.guards))
                self.stock.slots.append(
                    Slot(pool.address, pool.group, entries, ((1, 0),), pool=pool)
                )

    def _family_slot(self, unit_class: UnitClass) -> None:
        unit_class.resource = self.stock.resource(len(unit_class.units))
        fits = []
        for people in self.sizes:
            places = smallest_cover(unit_class.sizes, people)
            if places is not None:
                fits.append((people, places - people))
        if fits:
            entries = ((unit_class.resource, 1.0), *self._kept_out(unit_class))
            self.stock.slots.append(
                Slot(unit_class.address, None, entries, tuple(fits), unit_class)
            )

    def _shared_slots(self, unit_class: UnitClass) -> None:
        if unit_class.alone is None:
            unit_class.resource = self.stock.resource(len(unit_class.units))
            unit_class.patterns = patterns(unit_class.sizes, MOST_PATTERNS) or ()
        else:
            for size, count in Counter(unit_class.sizes).items():
                unit_class.rooms[size] = self.stock.resource(count)
        for bundle in bundles(unit_class.sizes, sum(unit_class.sizes) + 1):
            entries = self._bundle_entries(unit_class, bundle)
            places, least = bundle_places(bundle), smallest_room(bundle)
            fits = [(n, places - n) for n in self.sizes if places - least < n <= places]
            if fits:
                self.stock.slots.append(
                    Slot(unit_class.address, None, entries, tuple(fits), unit_class, bundle=bundle)
                )

    def _bundle_entries(
        self, unit_class: UnitClass, bundle: Bundle
    ) -> tuple[tuple[int, float], ...]:
        if unit_class.alone is not None:
            rooms = tuple((unit_class.rooms[size], float(n)) for size, n in bundle)
            return rooms + self._kept_out(unit_class)
        unit_class.bundles[bundle] = self.stock.resource(0.0)
        return ((unit_class.bundles[bundle], 1.0),)

    def _kept_out(self, unit_class: UnitClass) -> tuple[tuple[int, float], ...]:
        """What a new household of two or more uses of the guards of the unit."""
        return tuple(
            (guard.resource, 1.0)
            for guard in unit_class.guards
            if guard.keeps_out(None, unit_class.share)
        )

    def _bed_slots(self, unit_class: UnitClass) -> None:
        """Beds of all classes at an address are alike to who is on their own."""
        for group in self.groups:
            key = (unit_class.address, group, unit_class.alone)
            if key not in self.beds_at:
                beds = Beds(unit_class.address, group, self.stock.resource(0.0))
                self.beds_at[key] = beds
                entries = ((beds.resource, 1.0),)
                self.stock.slots.append(
                    Slot(unit_class.address, group, entries, ((1, 0),), beds=beds)
                )
            self.beds_at[key].classes.append(unit_class)
            unit_class.beds[group] = self.beds_at[key].resource

    # Stays -----------------------------------------------------------------------------

    def read_stays(self) -> None:
        for name, anchors in self.scene.anchors.items():
            for anchor in anchors:
                stay = self._stay(anchor)
                if stay is not None:
                    self.stock.stays[name].append(stay)
        self._limit_rooms()

    def _stay(self, anchor: Anchor) -> Stay | None:
        units = list(dict.fromkeys(self.problem.room_by_id[room].unit for room in anchor.rooms))
        for unit in units:
            if (not anchor.right or self.scene.newly_pinned(unit)) and self._clashes(anchor, unit):
                return None
        address = self.address(units[0])
        if len(units) > 1:
            entries = [entry for unit in units for entry in self._uses(anchor, unit)[0]]
            return Stay(anchor, address, tuple(entries))
        entries_, opens = self._uses(anchor, units[0])
        return Stay(anchor, address, tuple(entries_), opens)

    def _clashes(self, anchor: Anchor, unit: str) -> bool:
        """Whether the anchor cannot hold beside those who are decided to be in the unit."""
        decided = self.scene.households_of(unit)
        inside = {room: self.scene.occupants[room] for room in anchor.rooms}
        if not anchor.household.single:
            return bool(decided) and (
                not self.problem.unit_by_id[unit].families_share
                or any(one.single for one in decided)
                or any(inside.values())
            )
        if any(not one.single for one in decided):
            return True
        if not decided:
            return False
        pool = self.pool_of.get(unit)
        if pool is None or group_of(anchor.household) != pool.group:
            return True
        room = self.problem.room_by_id[anchor.rooms[0]]
        return self._free_beds(room.id, room.places, pool.group) == 0

    def _uses(self, anchor: Anchor, unit: str) -> tuple[list[tuple[int, float]], str | None]:
        unit_class, pool = self.class_of.get(unit), self.pool_of.get(unit)
        rooms = [room for room in anchor.rooms if self.problem.room_by_id[room].unit == unit]
        if not anchor.right and self._is_special(unit_class, pool):
            return self._newcomer_uses(anchor, unit_class, pool, rooms), None
        guards = [*(unit_class.guards if unit_class else ()), *(pool.guards if pool else ())]
        kept = [(guard.resource, guard.amount) for guard in guards if guard.anchor is anchor]
        if not anchor.household.single:
            return [*self._family_uses(unit_class, rooms), *kept], None
        entries, opens = self._single_uses(anchor, unit, rooms)
        return [*entries, *kept], opens

    def _is_special(self, unit_class: UnitClass | None, pool: BedPool | None) -> bool:
        alone = unit_class is not None and unit_class.alone is not None
        return alone or (pool is not None and bool(pool.guards))

    def _newcomer_uses(
        self,
        anchor: Anchor,
        unit_class: UnitClass | None,
        pool: BedPool | None,
        rooms: list[str],
    ) -> list[tuple[int, float]]:
        """Rooms of a plan before are new to who does not live there."""
        if anchor.household.single:
            group = group_of(anchor.household)
            if pool is not None:
                return [(pool.resource, 1.0), *((g.resource, 1.0) for g in pool.guards)]
            known = unit_class is not None and group in unit_class.beds
            return [(unit_class.beds[group], 1.0)] if unit_class and known else []
        if unit_class is None:
            return []
        if not unit_class.share:
            return [(unit_class.resource, 1.0), *self._kept_out(unit_class)]
        counts = Counter(self._places(room) for room in rooms)
        used = [(unit_class.rooms[size], float(n)) for size, n in counts.items() if size]
        return [*used, *self._kept_out(unit_class)]

    def _single_uses(
        self, anchor: Anchor, unit: str, rooms: list[str]
    ) -> tuple[list[tuple[int, float]], str | None]:
        unit_class, pool = self.class_of.get(unit), self.pool_of.get(unit)
        if any(len(self.scene.anchored[room]) > self._places(room) for room in rooms):
            return [], None
        group = group_of(anchor.household)
        if pool is not None and pool.group == group and len(rooms) == 1:
            free = self._free_beds(rooms[0], self._places(rooms[0]), group)
            if free >= len(self.scene.anchored[rooms[0]]):
                return [(pool.resource, 1.0)], None
        if unit_class is not None and unit_class.alone is None and group in unit_class.beds:
            if group[0] == "x" and len(self.scene.anchored[rooms[0]]) > 1:
                return [], None
            self.stock.kept[unit] = (unit_class, group)
            return [(unit_class.beds[group], 1.0)], unit
        return [], None

    def _family_uses(
        self, unit_class: UnitClass | None, rooms: list[str]
    ) -> list[tuple[int, float]]:
        if unit_class is None:
            return []
        if not unit_class.share:
            return [(unit_class.resource, 1.0)] if unit_class.alone is None else []
        if any(len(self.scene.anchored[room]) > 1 for room in rooms):
            return []
        counts = Counter(self._places(room) for room in rooms)
        return [
            (unit_class.rooms[size], float(n))
            for size, n in counts.items()
            if size in unit_class.rooms
        ]

    def _places(self, room: str) -> int:
        return self.problem.room_by_id[room].places

    def _limit_rooms(self) -> None:
        for room in self.problem.rooms:
            anchors = self.scene.anchored.get(room.id, [])
            if anchors and self.scene.newly_pinned(room.unit):
                free = max(0, room.places - len(self.scene.occupants[room.id]))
                if all(anchor.household.single for anchor in anchors) and free < len(anchors):
                    self.stock.room_limits.append((free, list(anchors)))
