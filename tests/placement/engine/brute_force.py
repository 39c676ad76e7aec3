"""The best plan by trying every plan, judged by the independent checker alone."""

import math
from collections.abc import Iterator
from itertools import combinations, product

from weg.placement.engine.checker.recount import recount
from weg.placement.engine.checker.rules import broken_rules
from weg.placement.engine.checker.scene import Scene
from weg.placement.engine.problem import Household, Problem

Rooms = tuple[str, ...]
MOST_PLANS = 60_000


def cheapest(problem: Problem) -> float | None:
    """The cost of the best plan; None when there are too many plans to try."""
    names = [one.id for one in problem.households]
    choices = [list(_choices(problem, one)) for one in problem.households]
    if math.prod(len(found) for found in choices) > MOST_PLANS:
        return None
    best = math.inf
    for chosen in product(*choices):
        assignments = {name: rooms for name, rooms in zip(names, chosen, strict=True) if rooms}
        scene = Scene(problem, assignments)
        if next(broken_rules(scene), None) is None:
            best = min(best, math.fsum(recount(scene).values()))
    return best


def _choices(problem: Problem, one: Household) -> Iterator[Rooms]:
    """No place, the rooms it lives in, and every choice of rooms of one site without a room
    too many. What breaks a rule on its own is left out."""
    pins = [pin.rooms for pin in problem.pins if pin.household == one.id]
    seen = set()
    for rooms in pins or [(), one.lives, *_rooms(problem, one)]:
        if frozenset(rooms) not in seen and _possible(problem, one, rooms):
            seen.add(frozenset(rooms))
            yield rooms


def _rooms(problem: Problem, one: Household) -> Iterator[Rooms]:
    for site in problem.sites:
        units = {unit.id for unit in problem.units if unit.site == site.id}
        rooms = [room for room in problem.rooms if room.unit in units]
        for number in range(1, (1 if one.single else len(rooms)) + 1):
            for chosen in combinations(rooms, number):
                places = [room.places for room in chosen]
                if sum(places) >= one.size and sum(places) - min(places) < one.size:
                    yield tuple(room.id for room in chosen)


def _possible(problem: Problem, one: Household, rooms: Rooms) -> bool:
    scene = Scene(problem, {one.id: rooms} if rooms else {})
    own = (one.id, *rooms)
    return not any(
        (subject in own and rule not in ("pins", "stays"))
        or (rule == "stays" and subject == one.id)
        for rule, subject, _ in broken_rules(scene)
    )
