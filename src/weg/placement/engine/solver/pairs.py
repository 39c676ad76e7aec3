"""Households bound to one another: `near` and `apart` between two that are both to be placed."""

from collections import defaultdict
from typing import TYPE_CHECKING

from .linear import INFINITY
from .stock import Stay

if TYPE_CHECKING:
    from .master import Master

Rows = dict[str, list[tuple[int, float]]]


def pair_rows(master: "Master") -> None:
    """The rows that presence at a site enters, for each kind bound to another."""
    kind = {one.one.id: one.index for one in master.kinds if one.special}
    for near in master.problem.near:
        if near.first in kind and near.second in kind and near.cost:
            _near(master, kind[near.first], kind[near.second], near.cost)
    for apart in master.problem.apart:
        if apart.scope == "site" and apart.first in kind and apart.second in kind:
            _apart(master, kind[apart.first], kind[apart.second])


def _rows(master: "Master", kind: int) -> Rows:
    return master.presence.setdefault(kind, defaultdict(list))


def _near(master: "Master", first: int, second: int, cost: float) -> None:
    """far >= sum over sites of max(0, first there - second there) - second is open."""
    program = master.program
    total = program.row(-INFINITY, 0.0)
    program.column(cost, 1.0, [(total, -1.0)], False)
    if second in master.open_column:
        program.enter(total, master.open_column[second], -1.0)
    for site in reachable_sites(master, first):
        row = program.row(-INFINITY, 0.0)
        program.column(0.0, 1.0, [(row, -1.0), (total, 1.0)], False)
        _rows(master, first)[site].append((row, 1.0))
        _rows(master, second)[site].append((row, -1.0))


def _apart(master: "Master", first: int, second: int) -> None:
    homes = [_homes(master, kind) for kind in (first, second)]
    for site in reachable_sites(master, first):
        # Two who may both stay where they are: only settling in rooms can say whether they do.
        if site in homes[0] and site in homes[1]:
            continue
        row = master.program.row(-INFINITY, 1.0)
        _rows(master, first)[site].append((row, 1.0))
        _rows(master, second)[site].append((row, 1.0))


def _homes(master: "Master", kind: int) -> set[str]:
    name = master.kinds[kind].one.id
    return {master.stock.addresses[stay.address].site for stay in master.stock.stays.get(name, ())}


def reachable_sites(master: "Master", kind: int) -> list[str]:
    addresses = master.stock.addresses
    found = {address.site for index, address in enumerate(addresses) if master.allowed[kind, index]}
    return sorted(found | _homes(master, kind))


def pinned_beside(master: "Master", stay: Stay) -> bool:
    """Whether staying would be beside somebody newly pinned there who must live apart."""
    scene, problem = master.scene, master.problem
    name = stay.anchor.household.id
    for apart in problem.apart:
        if name not in (apart.first, apart.second):
            continue
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
