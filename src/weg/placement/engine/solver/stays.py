"""What a household uses up that stays where it is, or where the plan before put it."""

from collections import Counter
from typing import TYPE_CHECKING

from .scene import Anchor, group_of
from .stock import BedPool, Stay, UnitClass

if TYPE_CHECKING:
    from .stocktaking import StockReader


class StayReader:
    def __init__(self, reader: "StockReader") -> None:
        self.reader = reader
        self.scene, self.problem, self.stock = reader.scene, reader.problem, reader.stock

    def read(self) -> None:
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
        address = self.reader.address(units[0])
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
        pool = self.reader.pool_of.get(unit)
        if pool is None or group_of(anchor.household) != pool.group:
            return True
        room = self.problem.room_by_id[anchor.rooms[0]]
        return self.reader.free_beds(room.id, room.places, pool.group) == 0

    def _uses(self, anchor: Anchor, unit: str) -> tuple[list[tuple[int, float]], str | None]:
        unit_class, pool = self.reader.class_of.get(unit), self.reader.pool_of.get(unit)
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
            return [(unit_class.resource, 1.0), *self.reader.kept_out(unit_class)]
        counts = Counter(self._places(room) for room in rooms)
        used = [(unit_class.rooms[size], float(n)) for size, n in counts.items() if size]
        return [*used, *self.reader.kept_out(unit_class)]

    def _single_uses(
        self, anchor: Anchor, unit: str, rooms: list[str]
    ) -> tuple[list[tuple[int, float]], str | None]:
        unit_class, pool = self.reader.class_of.get(unit), self.reader.pool_of.get(unit)
        if any(len(self.scene.anchored[room]) > self._places(room) for room in rooms):
            return [], None
        group = group_of(anchor.household)
        if pool is not None and pool.group == group and len(rooms) == 1:
            free = self.reader.free_beds(rooms[0], self._places(rooms[0]), group)
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
