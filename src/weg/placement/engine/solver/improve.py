"""Improving whole counts: set a part of the city free, solve it exactly, keep the rest.

Large-neighbourhood search. A part is some sites with everybody in them and everybody without
a place. It grows from households that pay more than the prices ask (the strain of their
columns), each with the sites that it would rather be at, so that exchanges can be found.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from .linear import INFINITY, Answer, Floats, Ints, Program, arrays, solve_whole
from .master import Master

FIRST_SIZE = 500
LEAST_SIZE = 300
MOST_SIZE = 5000
"""Whole columns set free at once; grows while parts are solved to the end, else shrinks."""
EFFORT = 4_000
"""Steps of the simplex method above which a part was too large."""
PART_NODES = 20
"""Nodes of one part's search tree: a limit that is the same on every machine."""
RATHER = 2
"""Sites for each strained household that it would rather be at."""


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
        self.opened = np.zeros(len(self.site), dtype=bool)
        self.opened[list(self.master.open_column.values())] = True
        self.cheap = self._cheap_columns()

    def _cheap_columns(self) -> tuple[Ints, Ints]:
        """Household columns at a site by kind, cheapest first; where each kind begins."""
        columns = np.flatnonzero((self.kind >= 0) & (self.site >= 0) & self.usable)
        columns = columns[np.lexsort((self.strain[columns], self.kind[columns]))]
        starts = np.searchsorted(self.kind[columns], np.arange(len(self.master.kinds) + 1))
        return columns, starts

    def solve(
        self,
        x: Floats,
        free: np.ndarray,
        seconds: float,
        gap: float,
        nodes: int = PART_NODES,
        enough: float | None = None,
    ) -> Answer:
        """The best counts with only the free columns changed, as counts of all columns."""
        part, ids = self.matrix.part(x, free)
        answer = solve_whole(part, seconds, x[ids], gap, nodes, enough)
        if answer.x is None:
            return answer
        whole = x.copy()
        whole[ids] = answer.x
        return replace(answer, x=whole)

    def columns_at(self, chosen: np.ndarray) -> np.ndarray:
        """The columns at these sites."""
        return np.asarray((self.site >= 0) & chosen[np.maximum(self.site, 0)])

    def join(self, x: Floats, first: Floats, second: Floats, seconds: float) -> Answer:
        """What two parts have changed in x, together; without counts when that cannot be."""
        whole, matrix = self.matrix.whole, self.matrix
        both = first.copy()
        both[whole] += np.round(second - x)[whole]
        if ((both < matrix.low - 1e-6) | (both > matrix.high + 1e-6))[whole].any():
            return Answer(None, INFINITY, -INFINITY)
        return self.solve(both, ~whole, seconds, 0.0)

    def adapt(self, answer: Answer) -> None:
        """Parts as large as can be solved to the end with little effort."""
        easy = answer.proven and answer.effort < EFFORT
        self.size = max(LEAST_SIZE, min(MOST_SIZE, int(self.size * (1.1 if easy else 0.75))))

    def part(self, x: Floats, avoid: np.ndarray | None = None) -> np.ndarray:
        """Free: some sites (none of those to avoid), everybody in them, and everybody without
        a place."""
        avoid = np.zeros(len(self.master.site_index), dtype=bool) if avoid is None else avoid
        chosen = np.zeros(len(avoid), dtype=bool)
        free = np.zeros(len(x), dtype=bool)
        for sites in self._by_strain(x):
            if avoid[sites].any():
                continue
            chosen[sites] = True
            free = self._around(x, chosen)
            if int((free & self.matrix.whole).sum()) > self.size or (chosen | avoid).all():
                break
        return free

    def sites_of(self, free: np.ndarray) -> np.ndarray:
        """The sites that a part sets free."""
        found = np.zeros(len(self.master.site_index), dtype=bool)
        found[self.site[free & (self.site >= 0)]] = True
        return found

    def _around(self, x: Floats, chosen: np.ndarray) -> np.ndarray:
        here = self.columns_at(chosen)
        inside = np.zeros(len(self.master.kinds), dtype=bool)
        inside[self.kind[(self.kind >= 0) & (x > 1e-6) & (here | self.opened)]] = True
        bound = (self.kind >= 0) & inside[self.kind] & (here | self.opened)
        free = (bound & (self.usable | (x > 1e-9))) | (here & (self.kind < 0)) | (self.site == -1)
        return np.asarray(free)

    def _by_strain(self, x: Floats) -> Iterator[list[int]]:
        """Sites, those of strained columns first more often, with where their household would
        rather be; then all others in random order."""
        weight = np.where(self.site == -1, 0.0, x * self.strain)
        strained = np.flatnonzero(weight > 1e-6)
        lots = self.random.exponential(1.0, len(strained)) / weight[strained]
        for column in strained[np.argsort(lots)].tolist():
            sites = [int(self.site[column])] if self.site[column] >= 0 else []
            yield sites + self._rather(int(self.kind[column]))
        for site in self.random.permutation(len(self.master.site_index)).tolist():
            yield [site]

    def _rather(self, kind: int) -> list[int]:
        if kind < 0:
            return []
        columns, starts = self.cheap
        found = self.site[columns[starts[kind] : starts[kind + 1]]]
        return list(dict.fromkeys(found.tolist()))[:RATHER]


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
