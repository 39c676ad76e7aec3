"""How sites of each kind are divided into units and rooms."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from math import floor
from random import Random

from weg.demo.drawing import pick

SYSTEM_ROOM = Decimal("14.5")  # three places at 4.5 m², two at 7 m² (2016)


@dataclass(slots=True)
class RoomPlan:
    """A room; ``fixed`` overrides the area in halls and hotels."""

    name: str
    area: Decimal
    fixed: int | None = None

    def places(self, density: Decimal) -> int:
        return self.fixed if self.fixed is not None else floor(self.area / density)


@dataclass(slots=True)
class UnitPlan:
    name: str
    floor: int
    rooms: list[RoomPlan]
    features: list[str] = field(default_factory=list)
    families_share: bool = False


# Areas of the rooms of one unit, and how often such a unit occurs.
Shapes = tuple[tuple[tuple[str, ...], float], ...]
SHAPES: dict[str, Shapes] = {
    "modular": (
        (("14.5",), 12),
        (("14.5", "14.5"), 30),
        (("14.5",) * 3, 30),
        (("14.5", "21.5"), 10),
        (("14.5", "14.5", "21.5"), 10),
        (("14.5",) * 4, 5),
    ),
    "module2024": ((("14.5", "14.5"), 1),),
    "container": ((("14.5",), 55), (("14.5", "14.5"), 35), (("14.5",) * 3, 10)),
    "flat": (
        (("14.5",), 15),
        (("14.5", "14.5"), 25),
        (("14.5", "7.5"), 15),
        (("16.0", "14.5", "14.5"), 25),
        (("21.5", "14.5", "14.5", "8.0"), 8),
        (("14.5", "10.0", "8.5"), 12),
    ),
    "home": (
        (("14.5",), 25),
        (("14.5", "14.5"), 25),
        (("21.5", "14.5"), 20),
        (("14.5", "14.5", "14.5"), 15),
        (("14.5",) * 6, 8),
        (("8.0", "14.5"), 7),
    ),
    "hotel": ((("18",), 55), (("24",), 25), (("18", "24"), 20)),
    "hall": ((("40",), 1),),
}
HOTEL_BEDS = {"18": 2, "24": 3}
HALL_BEDS = 6


def units_for(random: Random, kind: str, places: int, density: Decimal) -> list[UnitPlan]:
    """Units with exactly so many places at the density."""
    units: list[UnitPlan] = []
    left = places
    while left > 0:
        shape = _shape_within(random, kind, left, density)
        rooms = [_room(kind, area, n) for n, area in enumerate(shape, 1)]
        unit = UnitPlan(str(len(units) + 1), 0, rooms, families_share=len(rooms) >= 5)
        left -= sum(room.places(density) for room in rooms)
        units.append(unit)
    _name_and_stack(units, kind)
    return units


def _shape_within(random: Random, kind: str, left: int, density: Decimal) -> tuple[str, ...]:
    """A shape that does not have more places than are left to give."""
    for _attempt in range(20):
        shape = pick(random, SHAPES[kind])
        if sum(_room(kind, area, 0).places(density) for area in shape) <= left:
            return shape
    return (str(density * min(left, 2) + Decimal("0.5")),)


def _room(kind: str, area: str, number: int) -> RoomPlan:
    fixed = HOTEL_BEDS.get(area) if kind == "hotel" else HALL_BEDS if kind == "hall" else None
    return RoomPlan(str(number), Decimal(area), fixed)


def _name_and_stack(units: list[UnitPlan], kind: str) -> None:
    """Numbers as they stand on doors: floor, then position; containers stand on two levels."""
    floors = {"modular": 3, "module2024": 2, "container": 2, "home": 4, "flat": 4, "hotel": 5}
    count = floors.get(kind, 1)
    on_one = -(-len(units) // count)
    for index, unit in enumerate(units):
        unit.floor = index // on_one
        unit.name = f"{unit.floor}.{index % on_one + 1:02}"
        if kind == "hotel":
            unit.features.append("own_bath")
