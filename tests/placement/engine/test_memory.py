"""A month's list in a whole city is planned in little memory."""

import json
import subprocess
import sys

MOST_MEGABYTES = 900
PLAN = """
import json, resource
from benchmarks.placement.city import add_households, add_relations, build_city
from weg.placement.engine import Problem, Stop, check, solve
limit = int(1.5 * 2**30)
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
city = build_city(3, sites=60, places=4400)
waiting = add_households(city, 400, 950)
add_relations(city, waiting)
city.data["households"] = waiting
problem = Problem.from_dict(city.data)
plan = solve(problem, Stop(seconds=3, gap=1e-2))
used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps([used, check(problem, plan).ok, len(plan.assignments)]))
"""


def test_four_hundred_households_are_planned_in_a_fixed_memory() -> None:
    # A limit of the whole process' address space: more would end it with MemoryError.
    found = subprocess.run([sys.executable, "-c", PLAN], capture_output=True, text=True, check=True)
    used, kept, placed = json.loads(found.stdout)
    assert used < MOST_MEGABYTES
    assert kept
    assert placed > 300
