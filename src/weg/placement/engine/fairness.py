"""Who bears the plan's burden, and a plan that improves the worst first at a stated price.

A household's burden is what its own terms cost beyond the best place it could have if the
city were empty. Households without a place are counted apart: their burden has no number.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from .costs import household_terms
from .plan import Plan
from .problem import Household, Problem
from .solve import solve
from .stop import Stop

TENTH = 10
LIGHTER = 0.75
"""What a burden is asked to come down to in one round."""
ROUNDING = 1e-6


@dataclass(frozen=True)
class Share:
    """Burdens of one type of household."""

    households: int
    without_place: int
    mean: float
    worst_tenth: float
    """Mean burden of the worst-off tenth (at least one household)."""
    worst: float


@dataclass(frozen=True)
class FairnessReport:
    burdens: Mapping[str, float]
    """Burden of every placed household that somebody chose for."""
    by_type: Mapping[str, Share]
    """`all`, `single`, `family_2_3`, `family_4_5`, `family_6_plus`, `step_free`."""


def fairness(plan: Plan) -> FairnessReport:
    """The burdens of a plan, the worst tenth of each type of household."""
    problem = plan.problem
    chosen = [one for one in problem.households if not problem.is_given(one)]
    best = best_places(problem, chosen)
    burdens = {
        one.id: max(0.0, own_cost(problem, one, plan.assignments[one.id]) - best.get(one.id, 0.0))
        for one in chosen
        if one.id in plan.assignments
    }
    types: dict[str, list[Household]] = defaultdict(list)
    for one in chosen:
        for name in household_types(one):
            types[name].append(one)
    return FairnessReport(burdens, {name: _share(types[name], burdens) for name in sorted(types)})


def household_types(one: Household) -> list[str]:
    names = ["all", "single" if one.single else _family_type(one.size)]
    return [*names, "step_free"] if "step_free" in one.must else names


def _family_type(size: int) -> str:
    if size <= 3:
        return "family_2_3"
    return "family_4_5" if size <= 5 else "family_6_plus"


def _share(households: list[Household], burdens: Mapping[str, float]) -> Share:
    found = sorted((burdens[one.id] for one in households if one.id in burdens), reverse=True)
    worst = found[: max(1, len(found) // TENTH)]
    return Share(
        len(households),
        len(households) - len(found),
        sum(found) / len(found) if found else 0.0,
        sum(worst) / len(worst) if worst else 0.0,
        found[0] if found else 0.0,
    )


def own_cost(problem: Problem, one: Household, rooms: tuple[str, ...]) -> float:
    return sum(household_terms(problem, one, rooms).values())


def best_places(problem: Problem, households: list[Household]) -> dict[str, float]:
    """The cost of its own terms that each household would have in an empty city."""
    # Imported here because it brings numpy.
    from .solver.city import City, Finder
    from .solver.scene import Scene

    finder = Finder(City(Scene(problem)), households)
    found = {}
    for one in households:
        place = finder.best(one, own_only=True)
        costs = [place[0]] if place else []
        if one.lives and not problem.must_leave(one):
            costs.append(own_cost(problem, one, one.lives))
        if costs:
            found[one.id] = min(costs)
    return found


def worst_first(
    plan: Plan, price: float = 0.02, stop: Stop | None = None, seed: int = 0, rounds: int = 6
) -> Plan:
    """A plan that lightens the heaviest burdens first, one after the other, for `price`.

    price: the most that it may cost more, as a share of the plan's cost.
    rounds: how many plans are computed, each until `stop`.

    Each round asks for a plan in which the heaviest burden not yet settled is a quarter
    lighter. A plan counts when it leaves nobody more without a place and keeps the price; when
    there is none, those burdens are settled: they may not grow, and the next heaviest come.
    The result's bound is that of the plan without this wish.
    """
    problem, found = plan.problem, plan
    chosen = [one for one in problem.households if not problem.is_given(one)]
    best = best_places(problem, chosen)
    most = plan.cost + price * max(1.0, abs(plan.cost))
    settled: dict[str, float] = {}
    for _ in range(rounds):
        burdens = fairness(found).burdens
        heavy = {name: one for name, one in burdens.items() if one > 0 and name not in settled}
        if not heavy:
            break
        level = LIGHTER * max(heavy.values())
        limits = {
            one.id: best.get(one.id, 0.0) + settled.get(one.id, level) + ROUNDING for one in chosen
        }
        tried = solve(problem, stop, seed, cost_limits=limits)
        if tried.cost <= most and _unplaced(tried) <= _unplaced(plan):
            found = tried
        else:
            settled |= {name: one for name, one in heavy.items() if one > level}
    return replace(found, bound=min(plan.bound, found.cost))


def _unplaced(plan: Plan) -> int:
    return sum(plan.problem.household_by_id[name].size for name in plan.open)
