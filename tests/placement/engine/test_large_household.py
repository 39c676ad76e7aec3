"""A household of 14 in a lived-in city: no unit is large enough, hundreds of splits are.

HiGHS' presolve takes a minute over these (without presolve: 0.2 s) and does not keep its time
limit there; the plan then had no bound and left the household out.
"""

import gzip
import json
from pathlib import Path

from weg.placement.engine import Problem, Stop, check, solve

CITY = Path(__file__).with_name("large_household.json.gz")


def test_a_household_of_fourteen_is_placed_in_time_with_a_proof() -> None:
    problem = Problem.from_dict(json.loads(gzip.decompress(CITY.read_bytes())))
    large = next(one.id for one in problem.households if len(one.people) == 14)
    plan = solve(problem, Stop(seconds=30, gap=1e-3), seed=0)
    assert check(problem, plan).ok
    assert plan.gap <= 1e-3
    assert plan.assignments.get(large), plan.open
