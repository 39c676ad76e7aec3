"""Solving: edges of the problem, progress, stopping, and the states of today's city."""

from itertools import pairwise
from typing import Any

from weg.placement.engine import Problem, Stop, check, solve

from .small_problems import small_problem

EXACT = Stop(30, 1e-7)


def problem(households: list[dict[str, Any]], units: list[list[int]], **more: Any) -> Problem:
    """One site; each unit is the list of its rooms' places."""
    return Problem.from_dict(
        {
            "format": "weg-placement/1",
            "day": "2026-11-30",
            "districts": [{"id": "d", "residents": 10}],
            "sites": [{"id": "s", "district": "d"} | more.pop("site", {})],
            "units": [
                {"id": f"u{n}", "site": "s"} | more.get("unit", {}) for n in range(len(units))
            ],
            "rooms": [
                {"id": f"u{n}r{m}", "unit": f"u{n}", "places": places}
                for n, rooms in enumerate(units)
                for m, places in enumerate(rooms)
            ],
            "households": households,
            "weights": {"unplaced": 1000, "split": 50, "empty_place": 4} | more.get("weights", {}),
        }
    )


def people(name: str, size: int, sex: str = "f", **more: Any) -> dict[str, Any]:
    return {"id": name, "people": [{"age": 30, "sex": sex}] * size, **more}


def test_nobody_to_place_and_no_place_are_plans_too() -> None:
    empty = Problem.from_dict({"format": "weg-placement/1", "day": "2026-11-30"})
    assert solve(empty, EXACT).cost == 0
    homeless = solve(problem([people("h", 2)], []), EXACT)
    assert (homeless.cost, homeless.bound) == (2000, 2000)
    assert solve(problem([people("h", 2, lives=["u0r0"])], [[2]]), EXACT).cost == 0


def test_a_household_too_large_for_any_unit_gets_several_of_one_site() -> None:
    plan = solve(problem([people("h", 7)], [[2, 2], [3], [2]]), EXACT)
    assert plan.assignments["h"] == ("u0r0", "u0r1", "u1r0")
    assert plan.totals["split"] == 50


def test_several_units_only_when_no_unit_is_large_enough_even_a_full_one() -> None:
    full = people("k", 7, lives=["u3r0"])
    plan = solve(problem([people("h", 7), full], [[2, 2], [3], [2], [7]]), EXACT)
    assert "h" in plan.open


def test_people_of_sex_x_share_with_nobody() -> None:
    plan = solve(problem([people(f"h{n}", 1, "x") for n in range(3)], [[2, 2], [1]]), EXACT)
    rooms = [plan.assignments[f"h{n}"] for n in range(3)]
    assert len(set(rooms)) == 3


def test_families_share_only_where_they_may() -> None:
    families = [people("h", 2), people("k", 2)]
    assert len(solve(problem(families, [[2, 2]]), EXACT).open) == 1
    assert not solve(problem(families, [[2, 2]], unit={"families_share": True}), EXACT).open


def test_who_must_leave_leaves_and_who_may_stay_stays() -> None:
    data = {
        "format": "weg-placement/1",
        "day": "2026-11-30",
        "districts": [{"id": "d", "residents": 10}],
        "sites": [{"id": "old", "district": "d", "open": False}, {"id": "new", "district": "d"}],
        "units": [{"id": "o", "site": "old"}]
        + [{"id": unit, "site": "new"} for unit in ("n", "m")],
        "rooms": [{"id": "or", "unit": "o", "places": 4}, {"id": "nr", "unit": "n", "places": 4},
                  {"id": "mr", "unit": "m", "places": 2}],
        "households": [
            people("out", 4, lives=["or"], may_move=True, move_cost=60),
            people("stay", 2, lives=["nr"], may_move=True, move_cost=60),
        ],
        "weights": {"unplaced": 1000},
    }  # fmt: skip
    plan = solve(Problem.from_dict(data), EXACT)
    assert plan.assignments == {"out": ("nr",), "stay": ("mr",)}
    assert plan.totals["move_cost"] == 60, "only who did not have to move costs a move"


def test_nobody_new_beside_who_breaks_a_rule_today_and_stays() -> None:
    today = [people("f", 2, lives=["u0r0"]), people("m", 1, "m", lives=["u0r1"])]
    plan = solve(problem([*today, people("n", 1, "m")], [[2, 3]]), EXACT)
    assert "n" in plan.open
    assert check(plan.problem, plan).ok


def test_a_site_above_its_limit_takes_nobody_until_enough_have_left() -> None:
    homes = [people(f"h{n}", 2, lives=[f"u{n}r0"], may_move=True) for n in range(2)]
    case = problem([*homes, people("n", 2)], [[2], [2], [2]], site={"limit": 3})
    plan = solve(case, EXACT)
    assert set(plan.open) == {"n"}
    assert (plan.cost, plan.bound) == (2000, 2000)


def test_progress_only_gets_better_and_the_search_can_be_stopped() -> None:
    case = Problem.from_dict(small_problem(5, households=8, sites=4))
    seen: list[tuple[float, float]] = []
    plan = solve(case, EXACT, progress=lambda cost, bound, gap, seconds: seen.append((cost, bound)))
    assert seen[-1][0] == plan.cost
    assert all(a[0] >= b[0] and a[1] <= b[1] for a, b in pairwise(seen))
    stopped = solve(case, EXACT, should_stop=lambda: True)
    assert check(case, stopped).ok
    assert stopped.bound <= plan.cost


def test_a_plan_is_read_back_from_its_file() -> None:
    case = Problem.from_dict(small_problem(5, households=6, sites=3))
    plan = solve(case, EXACT)
    again = type(plan).from_json(case, plan.to_json())
    assert again.to_dict() == plan.to_dict()
    assert check(case, again).ok
