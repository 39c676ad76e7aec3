"""Taking stock: units that are alike become classes, free beds pools, and both become slots."""

from collections import Counter

from ..problem import Room, Unit
from .fillings import (
    Bundle,
    Sizes,
    bundle_places,
    bundles,
    patterns,
    smallest_cover,
    smallest_room,
)
from .kinds import Address
from .scene import Anchor, Group, Scene, group_of
from .stays import StayReader
from .stock import BedPool, Beds, Guard, Slot, Stock, UnitClass

MOST_PATTERNS = 100
"""A shared unit with more ways to share out its rooms is modelled room by room."""


def read_stock(scene: Scene) -> Stock:
    reader = StockReader(scene)
    reader.read_units()
    reader.make_slots()
    StayReader(reader).read()
    return reader.stock


class StockReader:
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
        beds = sum(self.free_beds(room.id, room.places, group) for room in self._rooms(unit))
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

    def _rooms(self, unit: str) -> tuple[Room, ...]:
        return self.scene.rooms_of(unit)

    def free_beds(self, room: str, places: int, group: Group) -> int:
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
            entries = ((unit_class.resource, 1.0), *self.kept_out(unit_class))
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
            return rooms + self.kept_out(unit_class)
        unit_class.bundles[bundle] = self.stock.resource(0.0)
        return ((unit_class.bundles[bundle], 1.0),)

    def kept_out(self, unit_class: UnitClass) -> tuple[tuple[int, float], ...]:
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
