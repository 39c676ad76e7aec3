"""A search that is pressed for time, or told to end at any moment."""

from itertools import count

import pytest
from benchmarks.placement.city import add_relations, build_city
from benchmarks.placement.residents import move_in

from tests.placement.engine.small_problems import small_problem
from weg.placement.engine import Problem, Stop, check, solve
from weg.placement.engine.solver import counting, search
from weg.placement.engine.solver.relaxing import SOON_SLOW
from weg.placement.engine.solver.scene import read_scene
from weg.placement.engine.stop import Clock

CITY = small_problem(21, households=12, sites=5, orderly=True)


def test_the_relaxation_is_ready_before_anything_is_rounded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search, "PRICES_SHARE", 0.0)
    found = search.Search(read_scene(Problem.from_dict(CITY)), Clock(Stop(60, 1e-6)))
    found.prepare()
    relaxing = found.relax()
    assert relaxing.ended or relaxing.cuts > SOON_SLOW


def test_ended_at_any_moment_there_is_a_plan_and_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem.from_dict(CITY)
    best = solve(problem, Stop(60, 1e-7))
    # By diving and improving, as for a whole city.
    monkeypatch.setattr(counting, "SMALL", 0)
    asked: list[int] = []
    for moment in (*range(12), 20, 40):
        asks = count()

        def over(asks: "count[int]" = asks, moment: int = moment) -> bool:
            asked.append(next(asks))
            return asked[-1] >= moment

        plan = solve(problem, Stop(60, 1e-7), should_stop=over, threads=1)
        assert check(problem, plan).ok, moment
        assert plan.bound <= best.cost + 1e-6
        assert plan.cost >= best.bound - 1e-6
    assert max(asked) >= 12, "the search had ended by itself before"


def _closing() -> Problem:
    """Fourteen sites with 500 people, the first of them to be emptied; everyone may move."""
    city = build_city(1, sites=14, districts=6, places=560)
    residents = move_in(city, 0.7, may_move=True)
    city.random.shuffle(sites := list(city.data["sites"]))
    sites[0]["open"] = False
    add_relations(city, residents)
    city.data["households"] = residents
    return Problem.from_dict(city.data)


@pytest.mark.parametrize("moment", [2, 5, 8, 17])
def test_ended_at_any_moment_nobody_has_lost_their_place(
    monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    """Half a solution gives people parts of several places: they get a whole one, or their own."""
    monkeypatch.setattr(counting, "SMALL", 0)
    problem, asks = _closing(), count(1)
    plan = solve(problem, Stop(60, 0.003), should_stop=lambda: next(asks) >= moment, threads=1)
    assert check(problem, plan).ok
    assert next(asks) > moment, "the search had ended by itself before"
