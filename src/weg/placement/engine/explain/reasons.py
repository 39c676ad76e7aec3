"""Why a household stays without a place, in a sentence or two for the plan file."""

from collections.abc import Mapping

from ..permission import obstacles
from ..problem import Household, Problem

Rooms = Mapping[str, tuple[str, ...]]


def open_reasons(problem: Problem, rooms: Rooms) -> dict[str, tuple[str, ...]]:
    """Household to reasons, for everyone who has no rooms."""
    missing = [one for one in problem.households if one.id not in rooms]
    return {one.id: tuple(_reasons(problem, one)) for one in missing}


def _reasons(problem: Problem, one: Household) -> list[str]:
    if any(pin.household == one.id and not pin.rooms for pin in problem.pins):
        return ["left open by decision"]
    wanted = " and ".join(sorted(one.must)) or "any feature"
    people = "a free place" if one.single else f"{one.size} free places"
    featured = [
        unit
        for unit in problem.units
        if not any(rule == "must" for rule, _ in obstacles(problem, one, unit))
    ]
    if one.must and not featured:
        return [f"no unit is {wanted}"]
    permitted = [unit for unit in featured if not any(obstacles(problem, one, unit))]
    if not permitted:
        return ["no unit is permitted to it"]
    if one.must:
        return [f"no unit with {wanted} has {people} for it in this plan"]
    return [f"no unit has {people} for it in this plan"]
