"""From the relaxation to whole numbers: what is nearly whole is made whole, prices follow.

Only the columns that shape the city are rounded here: units given to a group of people on
their own, units shared out in one way, units kept. A tenth of those not yet whole at a time,
and the relaxation is solved again; so each rounding knows what the ones before have cost.
With the city's shape whole, the households are nearly a transport problem.
"""

from dataclasses import dataclass, field

import numpy as np

from ..stop import Clock
from .linear import INFINITY, Answer, Floats, Ints
from .master import Master
from .relaxation import Relaxation

STEP = 0.1
"""Share of the columns not yet whole that are rounded up in one step."""
SMALLER = 0.25
"""By which the share shrinks when a step promises more units than there are."""
LITTLE = 0.15
"""Columns with so small a part are rounded down, half as many as are rounded up."""
NEARLY = 1e-6
LAST = 4
"""So few columns of a large program are left as they are, and decided with the households."""
LARGE = 12_000
"""Columns of a large program."""
DEAR = 0.01
"""A step that raises the cost by more than this share leaves somebody without a place."""


def dive(master: Master, relaxation: Relaxation, answer: Answer, clock: Clock) -> Floats | None:
    """A solution in which nearly all shaping columns are whole (None when there is none that
    way); when time runs out, with as many as are whole by then.

    Leaves the limits in `relaxation` as they were.
    """
    columns = np.array(sorted(shaping(master)), dtype=np.int64)
    return _Dive(master, relaxation, clock).run(answer, columns)


def shaping(master: Master) -> set[int]:
    found = set(master.group_column.values()) | set(master.pattern_column)
    return found | set(master.keep_column.values())


@dataclass
class _Dive:
    master: Master
    relaxation: Relaxation
    clock: Clock
    low: dict[int, float] = field(default_factory=dict)
    high: dict[int, float] = field(default_factory=dict)
    cost: float = INFINITY
    """Of the relaxation with what has been rounded so far."""

    def run(self, answer: Answer, columns: Ints) -> Floats | None:
        x, share, basis = answer.x, STEP, self.relaxation.basis
        self.cost = answer.cost
        last = LAST if len(self.master.program.cost) > LARGE else 0
        while x is not None and not self.clock.over():
            parts = x[columns] - np.floor(x[columns] + NEARLY)
            open_ = np.flatnonzero(parts > NEARLY)
            if len(open_) <= last:
                break
            order = open_[np.argsort(-parts[open_], kind="stable")]
            number = max(1, int(len(open_) * share))
            found = self._step(x, columns[order], parts[order], number)
            share = STEP if found is not None else share * SMALLER
            if found is None and number == 1:
                found = self._give_up(x, int(columns[order[0]]))
                if found is None and not self.clock.over():
                    x = None
            x = x if found is None else found
        self._restore()
        self.relaxation.basis = basis
        return x

    def _step(self, x: Floats, columns: Ints, parts: Floats, number: int) -> Floats | None:
        """The largest parts up, some of the smallest down; as before when that cannot be."""
        up, down = columns[:number].tolist(), columns[::-1][: number // 2].tolist()
        low = {column: float(np.floor(x[column] + NEARLY)) + 1 for column in up}
        little = parts[::-1][: number // 2] < LITTLE
        high = {
            column: float(np.floor(x[column] + NEARLY))
            for column, small in zip(down, little.tolist(), strict=True)
            if small and column not in low
        }
        found = self._solve(low, high)
        if found is None or found.cost > self.cost + DEAR * max(1.0, abs(self.cost)):
            program = self.master.program
            self.relaxation.bound(
                {column: self.low.get(column, program.low[column]) for column in low},
                {column: self.high.get(column, program.high[column]) for column in high},
            )
            return None
        self.low |= low
        self.high |= high
        self.cost = found.cost
        return found.x

    def _give_up(self, x: Floats, column: int) -> Floats | None:
        """A single unit that cannot be given: so it is not."""
        self.high[column] = float(np.floor(x[column] + NEARLY))
        found = self._solve({}, {column: self.high[column]})
        self.cost = INFINITY if found is None else found.cost
        return None if found is None else found.x

    def _solve(self, low: dict[int, float], high: dict[int, float]) -> Answer | None:
        self.relaxation.bound(low, high)
        answer = self.relaxation.solve(self.clock.left)
        return None if answer.x is None else answer

    def _restore(self) -> None:
        program = self.master.program
        self.relaxation.bound(
            {column: program.low[column] for column in self.low},
            {column: program.high[column] for column in self.high},
        )
