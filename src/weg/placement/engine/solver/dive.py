"""From the relaxation to whole numbers: what is nearly whole is made whole, prices follow.

First the columns that shape the city (units given to a group of people on their own, units
shared out in one way, units kept), a few at a time, solving the relaxation again after each
step; then the households, which after that are nearly a transport problem.
"""

import numpy as np

from .linear import Answer, Floats, Relaxation
from .master import Master

STEP = 0.25
"""Share of the columns not yet whole that are rounded in one step."""
NEARLY = 1e-6


def dive(master: Master, relaxation: Relaxation, answer: Answer, seconds: float) -> Floats | None:
    """A solution in which the shaping columns are whole (None when there is none that way).

    Leaves the limits in `relaxation` as they were.
    """
    columns = np.array(sorted(shaping(master)), dtype=np.int64)
    return _Dive(master, relaxation, seconds).run(answer, columns)


def shaping(master: Master) -> set[int]:
    found = set(master.group_column.values()) | set(master.pattern_column)
    return found | set(master.keep_column.values())


class _Dive:
    def __init__(self, master: Master, relaxation: Relaxation, seconds: float) -> None:
        self.program = master.program
        self.relaxation = relaxation
        self.seconds = seconds
        self.low: dict[int, float] = {}
        self.high: dict[int, float] = {}

    def run(self, answer: Answer, columns: np.ndarray) -> Floats | None:
        x = answer.x
        while x is not None:
            parts = x[columns] - np.floor(x[columns] + NEARLY)
            open_ = np.flatnonzero(parts > NEARLY)
            if not len(open_):
                break
            self._round(columns[open_], parts[open_], x)
            x = self._solve()
        self._restore()
        return x

    def _round(self, columns: np.ndarray, parts: Floats, x: Floats) -> None:
        """The largest parts up; the smallest down (they are hardly worth a unit)."""
        number = max(1, int(len(columns) * STEP))
        order = np.argsort(-parts, kind="stable")
        for position in order[:number]:
            column = int(columns[position])
            if parts[position] > 0.5 or len(columns) == 1 or position == order[0]:
                self.low[column] = float(np.floor(x[column] + NEARLY) + 1)
        for position in order[::-1][:number]:
            column = int(columns[position])
            if parts[position] < 0.3 and column not in self.low:
                self.high[column] = float(np.floor(x[column] + NEARLY))

    def _solve(self) -> Floats | None:
        self.relaxation.bound(self.low, self.high)
        answer = self.relaxation.solve(self.seconds)
        if answer.x is None and self.low:
            # Too many units promised: only the last ones can be at fault, give all of them back.
            program = self.program
            self.relaxation.bound({column: program.low[column] for column in self.low}, {})
            self.low = {}
            answer = self.relaxation.solve(self.seconds)
        return answer.x

    def _restore(self) -> None:
        program = self.program
        self.relaxation.bound(
            {column: program.low[column] for column in self.low},
            {column: program.high[column] for column in self.high},
        )
