"""Look at every place a household could have had instead."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..costs import household_terms
from ..permission import obstacles
from ..problem import Household, Problem, Unit
from .model import Alternative, Explanation, Impossible
from .remedies import remedies

if TYPE_CHECKING:
    from ..plan import Plan
    from ..solver.city import City, Finder


def explain(plan: "Plan", name: str) -> Explanation:
    """Raises `KeyError` when the problem has no such household."""
    problem = plan.problem
    one = problem.household_by_id[name]
    rooms = plan.assignments.get(name, ())
    site = problem.site_of_rooms(rooms)
    terms = {key: cost for key, cost in household_terms(problem, one, rooms).items() if cost}
    near = plan.terms.get("near", {}).get(name, 0.0)
    return Explanation(
        household=name,
        size=one.size,
        site=None if site is None else site.id,
        rooms=tuple(rooms),
        why=_why(problem, one, rooms),
        terms=terms | ({"near": near} if near else {}),
        alternatives=() if problem.is_given(one) else _alternatives(plan, one),
        impossible=() if problem.is_given(one) else tuple(_impossible(problem, one)),
        remedies=() if rooms else remedies(plan, name),
    )


def explain_all(plan: "Plan", names: Iterable[str] | None = None) -> Iterator[Explanation]:
    """Every household that somebody chose for (or those named), one after another."""
    problem = plan.problem
    if names is None:
        names = [one.id for one in problem.households if not problem.is_given(one)]
    for name in names:
        yield explain(plan, name)


def view_of(plan: "Plan") -> "tuple[City, Finder]":
    """The city as the plan leaves it, kept with the plan: building it takes longer than
    looking for one household's places in it."""
    # Imported here because it brings numpy.
    from ..solver.city import City, Finder
    from ..solver.scene import read_scene

    if "_view" not in vars(plan):
        problem = plan.problem
        city = City(read_scene(problem))
        for name, rooms in plan.assignments.items():
            if name not in city.rooms:
                city.put(problem.household_by_id[name], rooms)
        chosen = [one for one in problem.households if not problem.is_given(one)]
        vars(plan)["_view"] = city, Finder(city, chosen)
    found: tuple[City, Finder] = vars(plan)["_view"]
    return found


def _why(problem: Problem, one: Household, rooms: tuple[str, ...]) -> str:
    pinned = any(pin.household == one.id for pin in problem.pins)
    if problem.is_given(one):
        return "stays_by_rule"
    if pinned:
        return "pinned" if rooms else "left_open"
    if not rooms:
        return "open"
    return "stays" if set(rooms) == set(one.lives) else "placed"


def _alternatives(plan: "Plan", one: Household) -> tuple[Alternative, ...]:
    """The cheapest free place at each other site, everybody else left where they are."""
    city, finder = view_of(plan)
    problem = plan.problem
    here = plan.assignments.get(one.id, ())
    if here:
        city.take(one)
    try:
        return _elsewhere(problem, city, finder, one, here)
    finally:
        if here:
            city.put(one, here)


def _elsewhere(
    problem: Problem, city: "City", finder: "Finder", one: Household, here: tuple[str, ...]
) -> tuple[Alternative, ...]:
    """The city is the one without the household."""
    site_here = problem.site_of_rooms(here)
    at = None if site_here is None else site_here.id
    people = (0, one.size) if one.single else (one.size, 0)
    own_here = sum(household_terms(problem, one, here).values())
    others_here = _beside(city, one, at, people)
    found = []
    for site, rooms in finder.by_site(one).items():
        if site == at:
            continue
        terms = household_terms(problem, one, rooms)
        found.append(
            Alternative(
                site,
                rooms,
                sum(terms.values()) - own_here,
                _beside(city, one, site, people) - others_here,
                False,
                {key: cost for key, cost in terms.items() if cost},
            )
        )
    return tuple(sorted(found, key=lambda other: (other.total, other.site)))


def _beside(city: "City", one: Household, site: str | None, people: tuple[int, int]) -> float:
    """Terms of sites, districts and of near that depend on where the household is."""
    if site is None:
        return 0.0
    return city.site_change(site, *people) + city.near_cost(one, site)


def _impossible(problem: Problem, one: Household) -> list[Impossible]:
    sites: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    units: dict[tuple[str, str], int] = defaultdict(int)
    for unit in problem.units:
        for key in _forbidding(problem, one, unit):
            sites[key][unit.site] = None
            units[key] += 1
    return [
        Impossible(rule, subject, tuple(sites[rule, subject]), units[rule, subject])
        for rule, subject in sorted(sites)
    ]


def _forbidding(problem: Problem, one: Household, unit: Unit) -> list[tuple[str, str]]:
    site = problem.site_by_id[unit.site]
    found = []
    for rule, _ in obstacles(problem, one, unit):
        if rule == "must":
            continue
        subject = {
            "only": ", ".join(sorted(unit.only | site.only)),
            "closes": "" if site.closes is None else site.closes.isoformat(),
        }.get(rule, "")
        found.append((rule, subject))
    found += [("must", name) for name in sorted(one.must - unit.features - site.features)]
    places = sum(room.places for room in problem.rooms_of_unit[unit.id])
    if not found and places < one.size:
        found.append(("places", str(one.size)))
    return found


def exact_alternative(plan: "Plan", name: str, site: str) -> Alternative | None:
    """What it would really cost to place the household at this site: solved again with every
    other site forbidden to it. None when it would then have no place."""
    from ..solve import replan

    one = plan.problem.household_by_id[name]
    others = [(name, other.id) for other in plan.problem.sites if other.id != site]
    found = replan(plan, forbid=others, release=[name])
    rooms = found.assignments.get(name, ())
    at = plan.problem.site_of_rooms(rooms)
    if at is None or at.id != site:
        return None
    terms = household_terms(plan.problem, one, rooms)
    here = household_terms(plan.problem, one, plan.assignments.get(name, ()))
    own = sum(terms.values()) - sum(here.values())
    whole = found.cost - plan.cost
    kept = {key: cost for key, cost in terms.items() if cost}
    return Alternative(site, rooms, own, whole - own, True, kept)
