"""`python -m benchmarks.volunteers [case …]`: who helps where, and its JSON
(`benchmarks/results/volunteers.json`, each row in place of the one of the same case, seed, method).

Cases: `city` (500 requests, 3,000 volunteers), `few` (600 volunteers, so that choices hurt),
`small` (every plan tried), `demo` (the demo city's database). City, few and demo are compared with
first come, first served: seats filled, spread of the load among those who may be asked (Gini
coefficient of engagements, 0: all the same), newcomers and people with little time who got
something. Every plan is verified by the engine's checker; a broken rule ends the run with status 1.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.volunteers.matching.engine.brute_force import cheapest
from tests.volunteers.matching.engine.small_problems import small_problem

from benchmarks.keeping import Row, keep
from weg.volunteers.matching.engine import Plan, Problem, check, first_come, solve

from .city import city

RESULTS = Path(__file__).parents[1] / "results" / "volunteers.json"
SECONDS = 4.0
SIZES = {"city": 3000, "few": 600}


def main() -> int:
    options = _parser().parse_args()
    rows: list[Row] = []
    for name in options.cases or ["city", "few", "small"]:
        for row in _case(name, options):
            rows.append(row)
            print("  ".join(f"{key} {value}" for key, value in row.items()), flush=True)
            if options.json:
                keep(Path(options.json), row)
    return 1 if any(row.get("broken") for row in rows) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks.volunteers", description=__doc__)
    parser.add_argument("cases", nargs="*", choices=["city", "few", "small", "demo", []])
    parser.add_argument("--seeds", type=int, default=3, help="instances of each case (3)")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of the engine (4)")
    parser.add_argument("--number", type=int, default=3000, help="small problems (3000)")
    parser.add_argument("--json", default=str(RESULTS), help="where to write the figures")
    return parser


def _case(name: str, options: argparse.Namespace) -> Iterator[Row]:
    solve(small_problem(1))  # libraries are loaded once
    if name == "small":
        yield _small(options.number)
    elif name == "demo":
        yield from _both("demo", 0, _demo(), options.seconds)
    else:
        for seed in range(options.seeds):
            yield from _both(name, seed, city(seed, volunteers=SIZES[name]), options.seconds)


def _demo() -> Problem:
    from weg.commands.starting import start_django

    start_django()
    from weg.foundation.access.sight import EVERYTHING, seeing
    from weg.volunteers.matching.queries.problem import build

    with seeing(EVERYTHING, "benchmark"):
        return build(None).problem


def _both(case: str, seed: int, problem: Problem, seconds: float) -> Iterator[Row]:
    began, used = time.perf_counter(), time.process_time()
    plan = solve(problem, seconds)
    took, used = time.perf_counter() - began, time.process_time() - used
    about = {"case": case, "seed": seed}
    times = {"seconds": round(took, 2), "processor_seconds": round(used, 2)}
    proof = {"bound": plan.bound, "gap": round(plan.gap, 6)}
    yield about | {"method": "engine"} | _figures(plan) | proof | times
    rival = first_come(problem, seed)
    yield about | {"method": "first come"} | _figures(rival)


def _figures(plan: Plan) -> Row:
    problem = plan.problem
    report = check(problem, plan)
    seats = sum(task.people for task in problem.tasks)
    loads = [one.load + len(plan.tasks_of.get(one.id, ())) for one in problem.volunteers]
    first = [one.id for one in problem.volunteers if one.first]
    return {
        "requests": len(problem.tasks),
        "volunteers": len(problem.volunteers),
        "seats": seats,
        "filled": seats - sum(plan.open.values()),
        "requests_filled": len(problem.tasks) - len(plan.open),
        "gini": round(gini(loads), 4),
        "first_ones": len(first),
        "first_ones_placed": sum(one in plan.tasks_of for one in first),
        "cost": plan.cost,
        "broken": len(report.breaches),
    }


def gini(numbers: Iterable[int]) -> float:
    """0: everybody the same; near 1: one does all."""
    ordered = sorted(numbers)
    total, count = sum(ordered), len(ordered)
    if not total:
        return 0.0
    ranked = sum(rank * number for rank, number in enumerate(ordered, 1))
    return 2 * ranked / (count * total) - (count + 1) / count


def _small(number: int) -> Row:
    """Every plan of many small problems is tried."""
    wrong = unproven = 0
    for seed in range(number):
        problem = small_problem(seed)
        plan = solve(problem)
        best = cheapest(problem)
        wrong += plan.cost != best or plan.bound > best or not check(problem, plan).ok
        unproven += not plan.proven
    return {"case": "small", "problems": number, "broken": wrong, "unproven": unproven}


if __name__ == "__main__":
    sys.exit(main())
