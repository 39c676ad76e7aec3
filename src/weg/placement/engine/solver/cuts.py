"""Rows that every plan keeps and the relaxation may break.

People on their own need units given to their group: any set of kinds with n people in all
fills at most min(n, beds) beds of each such unit. In the same way any set of kinds with n
households in all takes at most min(n, bundles) bundles of each unit that is shared out in some
way. The program says so for all kinds together; without these rows a few households would pay
for a part of a unit only.
"""

from collections import defaultdict
from collections.abc import Iterator

from .fillings import Pattern
from .linear import INFINITY, Floats
from .master import Master

BROKEN = 1e-4
Supply = list[tuple[int, int]]
"""Columns that supply units, and the beds or bundles in one such unit."""


def cut_links(master: Master, x: Floats) -> int:
    """For each address and group, each bundle of a class, and each class, add the most broken
    of these rows; how many rows."""
    added = 0
    for columns, supply in [*_beds(master, x), *_bundles(master, x)]:
        number, chosen = _most_broken(master, columns, supply, x)
        if chosen:
            _link(master, supply, number, chosen)
            added += 1
    return added


def _beds(master: Master, x: Floats) -> Iterator[tuple[list[int], Supply]]:
    inside: dict[int, list[int]] = defaultdict(list)
    for column in _used(master, x):
        slot = master.pair_column[column][1]
        if master.stock.slots[slot].beds is not None:
            inside[slot].append(column)
    for slot in sorted(inside):
        yield inside[slot], _given(master, slot)


def _bundles(master: Master, x: Floats) -> Iterator[tuple[list[int], Supply]]:
    """Each bundle of a class alone, and all bundles of the class together."""
    inside: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for column in _used(master, x):
        slot = master.pair_column[column][1]
        unit_class = master.stock.slots[slot].unit_class
        if unit_class is not None and unit_class.patterns:
            inside[master.class_index[id(unit_class)]][slot].append(column)
    patterns = _patterns(master)
    for number in sorted(inside):
        for slots in [[slot] for slot in sorted(inside[number])] + [sorted(inside[number])]:
            bundles = {master.stock.slots[slot].bundle for slot in slots}
            supply = [
                (column, count)
                for column, pattern in patterns[number]
                if (count := sum(bundle in bundles for bundle in pattern))
            ]
            yield [column for slot in slots for column in inside[number][slot]], supply


def _patterns(master: Master) -> dict[int, list[tuple[int, Pattern]]]:
    found: dict[int, list[tuple[int, Pattern]]] = defaultdict(list)
    for column, (number, pattern) in master.pattern_column.items():
        found[number].append((column, pattern))
    return found


def _used(master: Master, x: Floats) -> Iterator[int]:
    return (column for column in master.place_of if column < len(x) and x[column] > 1e-6)


def _given(master: Master, slot: int) -> Supply:
    """Columns of units given to the group at the address, and beds of such a unit."""
    beds = master.stock.slots[slot].beds
    if beds is None:
        return []
    return [
        (master.group_column[master.class_index[id(one)], beds.group], one.beds_for(beds.group))
        for one in beds.classes
    ]


def _most_broken(
    master: Master, columns: list[int], supply: Supply, x: Floats
) -> tuple[int, list[int]]:
    """Households of the set, and its columns: the kinds that are here with most of theirs."""
    of_kind: dict[int, list[int]] = defaultdict(list)
    for column in columns:
        of_kind[master.pair_column[column][0]].append(column)
    present = {kind: sum(float(x[c]) for c in found) for kind, found in of_kind.items()}
    order = sorted(of_kind, key=lambda kind: (-present[kind] / master.kinds[kind].count, kind))
    number, inside, worst = 0, 0.0, BROKEN
    chosen: list[int] = []
    found: tuple[int, list[int]] = (0, [])
    for kind in order:
        number += master.kinds[kind].count
        inside += present[kind]
        chosen += of_kind[kind]
        room = sum(min(number, most) * float(x[column]) for column, most in supply)
        if inside - room > worst:
            worst, found = inside - room, (number, list(chosen))
    return found


def _link(master: Master, supply: Supply, number: int, columns: list[int]) -> None:
    row = master.program.row(-INFINITY, 0.0)
    for column in columns:
        master.program.enter(row, column, 1.0)
        master.links[column].append(row)
    for column, most in supply:
        master.program.enter(row, column, -float(min(number, most)))
