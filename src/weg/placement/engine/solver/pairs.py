"""Households bound to one another: `near` and `apart` between two that are both to be placed.

Rows for every pair and site would be most of the program. The relaxation gets only the rows
it breaks (`cut_pairs`); before counts are made whole, the rows of all sites that have a
column are put in (`complete_pairs`).
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .linear import INFINITY, Floats
from .stock import Stay

if TYPE_CHECKING:
    from .master import Master

BROKEN = 1e-4


@dataclass
class Pair:
    """Two kinds of one household each. `far` is the column of living apart (near only)."""

    first: int
    second: int
    far: int | None = None
    total: int | None = None
    sites: set[str] = field(default_factory=set)
    """Sites whose rows are in the program."""


def read_pairs(master: "Master") -> list[Pair]:
    kind = {one.one.id: one.index for one in master.kinds if one.special}
    program = master.program
    found = [
        Pair(kind[near.first], kind[near.second], program.column(near.cost, 1.0, [], False))
        for near in master.problem.near
        if near.first in kind and near.second in kind and near.cost
    ]
    found += [
        Pair(kind[apart.first], kind[apart.second])
        for apart in master.problem.apart
        if apart.scope == "site" and apart.first in kind and apart.second in kind
    ]
    return found


def _presence(master: "Master", kind: int, x: Floats) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for column, site in master.columns_of.get(kind, ()):
        if column < len(x) and x[column] > 1e-9:
            found[site] += float(x[column])
    return found


def cut_pairs(master: "Master", x: Floats) -> int:
    """Add the rows that the relaxation's solution breaks; how many there were."""
    added = 0
    for pair in master.pairs:
        first, second = (_presence(master, kind, x) for kind in (pair.first, pair.second))
        if pair.far is None:
            for site in _shared_sites(master, pair):
                if first[site] + second[site] > 1 + BROKEN:
                    _apart_row(master, pair, site)
                    added += 1
        else:
            sites = {site for site in first if first[site] > second[site] + 1e-9}
            apart = sum(first[site] - second[site] for site in sites)
            opened = _opened(master, pair)
            if apart - (x[opened] if opened is not None else 0.0) > x[pair.far] + BROKEN:
                _near_cut(master, pair, sites)
                added += 1
    return added


def price_pairs(master: "Master", x: Floats) -> float | None:
    """Set the columns of living apart to what whole counts make them, whether or not the rows
    that say so are there; by how much that changes the cost. None: two are together who must
    not be."""
    change = 0.0
    for pair in master.pairs:
        first, second = (_presence(master, kind, x) for kind in (pair.first, pair.second))
        together = any(second[site] > 0.5 for site in list(first) if first[site] > 0.5)
        if pair.far is None:
            if together and any(
                first[site] + second[site] > 1.5 for site in _shared_sites(master, pair)
            ):
                return None
            continue
        far = float(bool(first) and bool(second) and not together)
        change += master.program.cost[pair.far] * (far - float(x[pair.far]))
        x[pair.far] = far
    return change


def _opened(master: "Master", pair: Pair) -> int | None:
    return master.open_column.get(pair.second)


def _near_cut(master: "Master", pair: Pair, sites: set[str]) -> None:
    """far >= people of the first there - people of the second there - second is open."""
    row = _total_row(master, pair)
    for site in sorted(sites):
        _enter(master, pair.first, site, row, 1.0)
        _enter(master, pair.second, site, row, -1.0)


def _total_row(master: "Master", pair: Pair) -> int:
    row = master.program.row(-INFINITY, 0.0)
    if pair.far is not None:
        master.program.enter(row, pair.far, -1.0)
    opened = _opened(master, pair)
    if opened is not None:
        master.program.enter(row, opened, -1.0)
    return row


def _enter(master: "Master", kind: int, site: str, row: int, value: float) -> None:
    """The kind's presence at the site enters the row, with columns there are and will be."""
    for column, at in master.columns_of.get(kind, ()):
        if at == site:
            master.program.enter(row, column, value)
    rows = master.presence.setdefault(kind, {})
    rows.setdefault(site, []).append((row, value))


def _apart_row(master: "Master", pair: Pair, site: str) -> None:
    row = master.program.row(-INFINITY, 1.0)
    pair.sites.add(site)
    _enter(master, pair.first, site, row, 1.0)
    _enter(master, pair.second, site, row, 1.0)


def _shared_sites(master: "Master", pair: Pair) -> list[str]:
    """Sites where both have a column and no row yet. Two who may both stay where they are
    have none: only settling in rooms can say whether they do."""
    homes = [_homes(master, kind) for kind in (pair.first, pair.second)]
    sites = [
        {site for _, site in master.columns_of.get(kind, ())} for kind in (pair.first, pair.second)
    ]
    return sorted((sites[0] & sites[1]) - (homes[0] & homes[1]) - pair.sites)


def complete_pairs(master: "Master") -> int:
    """Exact rows for every site that one of a pair has a column at; how many came."""
    return sum(_complete(master, pair) for pair in master.pairs)


def _complete(master: "Master", pair: Pair) -> int:
    if pair.far is None:
        sites = _shared_sites(master, pair)
        for site in sites:
            _apart_row(master, pair, site)
        return len(sites)
    if pair.total is None:
        pair.total = _total_row(master, pair)
    both = (*master.columns_of.get(pair.first, ()), *master.columns_of.get(pair.second, ()))
    new = sorted({site for _, site in both} - pair.sites)
    for site in new:
        pair.sites.add(site)
        row = master.program.row(-INFINITY, 0.0)
        master.program.column(0.0, 1.0, [(row, -1.0), (pair.total, 1.0)], False)
        _enter(master, pair.first, site, row, 1.0)
        _enter(master, pair.second, site, row, -1.0)
    return len(new)


def _homes(master: "Master", kind: int) -> set[str]:
    name = master.kinds[kind].one.id
    return {master.stock.addresses[stay.address].site for stay in master.stock.stays.get(name, ())}


def pinned_beside(master: "Master", stay: Stay) -> bool:
    """Whether staying would be beside somebody newly pinned there who must live apart."""
    scene, problem = master.scene, master.problem
    name = stay.anchor.household.id
    for apart in master.apart_of.get(name, ()):
        other = problem.household_by_id[apart.second if name == apart.first else apart.first]
        rooms = scene.pinned.get(other.id, ())
        if not rooms or set(rooms) == set(other.lives):
            continue
        if apart.scope == "site":
            if problem.site_of_rooms(rooms) == problem.site_of_rooms(stay.anchor.rooms):
                return True
        elif {problem.room_by_id[room].unit for room in rooms} & {
            problem.room_by_id[room].unit for room in stay.anchor.rooms
        }:
            return True
    return False
