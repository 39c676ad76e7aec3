"""Looking ahead: what it is worth to keep large and step-free units free.

This week's plan is not the last one. The prices of the relaxation say what one more unit of a
kind would save if the arrivals of some weeks like last year's came on top of today's list;
averaged over such samples they are the value of not using the unit up (as in Ahani, Gölz,
Procaccia, Teytelboym, Trapp, "Dynamic Placement in Refugee Resettlement"; Bansak and Paulson).
"""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from .problem import Household, Problem
from .stop import Clock, Stop


def learn_values(
    problem: Problem,
    arrivals: Sequence[Sequence[Household]],
    weeks: int = 6,
    samples: int = 5,
    discount: float = 0.5,
    seed: int = 0,
) -> dict[str, float]:
    """Value of each empty unit (same scale as the cost), for `solve(unit_values=…)`.

    `arrivals`: the households that came in each week of the last year. `weeks`: how far to
    look ahead. `discount`: share of the price that counts, since beds also become free.
    """
    rng = random.Random(seed)  # noqa: S311 - a sample, no secret
    prices: dict[str, float] = defaultdict(float)
    for _ in range(samples):
        coming = [rng.choice(arrivals) for _ in range(weeks)]
        for unit, price in _prices(_with_arrivals(problem, coming)).items():
            prices[unit] += price / samples
    return {unit: discount * price for unit, price in prices.items() if price > 0}


def _with_arrivals(problem: Problem, coming: Sequence[Sequence[Household]]) -> Problem:
    """Today's problem with more households waiting; nobody is bound to anybody of last year."""
    more = [
        replace(one, id=f"ahead{week}.{number}", lives=(), may_move=False)
        for week, households in enumerate(coming)
        for number, one in enumerate(households)
    ]
    return replace(problem, households=(*problem.households, *more))


def _prices(problem: Problem) -> Mapping[str, float]:
    """What one more unit like it would save, for every unit that nobody lives in."""
    from .solver.relaxing import Relaxing
    from .solver.scene import read_scene
    from .solver.search import Search

    search = Search(read_scene(problem), Clock(Stop(seconds=30, gap=1e-3)))
    search.prepare()
    master = search.master
    relaxing = Relaxing(master, search.clock, search.seed)
    relaxing.run(30, search.prove)
    prices = relaxing.prices
    if prices is None:
        return {}
    found: dict[str, float] = {}
    for unit_class in master.stock.classes:
        if unit_class.resource >= 0 and unit_class.singles:
            price = -float(prices.rows[master.resource_row[unit_class.resource]])
            found |= dict.fromkeys(unit_class.units, price)
    return found
