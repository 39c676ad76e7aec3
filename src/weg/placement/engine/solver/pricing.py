"""Prices of the relaxation: reduced costs of every column, and the bound they prove."""

from dataclasses import dataclass

import numpy as np

from .linear import Floats, Program, arrays
from .master import Market, Master


@dataclass(frozen=True)
class Prices:
    """One price for each row of the program, and what they prove."""

    rows: Floats
    bound: float
    reduced: list[Floats]
    """For each market: reduced cost of every (kind, slot)."""


def price(master: Master, rows: Floats) -> Prices:
    """Lagrangian bound of the whole program, columns not yet generated included.

    Any prices of the right sign prove a bound, so nothing here trusts the solver's tolerance.
    """
    program = master.program
    rows = _right_sign(program, rows)
    reduced = [_reduced(master, market, rows) for market in master.markets]
    for row, market, kind, slot in master.links.values():
        reduced[market][kind, slot] -= rows[row]
    return Prices(rows, _bound(master, rows, reduced), reduced)


def _right_sign(program: Program, rows: Floats) -> Floats:
    low, high = np.array(program.row_low), np.array(program.row_high)
    rows = np.where(np.isinf(low), np.minimum(rows, 0.0), rows)
    return np.where(np.isinf(high), np.maximum(rows, 0.0), rows)


def _reduced(master: Master, market: Market, rows: Floats) -> Floats:
    kind_price = rows[np.array(master.kind_row)[market.kinds]]
    resource = rows[np.array(master.resource_row, dtype=np.int64)[market.resources]]
    alone = master.kinds[market.kinds[0]].group is not None
    by_site = np.zeros(len(master.site_index))
    for site, entry in master.sites.items():
        index = master.site_index[site]
        by_site[index] = rows[entry.people[alone]]
        if entry.newcomers is not None:
            by_site[index] += rows[entry.newcomers]
    reduced = market.cost - kind_price[:, None] - (market.usage @ resource)[None, :]
    reduced = reduced - market.size[:, None] * by_site[market.site][None, :]
    for position, kind in enumerate(market.kinds):
        if kind in master.presence:
            reduced[position] -= _presence(master, int(kind), rows)[market.site]
    return np.asarray(reduced)


def _presence(master: Master, kind: int, rows: Floats) -> Floats:
    found = np.zeros(len(master.site_index))
    for site, entries in master.presence[kind].items():
        found[master.site_index[site]] = sum(rows[row] * value for row, value in entries)
    return found


def _bound(master: Master, rows: Floats, reduced: list[Floats]) -> float:
    program = master.program
    low, high = np.array(program.row_low), np.array(program.row_high)
    sides = np.where(rows > 0, low, high)
    bound = program.constant + float(
        np.sum(np.where(rows != 0, rows * np.where(rows != 0, sides, 0), 0))
    )
    row, column, value = arrays(program)
    cost = np.array(program.cost)
    np.subtract.at(cost, column, rows[row] * value)
    slack = np.where(cost < 0, np.array(program.high), np.array(program.low)) * cost
    paired = np.zeros(len(cost), dtype=bool)
    paired[list(master.pair_column)] = True
    # At most as many of a kind as there are: its cheapest column for each of them, counting
    # also its other columns (open, stays), which stand in the same row.
    bound += float(np.sum(slack[~paired]))
    for market, costs in zip(master.markets, reduced, strict=True):
        count = np.array([master.kinds[kind].count for kind in market.kinds])
        bound += float(np.sum(count * np.minimum(costs.min(axis=1), 0.0)))
    return bound
