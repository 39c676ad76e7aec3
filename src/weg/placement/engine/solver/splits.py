"""Households too large for any unit they are permitted to: several units of one site (rule 2)."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from .fillings import bundle_places, bundles, smallest_cover, smallest_room
from .kinds import Address, Kind, needless, wish_cost
from .linear import Floats
from .stock import Slot, Split, UnitClass

if TYPE_CHECKING:
    from .master import Master

MOST_COMBINATIONS = 4000
EVERYTHING: frozenset[str] = frozenset()


def split_markets(master: "Master") -> Iterator[tuple[list[int], list[Slot], Floats]]:
    """For each size: the kinds too large for one unit, the slots of several units, the costs."""
    by_size: dict[int, list[Kind]] = defaultdict(list)
    for kind in master.kinds:
        if too_large(master, kind):
            by_size[kind.size].append(kind)
    for size, kinds in sorted(by_size.items()):
        splits = [split for site in master.sites for split in _at_site(master, size, site)]
        if splits:
            slots = [_slot(master, split, size) for split in splits]
            yield [kind.index for kind in kinds], slots, _costs(master, kinds, splits)


def too_large(master: "Master", kind: Kind) -> bool:
    """Whether no open unit it is permitted to has as many places in all as people."""
    if kind.one.single:
        return False
    enough = np.array(master.stock.largest) >= kind.size
    return not (master.permitted[kind.index] & enough).any()


def _at_site(master: "Master", size: int, site: str) -> Iterator[Split]:
    addresses = master.stock.addresses
    classes = [found for found in master.stock.classes if addresses[found.address].site == site]
    seen = 0
    for units in _smallest(classes, size):
        for split in _ways(size, site, units):
            seen += 1
            if seen > MOST_COMBINATIONS:
                # Beyond: a slot that uses nothing, so that the bound stays a bound.
                yield Split(site, size, (), ())
                return
            yield split


def _smallest(classes: list[UnitClass], people: int) -> Iterator[list[UnitClass]]:
    """All choices of two or more units that hold them and would not without any one of theirs.

    Fewest units first. Units are chosen from large to small: a choice is complete as soon as it
    holds everybody, and the last one chosen is then the smallest and needed.
    """
    order = sorted((found for found in classes if sum(found.sizes)), key=lambda u: -sum(u.sizes))
    least = sum(order[-1].sizes) if order else 0

    def choose(first: int, missing: int, number: int) -> Iterator[list[UnitClass]]:
        if least * (number - 1) >= missing:
            return
        for index in range(first, len(order)):
            one, places = order[index], sum(order[index].sizes)
            if places * number < missing:
                return
            for taken in range(1, min(number, len(one.units)) + 1):
                left = missing - taken * places
                if taken == number and left <= 0:
                    yield [one] * taken
                if taken == number or left <= 0:
                    break
                for rest in choose(index + 1, left, number - taken):
                    yield [one] * taken + rest

    for number in range(2, people + 1):
        yield from choose(0, people, number)


def _ways(size: int, site: str, units: list[UnitClass]) -> Iterator[Split]:
    """Whole units, and for each way to take bundles of the shared ones the fewest places."""
    shared = [unit for unit in units if unit.share]
    whole = tuple(unit for unit in units if not unit.share)
    sizes = tuple(sorted(places for unit in whole for places in unit.sizes))
    seen = set()
    for taken in product(*(bundles(unit.sizes, size) for unit in shared)):
        there = sum(bundle_places(bundle) for bundle in taken)
        if there >= size and (whole or there - min(map(smallest_room, taken)) >= size):
            continue
        places = smallest_cover(sizes, size - there) if size > there else 0
        key = tuple(sorted((id(unit), bundle) for unit, bundle in zip(shared, taken, strict=True)))
        if places is not None and key not in seen:
            seen.add(key)
            yield Split(site, there + places, whole, tuple(zip(shared, taken, strict=True)))


def _slot(master: "Master", split: Split, size: int) -> Slot:
    used: dict[int, float] = defaultdict(float)
    for unit in split.whole:
        used[unit.resource] += 1.0
    for unit, bundle in split.parts:
        if unit.alone is None:
            used[unit.bundles[bundle]] += 1.0
        else:
            for places, number in bundle:
                used[unit.rooms[places]] += float(number)
    units = split.units
    address = units[0].address if units else _any_address(master, split.site)
    fits = ((size, split.places - size),)
    return Slot(address, None, tuple(sorted(used.items())), fits, split=split)


def _any_address(master: "Master", site: str) -> int:
    return next(n for n, found in enumerate(master.stock.addresses) if found.site == site)


def _costs(master: "Master", kinds: list[Kind], splits: list[Split]) -> Floats:
    """kinds × splits: own terms at several addresses of one site. Each unit's needless scarce
    features count, each wish once that not every unit meets."""
    weights, households = master.problem.weights, [kind.one for kind in kinds]
    rows = [kind.index for kind in kinds]
    addresses = [[master.stock.addresses[u.address] for u in split.units] for split in splits]
    anywhere = [_any_address(master, split.site) for split in splits]
    plain = [Address(split.site, frozenset(), frozenset()) for split in splits]
    common = [
        Address(split.site, frozenset.intersection(*(a.features for a in at)), frozenset())
        if at
        else Address(split.site, EVERYTHING, frozenset())
        for split, at in zip(splits, addresses, strict=True)
    ]
    here = [master.stock.addresses[address] for address in anywhere]
    cost = master.cost[rows][:, anywhere] - wish_cost(households, here)
    cost -= weights.scarce_feature * needless(households, here)
    cost += wish_cost(households, common) * np.array([bool(at) for at in addresses])
    for most in range(max((len(at) for at in addresses), default=0)):
        there = [at[most] if most < len(at) else plain[n] for n, at in enumerate(addresses)]
        cost += weights.scarce_feature * needless(households, there)
    cost += weights.split * np.array([max(1, len(split.units) - 1) for split in splits])
    cost += np.array([sum(unit.value for unit in split.whole) for split in splits])
    left = np.array([split.places for split in splits]) - kinds[0].size
    cost += weights.empty_place * left
    cost += np.array([master.leave_cost(kind) for kind in kinds])[:, None]
    for column, split in enumerate(splits):
        for unit in split.units:
            cost[~master.allowed[rows, unit.address], column] = np.inf
        if not split.units:
            cost[~master.allowed[rows][:, _addresses(master, split.site)].any(axis=1), column] = (
                np.inf
            )
    return np.asarray(cost)


def _addresses(master: "Master", site: str) -> list[int]:
    return [n for n, found in enumerate(master.stock.addresses) if found.site == site]
