"""Prices of the relaxation: reduced costs of every column, and the bound they prove."""

from dataclasses import dataclass

import numpy as np

from .linear import Floats, Program
from .markets import Market
from .master import Master


@dataclass(frozen=True)
class Prices:
    """One price for each row of the program, and what they prove."""

    rows: Floats
    bound: float
    reduced: list[Floats]
    """For each market: reduced cost of every (kind, slot)."""
    columns: Floats
    """Reduced cost of every column of the program."""


def price(master: Master, rows: Floats) -> Prices:
    """Lagrangian bound of the whole program, columns not yet generated included.

    Any prices of the right sign prove a bound, so nothing here trusts the solver's tolerance.
    """
    program = master.program
    rows = _right_sign(program, rows)
    reduced = [_reduced(master, market, rows) for market in master.markets]
    for column, found in master.links.items():
        market, kind, slot = master.place_of[column]
        reduced[market][kind, slot] -= rows[found].sum()
    _missing_sites(master, rows, reduced)
    columns = _columns(program, rows)
    return Prices(rows, _bound(master, rows, columns, reduced), reduced, columns)


def least_cost(master: Master) -> float:
    """A bound without any solution: everybody in the place that is cheapest for them."""
    rows = np.zeros(len(master.program.row_low))
    columns = _columns(master.program, rows)
    for kind, row in enumerate(master.kind_row):
        own = [master.open_column[kind]] if kind in master.open_column else []
        own += master.stay_of_kind.get(kind, ())
        costs = [float(columns[column]) for column in own]
        costs += [float(master.markets[m].cost[at].min()) for m, at in master.market_rows[kind]]
        rows[row] = min(costs, default=0.0)
    return price(master, rows).bound


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


def _missing_sites(master: Master, rows: Floats, reduced: list[Floats]) -> None:
    """Prices for the rows of pairs at sites that have none yet (see `pairs`).

    Any price between that of the pair's total row and 0 is right. It is chosen so that the
    first of the pair does not escape the cost of living apart by going to such a site.
    """
    for pair in master.pairs:
        if pair.total is None or rows[pair.total] >= 0 or pair.second in master.stay_of_kind:
            continue
        first = _by_site(master, pair.first, reduced)
        price = np.maximum(rows[pair.total], np.minimum(first, 0.0))
        price[[master.site_index[site] for site in sorted(pair.sites)]] = 0.0
        if price.any():
            for kind, sign in ((pair.first, -1.0), (pair.second, 1.0)):
                for market, row in master.market_rows[kind]:
                    reduced[market][row] += sign * price[master.markets[market].site]


def _by_site(master: Master, kind: int, reduced: list[Floats]) -> Floats:
    """The least reduced cost of the kind at each site."""
    found = np.full(len(master.site_index), np.inf)
    for market, row in master.market_rows[kind]:
        np.minimum.at(found, master.markets[market].site, reduced[market][row])
    return found


def _columns(program: Program, rows: Floats) -> Floats:
    column = np.asarray(program.columns, dtype=np.int64)
    value = rows[np.asarray(program.rows, dtype=np.int64)] * np.asarray(program.values)
    return np.array(program.cost) - np.bincount(column, value, len(program.cost))


def _bound(master: Master, rows: Floats, cost: Floats, reduced: list[Floats]) -> float:
    program = master.program
    low, high = np.array(program.row_low), np.array(program.row_high)
    sides = np.where(rows > 0, low, high)
    bound = program.constant + float(
        np.sum(np.where(rows != 0, rows * np.where(rows != 0, sides, 0), 0))
    )
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
