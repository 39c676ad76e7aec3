"""Thousands of small random problems against every plan there is (`benchmarks.placement small`).

The bound may never lie above the best plan, no plan below it, and no rule may be broken.
"""

import time
from collections.abc import Iterator
from typing import Any

from tests.placement.engine.brute_force import cheapest
from tests.placement.engine.small_problems import small_problem

from weg.placement.engine import Problem, Stop, check, solve

Row = dict[str, Any]
TOLERANCE = 1e-6


def small(seconds: float, first: int = 0) -> Iterator[Row]:
    """As many problems as there is time for, a third of them with nobody who breaks a rule
    today; one row."""
    end, seed = time.perf_counter() + seconds, first
    row = {"problems": 0, "proven": 0, "bound_above_optimum": 0, "cost_below": 0, "broken": 0}
    while time.perf_counter() < end:
        seed += 1
        problem = Problem.from_dict(small_problem(seed, 3 + seed % 2, orderly=seed % 3 == 0))
        best = cheapest(problem)
        if best is None:
            continue
        plan = solve(problem, Stop(20, 1e-7), seed)
        above, below = plan.bound > best + TOLERANCE, plan.cost < best - TOLERANCE
        row["problems"] += 1
        row["proven"] += plan.gap <= TOLERANCE
        row["bound_above_optimum"] += above
        row["cost_below"] += below
        row["broken"] += above or below or not check(problem, plan).ok
    yield {"case": "small"} | row
