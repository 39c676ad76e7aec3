"""Moves are made in an order in which every bed is free when somebody comes to it."""

from datetime import date
from typing import Any

import pytest

from weg.placement.engine import Plan, Problem, schedule

MONDAY = date(2026, 11, 30)


def problem(homes: dict[str, str], sizes: dict[str, int], places: dict[str, int]) -> Problem:
    """Units of one room each; `homes`: household to the unit it lives in."""
    data: dict[str, Any] = {"format": "weg-placement/1", "day": "2026-11-30"}
    data["districts"] = [{"id": "d"}]
    data["sites"] = [{"id": "s", "district": "d"}]
    data["units"] = [{"id": unit, "site": "s"} for unit in places]
    data["rooms"] = [{"id": f"{u}r", "unit": u, "places": n} for u, n in places.items()]
    data["households"] = [
        {
            "id": name,
            "people": [{"age": 30, "sex": "f"}] * sizes.get(name, 2),
            "may_move": True,
            "lives": [f"{unit}r"],
        }
        for name, unit in homes.items()
    ]
    return Problem.from_dict(data)


def plan(problem: Problem, goals: dict[str, str]) -> Plan:
    rooms = {name: (f"{unit}r",) for name, unit in goals.items()}
    return Plan(problem, rooms, {}, {}, 0.0, 0.0)


def test_a_chain_is_made_from_its_free_end() -> None:
    city = problem({"a": "u1", "b": "u2"}, {}, {"u1": 2, "u2": 2, "u3": 2})
    days = schedule(plan(city, {"a": "u2", "b": "u3"}), MONDAY, per_day=5)
    assert [move.household for move in days[0].moves] == ["b", "a"]
    assert len(days) == 1


def test_a_swap_is_made_together_on_one_day() -> None:
    city = problem({"a": "u1", "b": "u2"}, {}, {"u1": 2, "u2": 2})
    days = schedule(plan(city, {"a": "u2", "b": "u1"}), MONDAY, per_day=1)
    assert len(days) == 1
    assert {move.ring for move in days[0].moves} == {1}


def test_no_more_removals_a_day_than_can_be_done_and_none_at_weekends() -> None:
    units = {f"u{n}": 2 for n in range(14)}
    city = problem({f"h{n}": f"u{n}" for n in range(7)}, {}, units)
    days = schedule(plan(city, {f"h{n}": f"u{n + 7}" for n in range(7)}), MONDAY, per_day=1)
    assert [len(day.moves) for day in days] == [1] * 7
    assert days[4].day == date(2026, 12, 4)
    assert days[5].day == date(2026, 12, 7)


def test_a_bed_in_a_shared_room_is_waited_for() -> None:
    sizes = {"a": 1, "b": 1, "c": 1}
    homes = {"a": "u1", "b": "u1", "c": "u2"}
    city = problem(homes, sizes, {"u1": 2, "u2": 1, "u3": 1})
    days = schedule(plan(city, {"a": "u1", "b": "u3", "c": "u1"}), MONDAY, per_day=9)
    assert [move.household for move in days[0].moves] == ["b", "c"]


def test_transport_counts_people_between_sites() -> None:
    city = problem({"a": "u1"}, {"a": 3}, {"u1": 3, "u2": 3})
    days = schedule(plan(city, {"a": "u2"}), MONDAY, per_day=1)
    assert days[0].transport == {("s", "s"): 3}


def test_capacity_below_one_is_refused() -> None:
    city = problem({"a": "u1"}, {}, {"u1": 2})
    with pytest.raises(ValueError, match="at least one"):
        schedule(plan(city, {"a": "u1"}), MONDAY, per_day=0)
