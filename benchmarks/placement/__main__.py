"""`python -m benchmarks.placement [case …]`: the table of PLACEMENT.md, and its JSON (`--json`:
each row in place of the one of the same case, seed and method).

Cases: week month close city city-long pin against fair exact small land (week, month, close, pin
and against when none is named). `exact` compares with the optimum of an exact model, `small` with
every plan there is; `fair` is the worst tenth before and after a plan that puts the worst first.
Wall and processor seconds are given: their quotient says how busy the machine was.
Every plan is verified by the engine's checker; a broken rule ends the run with status 1.
"""

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from pathlib import Path

from benchmarks.keeping import Row, keep
from weg.placement.engine import Plan, Problem, Stop, check, fairness, replan, solve, worst_first

from . import rivals
from .cases import CASES
from .exact import exact
from .small import small

OTHERS = ("pin", "against", "fair", "exact", "small", "land")
USUAL = ("week", "month", "close", "pin", "against")


def main() -> int:
    options = _parser().parse_args()
    rows: list[Row] = []
    for name in options.cases or USUAL:
        for row in _case(name, options):
            rows.append(row)
            print("  ".join(f"{key} {value}" for key, value in row.items()), flush=True)
            if options.json:
                keep(Path(options.json), row)
    return 1 if any(row.get("broken") for row in rows) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks.placement", description=__doc__)
    parser.add_argument("cases", nargs="*", choices=[*CASES, *OTHERS, []])
    parser.add_argument("--seeds", type=int, default=1, help="instances of each case (1)")
    parser.add_argument("--first", type=int, default=0, help="seed of the first instance (0)")
    parser.add_argument("--seconds", type=float, help="instead of the goal's seconds")
    parser.add_argument("--cities", type=int, default=44, help="cities of the land (44)")
    parser.add_argument("--json", help="where to write the figures")
    return parser


def _case(name: str, options: argparse.Namespace) -> Iterator[Row]:
    solve(Problem.from_dict(CASES["week"].build(99)), Stop(0.1))  # libraries are loaded once
    for seed in range(options.first, options.first + options.seeds):
        if name == "pin":
            yield from _pin(seed)
        elif name == "against":
            yield from _against(seed, options.seconds or 10.0)
        elif name == "fair":
            yield from _fair(seed, options.seconds or 10.0)
        elif name == "exact":
            yield from exact(seed)
        elif name == "small":
            yield from small(options.seconds or 60.0, seed * 1_000_000)
        elif name == "land":
            yield from _land(options.seconds or 120.0, options.cities)
        else:
            yield _solved(name, seed, options.seconds)


def _solved(name: str, seed: int, seconds: float | None) -> Row:
    case = CASES[name]
    problem = Problem.from_dict(case.build(seed))
    before = time.process_time()
    plan, took = _timed(lambda: solve(problem, Stop(seconds or case.seconds, case.gap)))
    used = {"processor_seconds": round(time.process_time() - before, 2), "goal": case.gap}
    used["stop_seconds"] = seconds or case.seconds
    return {"case": name, "seed": seed} | _figures(plan, took) | used


def _timed(work: Callable[[], Plan]) -> tuple[Plan, float]:
    start = time.perf_counter()
    plan = work()
    return plan, time.perf_counter() - start


def _figures(plan: Plan, took: float) -> Row:
    report = check(plan.problem, plan)
    waiting = sum(plan.problem.household_by_id[name].size for name in plan.open)
    return {
        "cost": round(plan.cost, 2),
        "bound": round(plan.bound, 2) if plan.bound > float("-inf") else None,
        "gap": round(plan.gap, 6) if plan.bound > float("-inf") else None,
        "seconds": round(took, 2),
        "people_without": waiting,
        "broken": len(report.breaches),
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _pin(seed: int) -> Iterator[Row]:
    """One household pinned to where another is: who else has to move?"""
    for name in ("week", "month"):
        problem = Problem.from_dict(CASES[name].build(seed))
        plan = solve(problem, Stop(CASES[name].seconds * 3, CASES[name].gap))
        placed = [one for one in problem.households if one.id in plan.assignments]
        waiting = [one for one in placed if not one.lives and not one.single]
        first, other = next(
            (one, two) for one, two in combinations(waiting, 2) if one.size == two.size
        )
        pins = {first.id: plan.assignments[other.id]}
        before = time.process_time()
        new, took = _timed(partial(replan, plan, pins))
        used = {"processor_seconds": round(time.process_time() - before, 2)}
        row = {"case": f"pin {name}", "seed": seed, "moved": len(new.changed)}
        yield row | _figures(new, took) | used


def _against(seed: int, seconds: float) -> Iterator[Row]:
    methods: dict[str, Callable[[Problem, float], Plan]] = {
        "engine": lambda problem, seconds: solve(problem, Stop(seconds, 1e-5)),
        "first fit": rivals.first_fit,
        "best fit": rivals.best_fit,
        "textbook HiGHS": rivals.textbook_highs,
        "textbook CP-SAT": rivals.textbook_cp_sat,
    }
    for name in ("week", "month"):
        problem = Problem.from_dict(CASES[name].build(seed))
        for method, work in methods.items():
            plan, took = _timed(partial(work, problem, seconds))
            row = {"case": f"against {name}", "seed": seed, "method": method}
            yield row | _figures(plan, took) | _sides(plan)


def _fair(seed: int, seconds: float) -> Iterator[Row]:
    """A month's plan, and the one that may cost 2 % more to lighten the heaviest burden."""
    stop = Stop(seconds, CASES["month"].gap)
    plan, took = _timed(lambda: solve(Problem.from_dict(CASES["month"].build(seed)), stop))
    lighter, longer = _timed(lambda: worst_first(plan, price=0.02, stop=stop))
    for method, one, used in (("cheapest", plan, took), ("worst first", lighter, longer)):
        shares = fairness(one).by_type
        worst = {name: round(share.worst_tenth, 1) for name, share in shares.items()}
        row = {"case": "fair month", "seed": seed, "method": method}
        heaviest = round(max(fairness(one).burdens.values(), default=0.0), 1)
        yield row | _figures(one, used) | {"heaviest": heaviest, "worst_tenth": worst}


def _sides(plan: Plan) -> Row:
    balance = plan.terms.get("balance", {})
    shares = fairness(plan).by_type
    return {
        "worst_district": round(max(balance.values(), default=0.0), 1),
        "worst_tenth": round(shares["all"].worst_tenth, 1) if "all" in shares else 0.0,
    }


def _land(seconds: float, cities: int = 44) -> Iterator[Row]:
    """Cities one after another, as one worker does them: time and memory must not grow."""
    times = []
    for seed in range(cities):
        row = _solved("city", seed, seconds)
        times.append(row["seconds"])
        yield row | {"case": "land"}
    ratio = statistics.mean(times) / times[0]
    yield {"case": "land", "cities": cities, "time_ratio": round(ratio, 2)}


if __name__ == "__main__":
    sys.exit(main())
