"""Households too large for any unit they are permitted to: several units of one site (rule 2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations_with_replacement, product
from typing import TYPE_CHECKING

import numpy as np

from ..problem import SCARCE_FEATURES, Household
from .fillings import Bundle, bundle_places, bundles, smallest_cover, smallest_room
from .kinds import Kind
from .stock import UnitClass

if TYPE_CHECKING:
    from .master import Master

MOST_COMBINATIONS = 2000


@dataclass(frozen=True)
class Split:
    """Several units of one site: `whole` ones, and bundles of rooms in shared ones."""

    kind: int
    site: str
    places: int
    whole: tuple[UnitClass, ...]
    parts: tuple[tuple[UnitClass, Bundle], ...]


def too_large(master: "Master", kind: Kind) -> bool:
    """Whether no open unit it is permitted to has as many places in all as people."""
    if kind.one.single:
        return False
    enough = np.array(master.stock.largest) >= kind.size
    return not (master.permitted[kind.index] & enough).any()


def find_splits(
    master: "Master",
) -> Iterator[tuple[Split, float, list[tuple[int, float]]]]:
    """Every smallest choice of units, with its cost and the resources it uses."""
    for kind in master.kinds:
        if too_large(master, kind):
            for site in master.sites:
                yield from _at_site(master, kind, site)


def _at_site(
    master: "Master", kind: Kind, site: str
) -> Iterator[tuple[Split, float, list[tuple[int, float]]]]:
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
            if not _is_smallest(units, kind.size) or any(
                chosen.count(index) > len(classes[index].units) for index in chosen
            ):
                continue
            for split in _ways(kind, site, units):
                seen += 1
                if seen > MOST_COMBINATIONS:
                    # Beyond: a column that uses nothing, so that the bound stays a bound.
                    yield _column(master, kind, Split(kind.index, site, kind.size, (), ()))
                    return
                yield _column(master, kind, split)
        if _all_enough(classes, kind.size, number):
            return


def _is_smallest(units: list[UnitClass], people: int) -> bool:
    places = sum(sum(unit.sizes) for unit in units)
    return places >= people and places - min(sum(unit.sizes) for unit in units) < people


def _all_enough(classes: list[UnitClass], people: int, number: int) -> bool:
    """Whether any so many units hold them, so that more are never needed."""
    least = min((sum(found.sizes) for found in classes), default=people)
    return least * number >= people


def _ways(kind: Kind, site: str, units: list[UnitClass]) -> Iterator[Split]:
    """Whole units, and for each way to take bundles of the shared ones the fewest places."""
    shared = [unit for unit in units if unit.share]
    whole = tuple(unit for unit in units if not unit.share)
    sizes = tuple(sorted(size for unit in whole for size in unit.sizes))
    seen = set()
    for taken in product(*(bundles(unit.sizes, kind.size) for unit in shared)):
        there = sum(bundle_places(bundle) for bundle in taken)
        if there >= kind.size and (whole or there - min(map(smallest_room, taken)) >= kind.size):
            continue
        rest = kind.size - there
        places = smallest_cover(sizes, rest) if rest > 0 else 0
        key = tuple(sorted((id(unit), bundle) for unit, bundle in zip(shared, taken, strict=True)))
        if places is not None and key not in seen:
            seen.add(key)
            parts = tuple(zip(shared, taken, strict=True))
            yield Split(kind.index, site, there + places, whole, parts)


def _column(
    master: "Master", kind: Kind, split: Split
) -> tuple[Split, float, list[tuple[int, float]]]:
    units = [*split.whole, *(unit for unit, _ in split.parts)]
    weights = master.problem.weights
    cost = weights.split * max(1, len(units) - 1)
    cost += weights.empty_place * (split.places - kind.size)
    cost += _address_cost(master, kind, units, split.site) + master.leave_cost(kind)
    entries = [(unit.resource, 1.0) for unit in split.whole]
    for unit, bundle in split.parts:
        if unit.alone is None:
            entries.append((unit.bundles[bundle], 1.0))
        else:
            entries += [(unit.rooms[size], float(number)) for size, number in bundle]
    return split, cost, entries


def _address_cost(
    master: "Master", kind: Kind, units: list[UnitClass], site: str
) -> float:
    """Own terms at several addresses of one site: each unit's needless scarce features, each
    wish once that not every unit meets."""
    if not units:
        here = [n for n, a in enumerate(master.stock.addresses) if a.site == site]
        return float(master.cost[kind.index, here].min())
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
