"""Which units a household may enter at all, and which rule forbids the others (rules 5 to 7)."""

from collections.abc import Iterator

from .problem import Household, Problem, Unit

Obstacle = tuple[str, str]
"""The rule's name, and a sentence."""


def obstacles(problem: Problem, one: Household, unit: Unit) -> Iterator[Obstacle]:
    """Every rule that keeps the household out of the unit, whoever lives there."""
    site = problem.site_by_id[unit.site]
    for feature in sorted(one.must - unit.features - site.features):
        yield "must", f"unit {unit.id} is not {feature}"
    if site.only and not site.only & one.groups:
        yield "only", f"site {site.id} takes only {', '.join(sorted(site.only))}"
    if unit.only and not unit.only & one.groups:
        yield "only", f"unit {unit.id} takes only {', '.join(sorted(unit.only))}"
    if not site.open:
        yield "open", f"site {site.id} is being emptied"
    if site.closes is not None and one.until is not None and site.closes < one.until:
        yield "closes", f"site {site.id} closes on {site.closes}, before {one.until}"
    if any(entry.household == one.id and entry.site == site.id for entry in problem.forbid):
        yield "forbid", f"site {site.id} is forbidden by decision"


def permitted_units(problem: Problem, one: Household) -> list[Unit]:
    return [unit for unit in problem.units if next(obstacles(problem, one, unit), None) is None]


def roomy_unit(problem: Problem, one: Household) -> Unit | None:
    """A unit the household is permitted to with as many places in all as it has people."""
    for unit in problem.units:
        places = sum(room.places for room in problem.rooms_of_unit[unit.id])
        if places >= one.size and next(obstacles(problem, one, unit), None) is None:
            return unit
    return None
