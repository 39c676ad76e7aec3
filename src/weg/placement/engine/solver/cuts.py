"""Rows that every plan keeps and the relaxation may break.

A person on their own needs a unit given to their group: of a kind with n people, at most n
for each such unit. Summed over kinds the program says so already, but a few people in a
large unit would pay for a sixth of it only.
"""

from .linear import INFINITY, Floats
from .master import Master

BROKEN = 1e-4


def cut_links(master: Master, x: Floats) -> int:
    """Add `people of the kind in units of the class <= n × units given to the group` where
    the solution breaks it; how many rows."""
    added = 0
    for column, place in master.place_of.items():
        if column >= len(x) or x[column] < 1e-6 or column in master.links:
            continue
        group_column = _group_column(master, column)
        if group_column is None:
            continue
        kind, _ = master.pair_column[column]
        number = float(master.kinds[kind].count)
        if x[column] > number * x[group_column] + BROKEN:
            row = master.program.row(-INFINITY, 0.0)
            master.program.enter(row, column, 1.0)
            master.program.enter(row, group_column, -number)
            master.links[column] = (row, *place)
            added += 1
    return added


def _group_column(master: Master, column: int) -> int | None:
    _, slot = master.pair_column[column]
    item = master.stock.slots[slot]
    if item.group is None or item.unit_class is None:
        return None
    return master.group_column.get((master.class_index[id(item.unit_class)], item.group))
