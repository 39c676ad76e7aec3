"""Rows that every plan keeps and the relaxation may break.

People on their own need units given to their group: any set of kinds with n people in all
fills at most min(n, beds) beds of each such unit. The program says so for all kinds together;
without these rows a few people in a large unit would pay for a part of it only.
"""

from collections import defaultdict
from collections.abc import Iterator

from .linear import INFINITY, Floats
from .master import Master

BROKEN = 1e-4


def cut_links(master: Master, x: Floats) -> int:
    """For each address and group, add the most broken of these rows; how many rows."""
    inside: dict[int, list[int]] = defaultdict(list)
    for column in master.place_of:
        slot = master.pair_column[column][1]
        if column < len(x) and x[column] > 1e-6 and master.stock.slots[slot].beds is not None:
            inside[slot].append(column)
    added = 0
    for slot in sorted(inside):
        number, chosen = _most_broken(master, slot, inside[slot], x)
        if chosen:
            _link(master, slot, number, chosen)
            added += 1
    return added


def _most_broken(master: Master, slot: int, columns: list[int], x: Floats) -> tuple[int, list[int]]:
    """People of the set, and its columns: the kinds that are here with most of their people."""
    given = list(_given(master, slot))
    share = {c: x[c] / master.kinds[master.pair_column[c][0]].count for c in columns}
    columns = sorted(columns, key=lambda column: (-share[column], column))
    people, inside, worst = 0, 0.0, BROKEN
    found: tuple[int, list[int]] = (0, [])
    for number, column in enumerate(columns, 1):
        people += master.kinds[master.pair_column[column][0]].count
        inside += float(x[column])
        room = sum(min(people, beds) * float(x[z]) for z, beds in given)
        if inside - room > worst:
            worst, found = inside - room, (people, columns[:number])
    return found


def _given(master: Master, slot: int) -> Iterator[tuple[int, int]]:
    """Columns of units given to the group at the address, and beds of such a unit."""
    beds = master.stock.slots[slot].beds
    if beds is None:
        return
    for unit_class in beds.classes:
        column = master.group_column[master.class_index[id(unit_class)], beds.group]
        yield column, unit_class.beds_for(beds.group)


def _link(master: Master, slot: int, people: int, columns: list[int]) -> None:
    row = master.program.row(-INFINITY, 0.0)
    for column in columns:
        master.program.enter(row, column, 1.0)
        master.links[column].append(row)
    for column, beds in _given(master, slot):
        master.program.enter(row, column, -float(min(people, beds)))
