"""The cost of a plan, counted again from the files (PLACEMENT.md, "Cost")."""

from collections import Counter, defaultdict

from ..problem import Household
from .scene import Scene

RARE = {"step_free", "own_bath", "women_only"}


def recount(scene: Scene) -> dict[str, float]:
    """Each term's total over the whole plan."""
    terms: dict[str, float] = defaultdict(float)
    for one in scene.households.values():
        if scene.settled(one):
            continue
        if one.id in scene.assigned:
            _placed(scene, one, terms)
        else:
            weight = scene.problem.weights.unplaced
            terms["unplaced"] += weight * (1 + one.urgency) * len(one.people)
    _near(scene, terms)
    _districts(scene, terms)
    for name in scene.sites:
        _site(scene, name, terms)
    return dict(terms)


def _placed(scene: Scene, one: Household, terms: dict[str, float]) -> None:
    weights = scene.problem.weights
    rooms, units = scene.assigned[one.id], scene.units_of(one.id)
    site = scene.sites[scene.sites_of(one.id)[0]]
    for feature, cost in one.should.items():
        if any(feature not in scene.features(unit) for unit in units):
            terms["should"] += cost
    terms["district_cost"] += one.district_cost.get(site.district, 0)
    terms["site_cost"] += one.site_cost.get(site.id, 0)
    if one.lives and set(one.lives) != set(rooms) and not scene.evicted(one):
        terms["move_cost"] += one.move_cost
    for unit in units:
        needless = (scene.features(unit) & RARE) - one.must - set(one.should)
        terms["scarce_feature"] += weights.scarce_feature * len(needless)
    if len(one.people) > 1:
        terms["split"] += weights.split * (len(units) - 1)
        left = scene.places(rooms) - len(one.people)
        terms["empty_place"] += weights.empty_place * max(0, left)


def _near(scene: Scene, terms: dict[str, float]) -> None:
    for near in scene.problem.near:
        names = (near.first, near.second)
        if all(scene.settled(scene.households[name]) for name in names):
            continue
        sites = [scene.sites_of(name) for name in names]
        if all(sites) and sites[0] != sites[1]:
            terms["near"] += near.cost


def _districts(scene: Scene, terms: dict[str, float]) -> None:
    districts = scene.problem.districts
    people = sum(one.people for one in districts)
    people += sum(len(one.people) for one in scene.households.values())
    residents = sum(one.residents for one in districts)
    placed = Counter({one.id: one.people for one in districts})
    for site, inside in scene.in_site.items():
        placed[scene.sites[site].district] += sum(len(one.people) for one in inside)
    for one in districts:
        fair = people * one.residents / residents if residents else 0.0
        for band, weight in scene.problem.weights.balance:
            terms["balance"] += weight * max(0.0, placed[one.id] - (1 + band) * fair)


def _site(scene: Scene, name: str, terms: dict[str, float]) -> None:
    weights = scene.problem.weights
    inside: list[Household] = scene.in_site[name]
    people = sum(len(one.people) for one in inside)
    together = sum(len(one.people) for one in inside if len(one.people) > 1)
    if weights.mix is not None:
        off = abs(together - weights.mix.share * people) - weights.mix.tolerance * people
        terms["mix"] += weights.mix.weight * max(0.0, off)
    limit = scene.sites[name].limit
    if limit is not None and people > limit:
        terms["over_limit"] += weights.over_limit * (people - limit)
