"""Houses with protected places, and those free tonight. Asked with the system's sight: who needs a
place for somebody tonight sees how many there are, not who lives there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.housing.models import Feature, Place, Site
from weg.housing.queries.free import free_places
from weg.needs.models import Shelter

ALSO = "guarded"
"""Shown beside what protects: somebody is there all night."""


@dataclass(frozen=True)
class Haven:
    """A house with protected places free tonight; kinds: what protects there, in words."""

    site: Site
    free: int
    kinds: tuple[str, ...]
    protected: bool
    phone: str


def free_tonight(site: int, people: int) -> list[Place]:
    """Protected places of the house free from today on, those of one unit if that is enough."""
    units: dict[int, list[Place]] = defaultdict(list)
    for place in _free().filter(site=site):
        units[place.room.unit_id].append(place)
    enough = [found for found in units.values() if len(found) >= people]
    if enough:
        return min(enough, key=len)[:people]
    return [place for found in units.values() for place in found][:people]


def _free() -> QuerySet[Place]:
    protects = Feature.objects.filter(protects=True).values("pk")
    shelters = Shelter.objects.filter(tonight=True).values("site")
    kept = Place.objects.filter(
        Q(site__in=shelters) | Q(site__features__in=protects) | Q(room__unit__features__in=protects)
    )
    return free_places(today()).filter(pk__in=kept.values("pk"))


def havens() -> list[Haven]:
    """Houses with protected places free tonight: protected addresses first, most places first."""
    with seeing(EVERYTHING, "needs.havens"):
        counts: dict[int, int] = defaultdict(int)
        units: dict[int, set[int]] = defaultdict(set)
        for place in _free():
            counts[place.site_id] += 1
            units[place.site_id].add(place.room.unit_id)
        sites = Site.objects.filter(pk__in=counts).prefetch_related("features")
        kinds = _kinds(units)
        shelters = {row.site_id: row for row in Shelter.objects.filter(site__in=list(counts))}
        found = [
            Haven(
                site,
                counts[site.pk],
                tuple(sorted({*kinds[site.pk], *_names(site.features.all())})),
                site.pk in shelters,
                shelters[site.pk].phone if site.pk in shelters else "",
            )
            for site in sites
        ]
    return sorted(found, key=lambda one: (not one.protected, -one.free, one.site.pk))


def _kinds(units: dict[int, set[int]]) -> dict[int, set[str]]:
    """What protects in the free units, by site."""
    site_of = {unit: site for site, of_site in units.items() for unit in of_site}
    features = Feature.objects.in_bulk()
    through = Feature.objects.filter(protects=True, unit__in=list(site_of))
    found: dict[int, set[str]] = defaultdict(set)
    for code, unit in through.values_list("pk", "unit"):
        found[site_of[unit]].add(str(features[code]))
    return found


def _names(features: Iterable[Feature]) -> set[str]:
    return {str(one) for one in features if one.protects or one.pk == ALSO}
