"""The rules that no plan breaks (PLACEMENT.md, rules 1 to 8), one function for each."""

from collections.abc import Iterator

from ..problem import Household
from .scene import Scene

Broken = tuple[str, str, str]


def broken_rules(scene: Scene) -> Iterator[Broken]:
    newcomers = [one for one in scene.households.values() if scene.new(one)]
    yield from _given(scene)
    for household in newcomers:
        yield from _enough_places(scene, household)
        yield from _one_unit(scene, household)
        yield from _permitted(scene, household)
    rooms = dict.fromkeys(room for one in newcomers for room in scene.assigned[one.id])
    units = dict.fromkeys(unit for one in newcomers for unit in scene.units_of(one.id))
    sites = dict.fromkeys(site for one in newcomers for site in scene.sites_of(one.id))
    for room in rooms:
        yield from _room(scene, room)
    for unit in units:
        yield from _unit(scene, unit)
    for site in sites:
        yield from _site(scene, site)
    yield from _apart(scene)
    yield from _decisions(scene)


def _given(scene: Scene) -> Iterator[Broken]:
    """Who stays by rule stays; who may move is not put on the street; who must leave leaves."""
    for one in scene.households.values():
        rooms = scene.assigned.get(one.id, ())
        if scene.settled(one) and set(rooms) != set(one.lives):
            yield "stays", one.id, "may not be moved"
        elif one.lives and not rooms and not scene.evicted(one):
            yield "stays", one.id, "lost its place"
        elif scene.evicted(one) and set(rooms) == set(one.lives):
            yield "open", one.id, "stays in a site that is being emptied"


def _enough_places(scene: Scene, one: Household) -> Iterator[Broken]:
    if scene.places(scene.assigned[one.id]) < len(one.people):
        yield "places", one.id, "has fewer places than people"


def _one_unit(scene: Scene, one: Household) -> Iterator[Broken]:
    units, sites = scene.units_of(one.id), scene.sites_of(one.id)
    if len(units) == 1:
        if len(one.people) == 1 and len(scene.assigned[one.id]) > 1:
            yield "one_unit", one.id, "one person has several rooms"
        return
    if len(sites) > 1:
        yield "one_unit", one.id, "has rooms in several sites"
    if len(one.people) == 1:
        yield "one_unit", one.id, "one person has several units"
    for unit in scene.units:
        if _may_enter(scene, one, unit) and scene.places(scene.rooms_in[unit]) >= len(one.people):
            yield "one_unit", one.id, f"has several units, though unit {unit} is large enough"
            return


def _may_enter(scene: Scene, one: Household, unit: str) -> bool:
    return not any(_obstacles(scene, one, unit))


def _permitted(scene: Scene, one: Household) -> Iterator[Broken]:
    for unit in scene.units_of(one.id):
        for rule, message in _obstacles(scene, one, unit):
            yield rule, one.id, message


def _obstacles(scene: Scene, one: Household, unit: str) -> Iterator[tuple[str, str]]:
    site = scene.sites[scene.units[unit].site]
    for feature in sorted(one.must - scene.features(unit)):
        yield "must", f"unit {unit} lacks {feature}"
    for place in (site, scene.units[unit]):
        if place.only and not place.only & one.groups:
            yield "only", f"{place.id} takes only {', '.join(sorted(place.only))}"
    if not site.open:
        yield "open", f"site {site.id} takes nobody new"
    if site.closes is not None and one.until is not None and site.closes < one.until:
        yield "closes", f"site {site.id} closes on {site.closes}"
    for forbid in scene.problem.forbid:
        if (forbid.household, forbid.site) == (one.id, site.id):
            yield "forbid", f"site {site.id} is forbidden"


def _room(scene: Scene, room: str) -> Iterator[Broken]:
    inside = scene.in_room[room]
    if any(len(one.people) > 1 for one in inside):
        if len(inside) > 1:
            yield "own_rooms", room, "a household of two or more does not have it alone"
        return
    if len(inside) > scene.rooms[room].places:
        yield "places", room, "holds more people than places"
    if len(inside) > 1:
        yield from _strangers(scene, room, inside)


def _strangers(scene: Scene, room: str, inside: list[Household]) -> Iterator[Broken]:
    unpinned = [one for one in inside if one.id not in scene.pinned]
    if len({one.people[0].age >= 18 for one in inside}) > 1:
        yield "sharing", room, "adults and minors share it"
    shy = any(one.people[0].sex == "x" for one in inside)
    if shy and any(one.people[0].sex == "x" or scene.new(one) for one in unpinned):
        yield "sharing", room, "a person of sex x shares it without being pinned"
    if len({one.people[0].sex for one in inside} - {"x"}) > 1:
        yield "sharing", room, "people of different sex share it"


def _unit(scene: Scene, unit: str) -> Iterator[Broken]:
    inside = scene.in_unit[unit]
    families = [one for one in inside if len(one.people) > 1]
    alone = [one for one in inside if len(one.people) == 1]
    if families and alone:
        yield "one_kind", unit, "people on their own and a household of two or more live in it"
    if len(families) > 1 and not scene.units[unit].families_share:
        yield "one_kind", unit, "several households live in it, and it is not for sharing"
    kinds = {
        (one.people[0].sex, one.people[0].age >= 18)
        for one in alone
        if not (one.people[0].sex == "x" and one.id in scene.pinned)
    }
    if len(kinds) > 1 or len({one.people[0].age >= 18 for one in alone}) > 1:
        yield "one_kind", unit, "people on their own of different sex or age group live in it"


def _site(scene: Scene, name: str) -> Iterator[Broken]:
    site = scene.sites[name]
    people = sum(len(one.people) for one in scene.in_site[name])
    if site.limit is not None and people > site.limit and not scene.problem.weights.over_limit:
        yield "limit", name, f"{people} people, the limit is {site.limit}"
    rooms = [room for unit in scene.problem.units_of_site[name] for room in scene.rooms_in[unit.id]]
    places = scene.places(rooms)
    if site.hold and people > places * (1 - site.hold) + 1e-9:
        yield "hold", name, f"{people} people of {places} places leave less than {site.hold} free"


def _apart(scene: Scene) -> Iterator[Broken]:
    for pair in scene.problem.apart:
        if not any(scene.new(scene.households[name]) for name in (pair.first, pair.second)):
            continue
        where = scene.units_of if pair.scope == "unit" else scene.sites_of
        if set(where(pair.first)) & set(where(pair.second)):
            yield "apart", pair.first, f"lives in the same {pair.scope} as {pair.second}"


def _decisions(scene: Scene) -> Iterator[Broken]:
    for name, rooms in scene.pinned.items():
        if set(scene.assigned.get(name, ())) != set(rooms):
            yield "pins", name, "is not where it is pinned"
