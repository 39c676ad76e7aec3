"""Medium problems solved twice: by the engine, and to the optimum by an exact model.

The instances are such that one 0/1 variable for each household and unit says everything: nobody
bound to anybody, nobody too large for every unit, no unit that families share, nobody of sex x.
The optimum must lie between the engine's bound and its cost.
"""

import random
from collections.abc import Iterator
from typing import Any

from weg.placement.engine import Problem, Stop, check, solve
from weg.placement.engine.solver.linear import solve_whole
from weg.placement.engine.solver.scene import read_scene

from .city import add_households, build_city
from .rivals import own_cost
from .textbook import Textbook

Row = dict[str, Any]
TOLERANCE = 1e-6


def exact(seed: int) -> Iterator[Row]:
    problem = Problem.from_dict(medium(seed))
    plan = solve(problem, Stop(30, 1e-6), seed)
    program = Textbook(problem, read_scene(problem)).program
    answer = solve_whole(program, 120, gap=1e-9)
    scale = TOLERANCE * max(1.0, abs(plan.cost))
    right = plan.bound - scale <= answer.cost and answer.bound <= plan.cost + scale
    yield {
        "case": "exact",
        "seed": seed,
        "households": len(problem.households),
        "bound": round(plan.bound, 3),
        "optimum": round(answer.cost, 3),
        "cost": round(plan.cost, 3),
        "proven": answer.proven,
        "broken": 0 if right and check(problem, plan).ok else 1,
    }


def medium(seed: int) -> Row:
    """30 to 60 households for about as many places as people."""
    households = random.Random(seed).randint(30, 60)
    city = build_city(seed, sites=8, districts=5, places=round(2.5 * households))
    waiting = add_households(city, households, round(2.3 * households))
    for one in waiting:
        for person in one["people"]:
            person["sex"] = "f" if person["sex"] == "x" else person["sex"]
    for unit in city.data["units"]:
        unit.pop("families_share", None)
    city.data["households"] = waiting
    return _without_splits(city.data)


def _without_splits(data: Row) -> Row:
    """Without whom only several units together could hold: the model knows no such places."""
    problem = Problem.from_dict(data)
    fit = {
        one.id
        for one in problem.households
        if any(own_cost(problem, one, unit) is not None for unit in problem.units)
    }
    data["households"] = [one for one in data["households"] if one["id"] in fit]
    for pairs in ("near", "apart"):
        data[pairs] = [pair for pair in data.get(pairs, ()) if {*pair[:2]} <= fit]
    return data
