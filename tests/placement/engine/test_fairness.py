"""Who bears the burden; the worst first; what is worth keeping free."""

from typing import Any

from weg.placement.engine import Problem, Stop, check, fairness, learn_values, solve, worst_first
from weg.placement.engine.problem import Household, Person

EXACT = Stop(20, 1e-7)


def problem(households: list[dict[str, Any]], units: list[dict[str, Any]], places: int) -> Problem:
    return Problem.from_dict(
        {
            "format": "weg-placement/1",
            "day": "2026-11-30",
            "districts": [{"id": "d", "residents": 10}],
            "sites": [{"id": "near", "district": "d"}, {"id": "far", "district": "d"}],
            "units": units,
            "rooms": [{"id": f"r-{u['id']}", "unit": u["id"], "places": places} for u in units],
            "households": households,
            "weights": {"unplaced": 1000, "scarce_feature": 0},
        }
    )


def family(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "people": [{"age": 30, "sex": "f"}] * 2, **more}


def test_a_burden_is_the_cost_beyond_the_best_place() -> None:
    units = [{"id": "n", "site": "near"}, {"id": "f", "site": "far"}]
    both = [family("h1", site_cost={"far": 40}), family("h2", site_cost={"far": 10})]
    report = fairness(solve(problem(both, units, 2), EXACT))
    assert report.burdens == {"h1": 0, "h2": 10}
    assert report.by_type["family_2_3"].worst_tenth == 10
    assert report.by_type["all"].mean == 5


def test_worst_first_lightens_the_heaviest_burden_within_its_price() -> None:
    units = [{"id": "n1", "site": "near"}, {"id": "n2", "site": "near"}]
    units += [{"id": "f1", "site": "far"}, {"id": "f2", "site": "far"}]
    # The cheapest plan loads 60 on one household; for 5 more, nobody bears above 35.
    one = {"near": 60, "far": 0}
    households = [
        family("h1", site_cost=one),
        family("h2", site_cost={"near": 0, "far": 35}),
        family("h3", site_cost={"near": 0, "far": 95}),
        family("h4", site_cost={"near": 30, "far": 0}),
        family("h5", site_cost={"near": 0, "far": 60}),
    ]
    case = problem(households[:2] + households[3:], units, 2)
    plan = solve(case, EXACT)
    lighter = worst_first(plan, price=1.0, stop=EXACT)
    before, after = fairness(plan).burdens, fairness(lighter).burdens
    assert max(after.values()) <= max(before.values())
    assert lighter.cost <= 2 * plan.cost
    assert check(case, lighter).ok


def test_where_the_heaviest_burden_cannot_be_lightened_the_next_one_is() -> None:
    def costs(rest: float, **sites: float) -> dict[str, float]:
        return {site: sites.get(site, rest) for site in "abcde"}

    households = [
        family("h1", site_cost=costs(300, a=0, b=80)),
        family("h2", site_cost=costs(300, a=0, b=100)),
        family("h3", site_cost=costs(200, c=0, d=50, e=26)),
        family("h4", site_cost=costs(200, c=0)),
        family("h5", site_cost=costs(200, e=0, d=26)),
    ]
    case = Problem.from_dict(
        {
            "format": "weg-placement/1",
            "day": "2026-11-30",
            "districts": [{"id": "x", "residents": 10}],
            "sites": [{"id": site, "district": "x"} for site in "abcde"],
            "units": [{"id": f"u{site}", "site": site} for site in "abcde"],
            "rooms": [{"id": f"r{site}", "unit": f"u{site}", "places": 2} for site in "abcde"],
            "households": households,
            "weights": {"unplaced": 1000, "scarce_feature": 0},
        }
    )
    plan = solve(case, EXACT)
    assert fairness(plan).burdens == {"h1": 80, "h2": 0, "h3": 50, "h4": 0, "h5": 0}
    lighter = worst_first(plan, price=0.05, stop=EXACT)
    assert fairness(lighter).burdens == {"h1": 80, "h2": 0, "h3": 26, "h4": 0, "h5": 26}
    assert worst_first(plan, price=0.001, stop=EXACT).cost == plan.cost


def test_a_step_free_unit_is_kept_for_those_who_will_come() -> None:
    units: list[dict[str, Any]] = [{"id": "s", "site": "near", "features": ["step_free"]}]
    units.append({"id": "p", "site": "far"})
    case = problem([family("h1", site_cost={"far": 5})], units, 2)
    assert solve(case, EXACT).assignments["h1"] == ("r-s",)
    wheelchair = Household("w", (Person(40, "f"), Person(8, "m")), must=frozenset({"step_free"}))
    values = learn_values(case, [[wheelchair]] * 10, weeks=2, samples=2)
    assert values["s"] > values.get("p", 0.0) + 5
    ahead = solve(case, EXACT, unit_values=values)
    assert ahead.assignments["h1"] == ("r-p",)
    assert ahead.bound <= 0.0
