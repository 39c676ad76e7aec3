"""A simulated year of weekly planning: each week for itself, against looking ahead.

`python -m benchmarks.placement.year`: the same arrivals and departures for both; last year's
arrivals (another seed) teach the values of empty units.
"""

import argparse
import json
import random
import sys
from dataclasses import dataclass, field, replace

from weg.placement.engine import Problem, Stop, learn_values, solve
from weg.placement.engine.problem import Household

from .city import City, add_households, build_city
from .residents import move_in

LEARN_EVERY = 4
LARGE = 6


@dataclass
class Year:
    """What happened to those who arrived."""

    people: int = 0
    placed_at_once: int = 0
    waits: dict[str, list[int]] = field(default_factory=dict)

    def note(self, one: Household, weeks: int) -> None:
        self.people += one.size
        self.placed_at_once += one.size if weeks == 0 else 0
        for name in ("all", *kinds(one)):
            self.waits.setdefault(name, []).append(weeks)

    def figures(self) -> dict[str, float]:
        found: dict[str, float] = {"placed_at_once": round(self.placed_at_once / self.people, 4)}
        for name, weeks in sorted(self.waits.items()):
            found[f"weeks_{name}"] = round(sum(weeks) / len(weeks), 2)
        return found


def kinds(one: Household) -> list[str]:
    found = ["large"] if one.size >= LARGE else []
    return [*found, "step_free"] if "step_free" in one.must else found


def small_city(seed: int, sites: int, filled: float) -> tuple[City, Problem]:
    city = build_city(seed, sites=sites, districts=8, places=round(74 * sites))
    city.data["households"] = move_in(city, filled)
    return city, Problem.from_dict(city.data)


def arrivals(city: City, weeks: int, households: int) -> list[list[Household]]:
    """Households of each week, about as many as leave."""
    base = city.data["households"]
    found = []
    for _ in range(weeks):
        city.data["households"] = add_households(city, households, round(2.4 * households))
        found.append(list(Problem.from_dict(city.data).households))
    city.data["households"] = base
    return found


def live(
    problem: Problem,
    weeks: list[list[Household]],
    last_year: list[list[Household]] | None,
    seed: int,
) -> Year:
    """A year of weekly plans; with `last_year`, plans that look ahead."""
    rng, year = random.Random(seed), Year()
    waiting: dict[str, int] = {}
    values: dict[str, float] = {}
    for week, coming in enumerate(weeks):
        problem = _leave(problem, rng, sum(one.size for one in coming))
        problem = replace(problem, households=(*problem.households, *coming))
        waiting |= {one.id: week for one in coming}
        if last_year is not None and week % LEARN_EVERY == 0:
            values = learn_values(problem, last_year, weeks=4, samples=3, seed=week)
        plan = solve(problem, Stop(20, 1e-3), unit_values=values)
        after = []
        for one in problem.households:
            rooms = plan.assignments.get(one.id, ())
            if one.id in waiting and rooms:
                year.note(one, week - waiting.pop(one.id))
            after.append(replace(one, lives=rooms) if rooms else one)
        problem = replace(problem, households=tuple(after))
    for one in problem.households:
        if one.id in waiting:
            year.note(one, len(weeks) - waiting[one.id])
    return year


def _leave(problem: Problem, rng: random.Random, people: int) -> Problem:
    """Residents move out, by lot, until about so many people have left."""
    homes = sorted((one for one in problem.households if one.lives), key=lambda one: one.id)
    gone: set[str] = set()
    while people > 0 and homes:
        one = homes.pop(rng.randrange(len(homes)))
        gone.add(one.id)
        people -= one.size
    return replace(problem, households=tuple(h for h in problem.households if h.id not in gone))


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.placement.year", description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--weeks", type=int, default=52)
    parser.add_argument("--sites", type=int, default=24)
    parser.add_argument("--filled", type=float, default=0.88)
    parser.add_argument("--households", type=int, default=10, help="arriving each week (10)")
    options = parser.parse_args()
    city, problem = small_city(options.seed, options.sites, options.filled)
    last_year = arrivals(city, 52, options.households)
    weeks = arrivals(city, options.weeks, options.households)
    for name, taught in (("week by week", None), ("looking ahead", last_year)):
        year = live(problem, weeks, taught, options.seed)
        print(json.dumps({"method": name} | year.figures()), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
