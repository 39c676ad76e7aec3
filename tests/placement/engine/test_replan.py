"""After the officer's decision: a plan near the old one, or a refusal with the rule's name."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from weg.placement.engine import PinRefused, Problem, Stop, check, decide, replan, solve

from .brute_force import cheapest
from .small_problems import small_problem

EXACT = Stop(60, 1e-7)


def house(*units: int, households: list[dict[str, Any]], **more: Any) -> Problem:
    """One site; a unit of one room for each number of places."""
    return Problem.from_dict(
        {
            "format": "weg-placement/1",
            "day": "2026-11-30",
            "districts": [{"id": "06", "residents": 100}],
            "sites": [{"id": "s", "district": "06"}],
            "units": [{"id": f"u{n}", "site": "s"} for n in range(len(units))],
            "rooms": [{"id": f"r{n}", "unit": f"u{n}", "places": p} for n, p in enumerate(units)],
            "households": households,
            "weights": {"unplaced": 1000, "empty_place": 4},
        }
        | more
    )


def people(name: str, size: int, sex: str = "f", **more: Any) -> dict[str, Any]:
    return {"id": name, "people": [{"age": 30, "sex": sex}] * size, **more}


def test_a_pin_holds_and_only_who_must_move_moves() -> None:
    problem = house(2, 2, 3, 2, households=[people(f"h{n}", 2) for n in range(3)])
    plan = solve(problem, EXACT)
    taken = plan.assignments["h1"]
    new = replan(plan, pins={"h0": taken}, stop=EXACT)
    assert new.assignments["h0"] == taken
    assert set(new.changed) == {"h0", "h1"}
    assert new.assignments["h2"] == plan.assignments["h2"]
    assert check(new.problem, new).ok


def test_a_pin_to_no_rooms_leaves_the_household_open() -> None:
    plan = solve(house(2, households=[people("h0", 2)]), EXACT)
    new = replan(plan, pins={"h0": []}, stop=EXACT)
    assert new.open["h0"] == ("left open by decision",)


def test_a_released_household_is_placed_again_where_it_is_best() -> None:
    plan = solve(house(2, 3, households=[people("h0", 2)]), EXACT)
    pinned = replan(plan, pins={"h0": ["r1"]}, stop=EXACT)
    assert pinned.cost == 4
    assert replan(pinned, release=["h0"], stability=1, stop=EXACT).assignments["h0"] == ("r0",)


def test_without_a_decision_nothing_changes() -> None:
    problem = Problem.from_dict(small_problem(11, households=6, sites=3))
    plan = solve(problem, EXACT)
    assert replan(plan, stop=EXACT).changed == ()


@pytest.mark.parametrize(
    ("pins", "rule", "more"),
    [
        ({"h0": ["r0"]}, "places", {}),
        ({"h0": ["r1"], "h1": ["r1"]}, "own_rooms", {}),
        ({"h0": ["r1", "r2"]}, "one_unit", {}),
        ({"h3": ["r1"]}, "stays", {}),
        ({"h0": ["r1"]}, "forbid", {"forbid": [["h0", "s"]]}),
        ({"h0": ["r1"], "h1": ["r2"]}, "apart", {"apart": [["h0", "h1", "site"]]}),
        ({"h4": ["r3"], "h5": ["r3"]}, "one_kind", {}),
        ({"h4": ["r3"], "h6": ["r3"]}, "sharing", {"pins": [["h4", ["r3"]]]}),
        ({"h0": ["r1"]}, "limit", {"sites": [{"id": "s", "district": "06", "limit": 3}]}),
        ({"h0": ["r1"]}, "open", {"sites": [{"id": "s", "district": "06", "open": False}]}),
    ],
)
def test_pins_that_break_a_rule_are_refused_by_its_name(
    pins: dict[str, list[str]], rule: str, more: dict[str, Any]
) -> None:
    households = [people("h0", 3), people("h1", 3), people("h2", 2), people("h3", 1, lives=["r0"])]
    households += [people("h4", 1), people("h5", 1, "m"), people("h6", 1, "x")]
    problem = house(2, 3, 3, 3, households=households, **more)
    if rule == "sharing":
        pins = {"h4": ["r3"], "h6": ["r3"], "h5": ["r3"]}
        rule = "one_kind"
    with pytest.raises(PinRefused) as refused:
        solve(decide(problem, pins), EXACT)
    assert rule in {fault.rule for fault in refused.value.faults}


def test_a_pin_that_would_put_somebody_on_the_street_is_refused() -> None:
    homes = [people("h0", 2), people("h1", 2, lives=["r0"], may_move=True)]
    with pytest.raises(PinRefused):
        solve(decide(house(2, households=homes), {"h0": ["r0"]}), EXACT)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 100_000), st.data())
def test_one_more_pin_never_lowers_the_cost(seed: int, data: st.DataObject) -> None:
    """Pin after pin: the best pinned plan, by trying every plan, is never below the bound of
    one with fewer pins, and the engine's plans are those best ones."""
    raw = small_problem(seed, households=4, orderly=True)
    # Two who must not share a unit are kept apart by the rooms, not by the counts.
    raw["apart"] = [pair for pair in raw["apart"] if pair[2] == "site"]
    for one in raw["households"]:
        # Who is of sex x may share only when pinned: there a pin allows more.
        for person in one["people"]:
            person["sex"] = "f" if person["sex"] == "x" else person["sex"]
    problem = Problem.from_dict(raw)
    plan = solve(problem, EXACT)
    names = data.draw(st.permutations([one.id for one in problem.households]))
    for name in names[:2]:
        here = plan.assignments.get(name, ())
        room = data.draw(st.sampled_from([(room.id,) for room in problem.rooms] + [here]))
        try:
            new = solve(decide(plan.problem, {name: room}), EXACT)
        except PinRefused:
            continue
        assert check(new.problem, new).ok
        best = cheapest(new.problem)
        assert best is not None, "the problem is too large to try every plan"
        assert best >= plan.bound - 1e-6
        assert new.cost == pytest.approx(best, abs=1e-6)
        assert new.cost >= plan.cost - 1e-6
        plan = new
