"""Who may meet what: kinds and slots, with the cost of every pair of them."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .linear import INFINITY, Floats, Ints
from .splits import split_markets
from .stock import Slot

if TYPE_CHECKING:
    from .master import Master


@dataclass
class Market:
    """Kinds and slots that may meet (families, or one group), with the cost of each pair."""

    kinds: Ints
    slots: Ints
    cost: Floats
    """kinds × slots; infinite where a rule forbids it or it does not fit."""
    usage: Floats
    """slots × resources in use, dense enough to price with (see `Master.prices_of`)."""
    resources: Ints
    site: Ints
    size: Floats
    taken: np.ndarray
    """Whether the column is in the program."""


def read_markets(master: "Master") -> None:
    groups: dict[object, list[int]] = defaultdict(list)
    for kind in master.kinds:
        groups[kind.group].append(kind.index)
    slots: dict[object, list[int]] = defaultdict(list)
    for index, slot in enumerate(master.stock.slots):
        slots[slot.group].append(index)
    for group, kinds in groups.items():
        if slots[group]:
            master.markets.append(_market(master, kinds, slots[group]))
    for kinds, found, cost in split_markets(master):
        first = len(master.stock.slots)
        master.stock.slots += found
        numbers = list(range(first, first + len(found)))
        master.markets.append(_market_of(master, kinds, numbers, cost))


def _market(master: "Master", kinds: list[int], slots: list[int]) -> Market:
    items = [master.stock.slots[slot] for slot in slots]
    places = np.array([item.address for item in items])
    cost = np.where(master.allowed[kinds], master.cost[kinds], INFINITY)[:, places]
    sizes = np.array([master.kinds[kind].size for kind in kinds])
    cost = cost + _left_over(items, sizes, master.problem.weights.empty_place)
    cost = _within_limits(master, kinds, cost)
    cost += np.array([master.leave_cost(master.kinds[kind]) for kind in kinds])[:, None]
    cost += np.array([_unit_value(item) for item in items])
    return _market_of(master, kinds, slots, cost)


def _within_limits(master: "Master", kinds: list[int], cost: Floats) -> Floats:
    limits = master.scene.wishes.cost_limits
    most = np.array([limits.get(master.kinds[kind].one.id, INFINITY) for kind in kinds])
    return np.where(cost <= most[:, None] + 1e-9, cost, INFINITY)


def _unit_value(slot: Slot) -> float:
    """Shared units are paid for by their patterns, units of people on their own by the group."""
    unit = slot.unit_class
    return unit.value if unit is not None and slot.group is None and not unit.patterns else 0.0


def _market_of(master: "Master", kinds: list[int], slots: list[int], cost: Floats) -> Market:
    items = [master.stock.slots[slot] for slot in slots]
    sizes = np.array([master.kinds[kind].size for kind in kinds])
    used = sorted({resource for item in items for resource, _ in item.entries})
    column = {resource: index for index, resource in enumerate(used)}
    usage = np.zeros((len(slots), len(used)))
    for row, item in enumerate(items):
        for resource, amount in item.entries:
            usage[row, column[resource]] = amount
    site = np.array(
        [master.site_index[master.stock.addresses[item.address].site] for item in items]
    )
    return Market(
        np.array(kinds),
        np.array(slots),
        cost,
        usage,
        np.array(used, dtype=np.int64),
        site,
        sizes.astype(float),
        np.zeros(cost.shape, dtype=bool),
    )


def _left_over(items: list[Slot], sizes: np.ndarray, weight: float) -> Floats:
    """Cost of the places left over, for each size of household and slot."""
    distinct, which = np.unique(sizes, return_inverse=True)
    row = {int(size): index for index, size in enumerate(distinct)}
    table = np.full((len(distinct), len(items)), INFINITY)
    for column, item in enumerate(items):
        for people, left in item.fits:
            if people in row:
                table[row[people], column] = weight * left
    return table[which]
