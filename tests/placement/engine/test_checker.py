"""The checker finds every broken rule and every false figure."""

from dataclasses import replace
from typing import Any

import pytest

from weg.placement.engine import Plan, Problem, check
from weg.placement.engine.costs import plan_terms, total


def person(name: str, sex: str = "f", age: int = 30, **more: Any) -> dict[str, Any]:
    return {"id": name, "people": [{"age": age, "sex": sex}], **more}


def family(name: str, size: int = 2, **more: Any) -> dict[str, Any]:
    return {"id": name, "people": [{"age": 30, "sex": "f"}] * size, **more}


def problem(*households: dict[str, Any], **more: Any) -> Problem:
    """Site `a`: units `a1` (rooms of 2 and 2) and `a2` (2); site `b`: unit `b1` (3)."""
    site, unit = more.pop("site", {}), more.pop("unit", {})
    return Problem.from_dict(
        {
            "format": "weg-placement/1",
            "day": "2026-11-30",
            "districts": [{"id": "d", "residents": 10}],
            "sites": [{"id": "a", "district": "d"} | site, {"id": "b", "district": "d"}],
            "units": [
                {"id": "a1", "site": "a"} | unit,
                {"id": "a2", "site": "a"},
                {"id": "b1", "site": "b"},
            ],
            "rooms": [
                {"id": "a1x", "unit": "a1", "places": 2},
                {"id": "a1y", "unit": "a1", "places": 2},
                {"id": "a2x", "unit": "a2", "places": 2},
                {"id": "b1x", "unit": "b1", "places": 3},
            ],
            "households": list(households),
            "weights": {"unplaced": 100},
        }
        | more
    )


def plan(problem: Problem, **rooms: str) -> Plan:
    found = {name: tuple(text.split()) for name, text in rooms.items()}
    terms = plan_terms(problem, found)
    names = {one.id: ("",) for one in problem.households if one.id not in found}
    return Plan(problem, found, names, terms, total(terms), total(terms))


def broken(problem: Problem, **rooms: str) -> set[str]:
    return {breach.rule for breach in check(problem, plan(problem, **rooms)).breaches}


