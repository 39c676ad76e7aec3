"""What a plan costs, term by term (PLACEMENT.md, "Cost"). The checker does not use this."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from .problem import SCARCE_FEATURES, Household, Problem, Unit

Rooms: TypeAlias = Mapping[str, tuple[str, ...]]
HOUSEHOLD_TERMS = (
    "unplaced",
    "should",
    "district_cost",
    "site_cost",
    "near",
    "move_cost",
    "split",
    "empty_place",
    "scarce_feature",
)
PLACE_TERMS = ("balance", "mix", "over_limit")


def plan_terms(problem: Problem, assignments: Rooms) -> dict[str, dict[str, float]]:
    """Every term of the plan that differs from 0, by household, district or site."""
    terms: dict[str, dict[str, float]] = {name: {} for name in HOUSEHOLD_TERMS + PLACE_TERMS}
    for household in problem.households:
        if not problem.is_given(household):
            rooms = assignments.get(household.id, ())
            for name, cost in household_terms(problem, household, rooms).items():
                if cost:
                    terms[name][household.id] = cost
    _near(problem, assignments, terms["near"])
    _balance(problem, assignments, terms["balance"])
    _sites(problem, assignments, terms)
    return terms


def total(terms: Mapping[str, Mapping[str, float]]) -> float:
    return sum(cost for costs in terms.values() for cost in costs.values())


def household_terms(
    problem: Problem, household: Household, rooms: tuple[str, ...]
) -> dict[str, float]:
    """The terms that depend on this household and its rooms alone."""
    weights = problem.weights
    if not rooms:
        return {"unplaced": weights.unplaced * (1 + household.urgency) * household.size}
    units = units_of_rooms(problem, rooms)
    site = problem.site_by_id[units[0].site]
    places = sum(problem.room_by_id[room].places for room in rooms)
    leaves = bool(household.lives) and set(household.lives) != set(rooms)
    return {
        "should": wishes_cost(problem, household, units),
        "district_cost": household.district_cost.get(site.district, 0.0),
        "site_cost": household.site_cost.get(site.id, 0.0),
        "move_cost": household.move_cost if leaves and not problem.must_leave(household) else 0.0,
        "split": 0.0 if household.single else weights.split * (len(units) - 1),
        "empty_place": 0.0
        if household.single
        else weights.empty_place * max(0, places - household.size),
        "scarce_feature": scarce_cost(problem, household, units),
    }


def units_of_rooms(problem: Problem, rooms: Iterable[str]) -> list[Unit]:
    names = dict.fromkeys(problem.room_by_id[room].unit for room in rooms)
    return [problem.unit_by_id[name] for name in names]


def wishes_cost(problem: Problem, household: Household, units: list[Unit]) -> float:
    """A wish is met when every unit the household gets (or its site) has the feature."""
    offered = [unit.features | problem.site_by_id[unit.site].features for unit in units]
    return sum(
        cost
        for feature, cost in household.should.items()
        if not all(feature in features for features in offered)
    )


def scarce_cost(problem: Problem, household: Household, units: list[Unit]) -> float:
    wanted = household.must | household.should.keys()
    return problem.weights.scarce_feature * sum(
        feature in unit.features | problem.site_by_id[unit.site].features
        for unit in units
        for feature in SCARCE_FEATURES
        if feature not in wanted
    )


def _near(problem: Problem, assignments: Rooms, costs: dict[str, float]) -> None:
    for near in problem.near:
        pair = [problem.household_by_id[name] for name in (near.first, near.second)]
        if all(problem.is_given(household) for household in pair):
            continue
        sites = [problem.site_of_rooms(assignments.get(one.id, ())) for one in pair]
        if None not in sites and sites[0] != sites[1] and near.cost:
            costs[near.first] = costs.get(near.first, 0.0) + near.cost


def fair_shares(problem: Problem) -> dict[str, float]:
    """People each district would have if all were spread by residents."""
    people = sum(district.people for district in problem.districts)
    people += sum(household.size for household in problem.households)
    residents = sum(district.residents for district in problem.districts)
    return {
        district.id: people * district.residents / residents if residents else 0.0
        for district in problem.districts
    }


def _balance(problem: Problem, assignments: Rooms, costs: dict[str, float]) -> None:
    fair = fair_shares(problem)
    people = {district.id: district.people for district in problem.districts}
    sites, households = problem.site_by_room, problem.household_by_id
    for name, rooms in assignments.items():
        if rooms:
            people[sites[rooms[0]].district] += households[name].size
    for district, found in people.items():
        cost = balance_cost(problem, found, fair[district])
        if cost:
            costs[district] = cost


def balance_cost(problem: Problem, people: float, fair: float) -> float:
    return sum(
        weight * max(0.0, people - (1 + band) * fair) for band, weight in problem.weights.balance
    )


def _sites(problem: Problem, assignments: Rooms, terms: dict[str, dict[str, float]]) -> None:
    families = dict.fromkeys(problem.site_by_id, 0)
    alone = dict.fromkeys(problem.site_by_id, 0)
    sites, households = problem.site_by_room, problem.household_by_id
    for name, rooms in assignments.items():
        if rooms:
            household = households[name]
            (alone if household.single else families)[sites[rooms[0]].id] += household.size
    for one in problem.sites:
        mix = mix_cost(problem, families[one.id], alone[one.id])
        people = families[one.id] + alone[one.id]
        over = 0 if one.limit is None else max(0, people - one.limit)
        if mix:
            terms["mix"][one.id] = mix
        if over and problem.weights.over_limit:
            terms["over_limit"][one.id] = problem.weights.over_limit * over


def mix_cost(problem: Problem, families: float, alone: float) -> float:
    mix = problem.weights.mix
    if mix is None:
        return 0.0
    people = families + alone
    off = abs(families - mix.share * people) - mix.tolerance * people
    return mix.weight * max(0.0, off)
