"""Households too large for any unit they are permitted to: several units of one site (rule 2)."""

from collections.abc import Iterator
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING

import numpy as np

from ..problem import SCARCE_FEATURES, Household
from .fillings import smallest_cover
from .kinds import Kind
from .stock import UnitClass

if TYPE_CHECKING:
    from .master import Master, Split

MOST_COMBINATIONS = 2000


def too_large(master: "Master", kind: Kind) -> bool:
    """Whether no open unit it is permitted to has as many places in all as people."""
    if kind.one.single:
        return False
    enough = np.array(master.stock.largest) >= kind.size
    return not (master.permitted[kind.index] & enough).any()


def find_splits(
    master: "Master",
) -> Iterator[tuple["Split", float, list[tuple[int, float]]]]:
    """Every smallest choice of units, with its cost and the resources it uses."""
    for kind in master.kinds:
        if too_large(master, kind):
            for site in master.sites:
                yield from _at_site(master, kind, site)


def _at_site(
    master: "Master", kind: Kind, site: str
) -> Iterator[tuple["Split", float, list[tuple[int, float]]]]:
    addresses = master.stock.addresses
    classes = [
        found
        for found in master.stock.classes
        if addresses[found.address].site == site and master.allowed[kind.index, found.address]
    ]
    seen = 0
    for number in range(2, kind.size + 1):
        for chosen in combinations_with_replacement(range(len(classes)), number):
            units = [classes[index] for index in chosen]
            if not _is_smallest(units, kind.size):
                continue
            counts = {index: chosen.count(index) for index in chosen}
            if any(count > len(classes[index].units) for index, count in counts.items()):
                continue
            seen += 1
            if seen > MOST_COMBINATIONS:
                raise OverflowError("too many ways to split a household")
            yield _split(master, kind, site, [(classes[i], n) for i, n in counts.items()])
        if _all_enough(classes, kind.size, number):
            return


def _is_smallest(units: list[UnitClass], people: int) -> bool:
    places = sum(sum(unit.sizes) for unit in units)
    return places >= people and places - min(sum(unit.sizes) for unit in units) < people


def _all_enough(classes: list[UnitClass], people: int, number: int) -> bool:
    """Whether any so many units hold them, so that more are never needed."""
    least = min((sum(found.sizes) for found in classes), default=people)
    return least * number >= people


def _split(
    master: "Master", kind: Kind, site: str, classes: list[tuple[UnitClass, int]]
) -> tuple["Split", float, list[tuple[int, float]]]:
    from .master import Split

    units = [unit for unit, number in classes for _ in range(number)]
    sizes = tuple(sorted(size for unit in units for size in unit.sizes))
    places = smallest_cover(sizes, kind.size) or kind.size
    weights = master.problem.weights
    cost = weights.split * (len(units) - 1) + weights.empty_place * (places - kind.size)
    cost += _address_cost(master, kind, units) + master.leave_cost(kind)
    entries: list[tuple[int, float]] = []
    for unit, number in classes:
        if not unit.share:
            entries.append((unit.resource, float(number)))
        elif places == sum(sizes):
            entries += [
                (resource, float(number * unit.sizes.count(size)))
                for size, resource in unit.rooms.items()
            ]
    return Split(kind.index, site, places, tuple(classes)), cost, entries


def _address_cost(master: "Master", kind: Kind, units: list[UnitClass]) -> float:
    """Own terms at several addresses of one site: each unit's needless scarce features, each
    wish once that not every unit meets."""
    addresses = [master.stock.addresses[unit.address] for unit in units]
    one: Household = kind.one
    single = master.cost[kind.index, units[0].address]
    first = addresses[0]
    single -= sum(cost for name, cost in one.should.items() if name not in first.features)
    single -= master.problem.weights.scarce_feature * _needless(one, first.features)
    wishes = sum(
        cost
        for name, cost in one.should.items()
        if not all(name in address.features for address in addresses)
    )
    needless = sum(_needless(one, address.features) for address in addresses)
    return float(single + wishes + master.problem.weights.scarce_feature * needless)


def _needless(one: Household, features: frozenset[str]) -> int:
    wanted = one.must | one.should.keys()
    return sum(name in features and name not in wanted for name in SCARCE_FEATURES)