@pytest.mark.parametrize(
    ("case", "rooms", "rule"),
    [
        (problem(family("h", 3)), {"h": "a2x"}, "places"),
        (problem(*[person(f"h{n}") for n in range(3)]), dict.fromkeys(("h0", "h1", "h2"), "a2x"), "places"),  # noqa: E501
        (problem(family("h"), family("k")), {"h": "a2x", "k": "a2x"}, "own_rooms"),
        (problem(family("h", 4)), {"h": "a1x a2x"}, "one_unit"),
        (problem(family("h", 5)), {"h": "a1x b1x"}, "one_unit"),
        (problem(person("h", "f"), person("k", "m")), {"h": "a2x", "k": "a2x"}, "sharing"),
        (problem(person("h"), person("k", age=17)), {"h": "a2x", "k": "a2x"}, "sharing"),
        (problem(person("h", "x"), person("k", "x")), {"h": "a2x", "k": "a2x"}, "sharing"),
        (problem(person("h"), person("k", "m")), {"h": "a1x", "k": "a1y"}, "one_kind"),
        (problem(family("h"), family("k")), {"h": "a1x", "k": "a1y"}, "one_kind"),
        (problem(family("h"), person("k")), {"h": "a1x", "k": "a1y"}, "one_kind"),
        (problem(family("h", must=["step_free"])), {"h": "a2x"}, "must"),
        (problem(family("h"), site={"only": ["women"]}), {"h": "a2x"}, "only"),
        (problem(family("h"), unit={"only": ["women"]}), {"h": "a1x"}, "only"),
        (problem(family("h"), family("k"), apart=[["h", "k", "site"]]), {"h": "a1x", "k": "a2x"}, "apart"),  # noqa: E501
        (problem(family("h"), pins=[["h", ["a2x"]]]), {"h": "a1x"}, "pins"),
        (problem(family("h"), forbid=[["h", "a"]]), {"h": "a1x"}, "forbid"),
        (problem(family("h"), site={"open": False}), {"h": "a1x"}, "open"),
        (problem(family("h", until="2027-02-01"), site={"closes": "2027-01-31"}), {"h": "a1x"}, "closes"),  # noqa: E501
        (problem(family("h", 4), site={"limit": 3}), {"h": "a1x a1y"}, "limit"),
        (problem(family("h", 4), site={"hold": 0.4}), {"h": "a1x a1y"}, "hold"),
        (problem(family("h", lives=["a1x"])), {"h": "a2x"}, "stays"),
        (problem(family("h", lives=["a1x"], may_move=True)), {}, "stays"),
        (problem(family("h", lives=["a1x"]), site={"open": False}), {"h": "a1x"}, "open"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_found(case: Problem, rooms: dict[str, str], rule: str) -> None:
    assert rule in broken(case, **rooms)


@pytest.mark.parametrize(
    ("case", "rooms"),
    [
        (problem(family("h", 4)), {"h": "a1x a1y"}),
        (problem(family("h", 5)), {"h": "a1x a1y a2x"}),
        (problem(person("h"), person("k")), {"h": "a2x", "k": "a2x"}),
        (problem(family("h"), family("k"), unit={"families_share": True}), {"h": "a1x", "k": "a1y"}),  # noqa: E501
        (problem(family("h", 4), site={"limit": 3}, weights={"over_limit": 7}), {"h": "a1x a1y"}),
        (problem(family("h", 3, lives=["a2x"])), {"h": "a2x"}),
        (problem(family("h", lives=["a1x"]), site={"limit": 1}), {"h": "a1x"}),
        (problem(family("h", until="2027-01-31"), site={"closes": "2027-01-31"}), {"h": "a1x"}),
    ],
)  # fmt: skip
def test_what_is_within_the_rules_is_not_broken(case: Problem, rooms: dict[str, str]) -> None:
    assert broken(case, **rooms) == set()


def test_who_comes_beside_a_breach_of_today_answers_for_the_unit() -> None:
    today = [family("h", lives=["a1x"]), person("k", lives=["a1y"])]
    assert broken(problem(*today), h="a1x", k="a1y") == set()
    assert "one_kind" in broken(problem(*today, person("n")), h="a1x", k="a1y", n="a1y")


def test_false_figures_are_found() -> None:
    case = problem(family("h"))
    true = plan(case)
    assert check(case, true).ok
    assert not check(case, replace(true, cost=true.cost - 1)).ok
    assert not check(case, replace(true, bound=true.cost + 1)).ok
    assert not check(case, replace(true, terms={"unplaced": {"h": 199.0}, "should": {"h": 1.0}})).ok
    assert not check(case, replace(true, open={})).ok


def test_costs_are_those_of_the_contract() -> None:
    case = problem(
        family("h", 3, should={"garden": 10, "kitchen": 3}, site_cost={"b": 2}, urgency=1),
        family("k", 2, urgency=1),
        person("s", lives=["a2x"], may_move=True, move_cost=60),
        unit={"features": ["step_free"]},
        near=[["h", "s", 30]],
        weights={"unplaced": 100, "empty_place": 4, "scarce_feature": 25, "split": 50, "mix": [0.5, 0, 2]},  # noqa: E501
    )  # fmt: skip
    terms = check(case, plan(case, h="a1x a1y", s="b1x")).terms
    wanted: dict[str, float] = {
        "unplaced": 400,
        "should": 13,
        "near": 30,
        "move_cost": 60,
        "empty_place": 4,
    }
    wanted |= {"scarce_feature": 25, "mix": 2 * (1.5 + 0.5)}
    assert {name: cost for name, cost in terms.items() if cost} == wanted


def test_balance_counts_above_each_band_of_the_fair_share() -> None:
    case = problem(
        family("h", 2),
        districts=[{"id": "d", "residents": 30, "people": 8}, {"id": "e", "residents": 70}],
        weights={"balance": [[0.1, 3], [0.3, 9]]},
    )
    terms = check(case, plan(case, h="a2x")).terms
    assert terms["balance"] == pytest.approx(3 * (10 - 3.3) + 9 * (10 - 3.9))
