"""Solve a problem."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, process_time

from .plan import Plan
from .problem import Problem

Progress = Callable[[int, int], None]


def solve(
    problem: Problem, seconds: float = 4.0, seed: int = 0, progress: Progress | None = None
) -> Plan:
    """The best plan found in about so many seconds of the processor, with a proven lower bound.

    The same problem and seed give the same plan, whatever the things are called, as long as the
    seconds suffice. `progress(cost, bound)` is called whenever either got better.
    """
    # numpy and OR-Tools take half a second to load: only workers that compute a plan pay it.
    from .solver.search import Search

    began = monotonic()
    search = Search(problem, seed, process_time() + seconds, progress or (lambda cost, bound: None))
    search.run()
    taken = monotonic() - began
    return Plan(problem, search.pairs, search.cost, search.bound, search.scene.nothing, taken)
