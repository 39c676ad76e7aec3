"""An explanation names the place, what else there was, what is impossible, and what would help."""

from typing import Any

import pytest

from weg.placement.engine import Problem, Stop, solve
from weg.placement.engine.explain import exact_alternative, explain_all


def city(**more: Any) -> dict[str, Any]:
    return {
        "format": "weg-placement/1",
        "day": "2026-11-30",
        "districts": [{"id": "06", "residents": 100}, {"id": "12", "residents": 100}],
        "sites": [
            {"id": "near", "district": "06"},
            {"id": "far", "district": "12"},
            {"id": "women", "district": "12", "only": ["women"]},
        ],
        "units": [{"id": f"u-{site}", "site": site} for site in ("near", "far", "women")],
        "rooms": [
            {"id": f"r-{s}", "unit": f"u-{s}", "places": 2} for s in ("near", "far", "women")
        ],
        "households": [family("h1", district_cost={"12": 25})],
        "weights": {"unplaced": 1000},
    } | more


def family(name: str, **more: Any) -> dict[str, Any]:
    people = [{"age": 30, "sex": "m"}, {"age": 8, "sex": "f"}]
    return {"id": name, "people": people, **more}


def plan(data: dict[str, Any]) -> Any:
    return solve(Problem.from_dict(data), Stop(20, 1e-7))


def test_the_runner_up_and_what_it_would_cost() -> None:
    found = plan(city()).explain("h1")
    assert (found.why, found.site) == ("placed", "near")
    assert (found.runner_up.site, found.runner_up.household) == ("far", 25)
    assert not found.runner_up.exact


def test_what_is_impossible_and_by_which_rule() -> None:
    found = plan(city()).explain("h1").impossible
    assert [(one.rule, one.subject, one.sites) for one in found] == [("only", "women", ("women",))]


def test_in_words_german_and_english() -> None:
    found = plan(city()).explain("h1")
    assert "2 Personen) kommt nach near" in found.text("de")
    assert "25 points worse for the household" in found.text("en")
    with pytest.raises(ValueError, match="'fr'"):
        found.text("fr")


def test_an_alternative_solved_again_counts_what_others_lose() -> None:
    data = city(households=[family("h1", district_cost={"12": 25}), family("h2")])
    first = plan(data)
    assert first.explain("h2").site == "far"
    found = exact_alternative(first, "h2", "near")
    assert found is not None
    assert (found.household, found.others, found.exact) == (0, 25, True)


def test_who_has_no_place_learns_which_feature_would_help() -> None:
    found = plan(city(households=[family("h1", must=["step_free"])])).explain("h1")
    assert found.why == "open"
    assert {(one.kind, one.unit) for one in found.remedies} == {
        ("feature", "u-near"),
        ("feature", "u-far"),
    }
    assert "stufenlos erreichbar wäre" in found.text("de")


def test_who_has_no_place_learns_how_far_a_limit_must_be_raised() -> None:
    data = city(households=[family("h1")])
    data["sites"] = [site | {"limit": 1} for site in data["sites"]]
    found = plan(data).explain("h1").remedies
    assert {(one.kind, one.amount) for one in found} == {("limit", 1)}


def test_who_has_no_place_learns_whose_move_would_help() -> None:
    data = city(households=[family("h1", must=["step_free"]), family("h2", lives=["r-near"])])
    data["units"][0]["features"] = ["step_free"]
    found = plan(data).explain("h1").remedies
    assert [(one.kind, one.subject, one.rooms) for one in found if one.kind == "move"] == [
        ("move", "h2", ("r-far",))
    ]


def test_the_plan_file_says_why_somebody_is_open() -> None:
    found = plan(city(households=[family("h1", must=["step_free"])]))
    assert found.open["h1"] == ("no unit is step_free",)


def test_who_stays_by_rule_is_nobodys_choice() -> None:
    found = plan(city(households=[family("h1", lives=["r-far"])])).explain("h1")
    assert found.why == "stays_by_rule"
    assert found.alternatives == ()


def test_all_explanations_are_those_one_by_one() -> None:
    data = city(households=[family("h1"), family("h2"), family("h3")])
    one_by_one = [plan(data).explain(name) for name in ("h1", "h2", "h3")]
    assert list(explain_all(plan(data))) == one_by_one
