"""What ties households of the demo city to a district or to each other: school, work, relatives.

Drawn from a seed of its own, so that it changes nothing else of the city.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from weg.demo.families import Family
from weg.demo.history import History
from weg.demo.sites import SitePlan

SCHOOL_AGE = range(6, 18)
AT_SCHOOL = 0.8
AT_WORK = 0.16
ELSEWHERE = 0.2
KINDS = (("near", 45), ("apart_unit", 20), ("apart_site", 10))


@dataclass(frozen=True, slots=True)
class Tie:
    """A link between two households; kind as of ``HouseholdLink``."""

    first: Family
    second: Family
    kind: str


def plan_ties(history: History, sites: list[SitePlan], today: date, seed: int) -> list[Tie]:
    """Set districts of school and work of who is here, and draw links between households."""
    random = Random(seed)  # noqa: S311 a demo city is no secret
    homes = _homes(history, sites, today)
    names = sorted({site.district for site in sites})
    for family, district in homes:
        _tie_to_district(family, district, names, random, today)
    return _links([family for family, _district in homes], random)


def _homes(history: History, sites: list[SitePlan], today: date) -> list[tuple[Family, str]]:
    """Households that are here, in the order of their stays, with the district of their site."""
    found: dict[int, tuple[Family, str]] = {}
    for stay in history.stays:
        if stay.start <= today and (stay.end is None or stay.end > today):
            found.setdefault(id(stay.family), (stay.family, sites[stay.bed[0]].district))
    return list(found.values())


def _tie_to_district(
    family: Family, district: str, names: list[str], random: Random, today: date
) -> None:
    """Mostly where they live; some still go where they lived before."""

    def somewhere() -> str:
        return random.choice(names) if random.random() < ELSEWHERE else district

    here = family.here(today)
    if any(one.age(today) in SCHOOL_AGE for one in here) and random.random() < AT_SCHOOL:
        family.school = somewhere()
    if any(one.is_adult(today) for one in here) and random.random() < AT_WORK:
        family.work = somewhere()


def _links(families: list[Family], random: Random) -> list[Tie]:
    count = sum(number for _kind, number in KINDS)
    chosen = random.sample(families, 2 * count)
    kinds = [kind for kind, number in KINDS for _n in range(number)]
    return [
        Tie(one, other, kind)
        for one, other, kind in zip(chosen[:count], chosen[count:], kinds, strict=True)
    ]
