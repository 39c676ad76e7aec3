"""Improving whole counts: set a part of the city free, solve it exactly, keep the rest.

Large-neighbourhood search. The part is either where the counts differ from the relaxation,
or some sites with everybody in them and everybody without a place.
"""

from dataclasses import dataclass, field

import numpy as np

from .linear import Answer, Floats, Ints, Program, arrays, solve_whole
from .master import Master

FIRST_SIZE = 1200
MOST_SIZE = 2500
"""Whole columns set free at once; grows while parts are solved to the end, else shrinks."""
PART_NODES = 20
"""Nodes of one part's search tree: a limit that is the same on every machine."""


class Matrix:
    """The program's matrix, sorted once for cutting parts out of it."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.rows, self.columns, self.values = arrays(program)
        self.cost = np.array(program.cost)
        self.low, self.high = np.array(program.low), np.array(program.high)
        self.row_low, self.row_high = np.array(program.row_low), np.array(program.row_high)
        self.whole = np.array(program.whole)

    def part(self, x: Floats, free: np.ndarray) -> tuple[Program, Ints]:
        """The program of the free columns, all others kept at x; and which columns they are."""
        ids = np.flatnonzero(free)
        inside = free[self.columns]
        fixed = np.zeros(len(self.row_low))
        kept = ~inside
        np.add.at(fixed, self.rows[kept], self.values[kept] * x[self.columns[kept]])
        used = np.zeros(len(self.row_low), dtype=bool)
        used[self.rows[inside]] = True
        row_ids = np.flatnonzero(used)
        new_row, new_column = np.zeros(len(used), np.int64), np.zeros(len(free), np.int64)
        new_row[row_ids], new_column[ids] = np.arange(len(row_ids)), np.arange(len(ids))
        part = Program(
            cost=self.cost[ids].tolist(),
            low=self.low[ids].tolist(),
            high=self.high[ids].tolist(),
            whole=self.whole[ids].tolist(),
            row_low=(self.row_low - fixed)[row_ids].tolist(),
            row_high=(self.row_high - fixed)[row_ids].tolist(),
            rows=new_row[self.rows[inside]].tolist(),
            columns=new_column[self.columns[inside]].tolist(),
            values=self.values[inside].tolist(),
            constant=self.program.constant + float(self.cost[~free] @ x[~free]),
        )
        return part, ids


@dataclass
class Improver:
    master: Master
    usable: np.ndarray
    """Columns worth trying (small reduced cost)."""
    random: np.random.Generator
    strain: Floats
    """Reduced cost of every column: where it is used, the relaxation would rather not."""
    size: int = FIRST_SIZE
    matrix: Matrix = field(init=False)

    def __post_init__(self) -> None:
        self.matrix = Matrix(self.master.program)
        self.site = column_sites(self.master)
        self.kind = column_kinds(self.master)

    def solve(self, x: Floats, free: np.ndarray, seconds: float, gap: float) -> Answer:
        """The best counts with only the free columns changed, as counts of all columns."""
        part, ids = self.matrix.part(x, free)
        answer = solve_whole(part, seconds, x[ids], gap, PART_NODES)
        if answer.x is None:
            return answer
        whole = x.copy()
        whole[ids] = answer.x
        return Answer(whole, answer.cost, answer.bound, proven=answer.proven)

    def adapt(self, proven: bool) -> None:
        self.size = min(MOST_SIZE, int(self.size * (1.2 if proven else 0.8)))

    def differing(self, x: Floats, relaxed: Floats) -> np.ndarray:
        """Free: every kind and every unit class whose counts differ from the relaxation."""
        differs = np.abs(x - relaxed) > 1e-6
        kinds = np.unique(self.kind[differs & (self.kind >= 0)])
        free = np.isin(self.kind, kinds) & (self.usable | (x > 0))
        sites = np.unique(self.site[differs & (self.site >= 0)])
        shaping = (self.kind < 0) & np.isin(self.site, sites)
        return np.asarray(free | shaping | (self.site == -1))

    def sites(self, x: Floats) -> np.ndarray:
        """Free: some sites, everybody in them, and everybody without a place. Sites where
        columns of high reduced cost are used come first more often."""
        weight = np.ones(int(self.site.max()) + 1)
        here = self.site >= 0
        np.add.at(weight, self.site[here], (x * self.strain)[here])
        order = np.argsort(self.random.exponential(1.0, len(weight)) / weight)
        opened = np.zeros(len(x), dtype=bool)
        opened[list(self.master.open_column.values())] = True
        chosen: list[int] = []
        free = np.zeros(len(x), dtype=bool)
        for site in order:
            chosen.append(int(site))
            here = np.isin(self.site, chosen)
            kinds = np.unique(self.kind[(self.kind >= 0) & (x > 1e-6) & (here | opened)])
            bound = np.isin(self.kind, kinds) & (here | opened)
            free = (bound & (self.usable | (x > 0))) | (here & (self.kind < 0)) | (self.site == -1)
            if int((free & self.matrix.whole).sum()) > self.size:
                break
        return free


def column_sites(master: Master) -> Ints:
    """Site of every column; -1: counts and terms of places, -2: open."""
    stock, index = master.stock, master.site_index
    found = np.full(len(master.program.cost), -1, dtype=np.int64)
    at = [index[address.site] for address in stock.addresses]
    for column in master.open_column.values():
        found[column] = -2
    for column, (_, slot) in master.pair_column.items():
        found[column] = at[stock.slots[slot].address]
    for column, stay in master.stay_column.items():
        found[column] = at[stay.address]
    for (number, _), column in master.group_column.items():
        found[column] = at[stock.classes[number].address]
    for column, (number, _) in master.pattern_column.items():
        found[column] = at[stock.classes[number].address]
    for unit, column in master.keep_column.items():
        found[column] = index[master.problem.unit_by_id[unit].site]
    return found


def column_kinds(master: Master) -> Ints:
    """Kind of every column that households take; -1 for the others."""
    found = np.full(len(master.program.cost), -1, dtype=np.int64)
    for kind, column in master.open_column.items():
        found[column] = kind
    for column, (kind, _) in master.pair_column.items():
        found[column] = kind
    for kind, columns in master.stay_of_kind.items():
        found[columns] = kind
    return found
