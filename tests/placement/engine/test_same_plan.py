"""The same seed and stop by gap give the same plan, in whichever process, on 1 or 2 threads."""

import json
import os
import subprocess
import sys

import pytest

PLAN = """
import json, sys
from tests.placement.engine.small_problems import small_problem
from weg.placement.engine import Problem, Stop, solve
from weg.placement.engine.solver import counting
counting.SMALL = int(sys.argv[1])  # 0: by diving and improving, as for a whole city
problem = Problem.from_dict(small_problem(21, households=12, sites=5, orderly=True))
plan = solve(problem, Stop(seconds=60, gap=1e-3), seed=5, threads=int(sys.argv[2]))
print(json.dumps([plan.assignments, plan.cost, plan.bound]))
"""


def plan_of_a_process(hash_seed: str, small: str, threads: str) -> list[object]:
    found = subprocess.run(
        [sys.executable, "-c", PLAN, small, threads],
        env=os.environ | {"PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    plan: list[object] = json.loads(found.stdout)
    return plan


@pytest.mark.parametrize("small", ["12000", "0"])
def test_the_plan_does_not_depend_on_the_process(small: str) -> None:
    first, second = (plan_of_a_process(number, small, number) for number in ("1", "2"))
    assert first == second
    assert first[0], "somebody is placed"
