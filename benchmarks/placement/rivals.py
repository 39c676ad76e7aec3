"""What the engine is measured against: first come first served, and the textbook model.

Every rival gets the same problem and the same seconds; the checker counts what it costs.
"""

import time
from typing import Any

from weg.placement.engine import Plan, Problem
from weg.placement.engine.costs import household_terms, plan_terms, total
from weg.placement.engine.explain.reasons import open_reasons
from weg.placement.engine.permission import obstacles
from weg.placement.engine.problem import Household, Unit
from weg.placement.engine.solver.city import City
from weg.placement.engine.solver.fillings import choose_rooms
from weg.placement.engine.solver.scene import Scene, group_of, read_scene


def first_fit(problem: Problem, seconds: float) -> Plan:
    """In the order of the file, the first unit of the file that takes the household."""
    return _served(problem, lambda one, unit, rooms: 0.0)


def best_fit(problem: Problem, seconds: float) -> Plan:
    """In the order of the file, the unit in which the fewest places are left over."""

    def waste(one: Household, unit: Unit, rooms: tuple[str, ...]) -> float:
        places = sum(room.places for room in problem.rooms_of_unit[unit.id])
        return float(places - one.size)

    return _served(problem, waste)


def _served(problem: Problem, rank: Any) -> Plan:
    start = time.perf_counter()
    scene = read_scene(problem)
    city = City(scene)
    waiting = []
    for one in scene.actors:
        if scene.anchors[one.id]:
            city.put(one, one.lives)
        else:
            waiting.append(one)
    for one in waiting:
        best: tuple[float, tuple[str, ...]] | None = None
        for unit in problem.units:
            rooms = city.rooms_in(one, unit.id)
            if rooms is None or not city.fits_site(one, unit.site):
                continue
            if not city.keeps_apart(one, unit.id) or any(obstacles(problem, one, unit)):
                continue
            found = rank(one, unit, rooms)
            if best is None or found < best[0]:
                best = found, rooms
            if found == 0:
                break
        if best is not None:
            city.put(one, best[1])
    return _plan(problem, city.rooms, time.perf_counter() - start)


def _plan(problem: Problem, rooms: dict[str, tuple[str, ...]], seconds: float) -> Plan:
    terms = plan_terms(problem, rooms)
    reasons = open_reasons(problem, rooms)
    return Plan(problem, rooms, reasons, terms, total(terms), float("-inf"), seconds)


def textbook_highs(problem: Problem, seconds: float) -> Plan:
    """One 0/1 variable for each household and unit, terms of places as rows; HiGHS."""
    return _textbook(problem, seconds, "SOLVER_TYPE_HIGHS")


def textbook_cp_sat(problem: Problem, seconds: float) -> Plan:
    """The same by CP-SAT."""
    return _textbook(problem, seconds, "SOLVER_TYPE_CP_SAT")


def _textbook(problem: Problem, seconds: float, solver: str) -> Plan:
    from .textbook import Textbook

    start = time.perf_counter()
    scene: Scene = read_scene(problem)
    chosen = Textbook(problem, scene).solve(seconds, solver)
    city = City(scene)
    for one in scene.actors:
        if scene.anchors[one.id]:
            city.put(one, one.lives)
    for one, unit in chosen:
        rooms = city.rooms_in(one, unit)
        if rooms is not None and city.keeps_apart(one, unit):
            city.put(one, rooms)
    return _plan(problem, city.rooms, time.perf_counter() - start)


def own_cost(problem: Problem, one: Household, unit: Unit) -> float | None:
    """Own terms of the household in the unit when it is empty; None when it does not fit."""
    rooms = problem.rooms_of_unit[unit.id]
    if one.single:
        chosen: list[int] | None = [0] if rooms and rooms[0].places else None
    else:
        chosen = choose_rooms([room.places for room in rooms], one.size)
    if chosen is None or any(obstacles(problem, one, unit)):
        return None
    return float(sum(household_terms(problem, one, tuple(rooms[n].id for n in chosen)).values()))


__all__ = [
    "best_fit",
    "first_fit",
    "group_of",
    "own_cost",
    "textbook_cp_sat",
    "textbook_highs",
]
