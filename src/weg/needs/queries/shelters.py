"""Houses with protected places, and those free tonight. Asked with the system's sight: who needs a
place for somebody tonight sees how many there are, not who lives there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.clocks import add_months
from weg.foundation.periods import today
from weg.housing.models import Feature, Occupancy, Place, Site
from weg.housing.models.occupancy import Kind
from weg.housing.queries.free import free_places
from weg.needs.models import Shelter
from weg.people.models import HouseholdLink, Person

ALSO = "guarded"
"""Shown beside what protects: somebody is there all night."""
WOMEN = "women_only"
"""Where no grown man is placed, whoever asks."""
GROWN = 18
"""Years."""


@dataclass(frozen=True)
class Haven:
    """A house with protected places free tonight; kinds: what protects there, in words."""

    site: Site
    free: int
    kinds: tuple[str, ...]
    protected: bool
    phone: str


def grown(person: Person) -> bool:
    """Of age today; so is whoever's day of birth is not known."""
    born = person.date_of_birth
    return born is None or born <= add_months(today(), -12 * GROWN)


def ticked(people: Sequence[Person], chosen: int = 0) -> list[int]:
    """Who goes unless said otherwise: whoever was chosen and the children; without a choice women
    and children. Whom they flee from may be of the household."""
    with_women = any(one.sex == "f" and grown(one) for one in people)
    return [
        one.pk
        for one in people
        if not grown(one) or (one.pk == chosen if chosen else one.sex == "f" or not with_women)
    ]


def free_tonight(site: int, people: Sequence[Person], household: int) -> list[Place]:
    """Protected places of the house free from today on, those of one unit if that is enough.

    None beside those the household is kept apart from; none for women only when a man goes.
    """
    free = _free(household).filter(site=site)
    if any(one.sex == "m" and grown(one) for one in people):
        free = free.exclude(site__features=WOMEN).exclude(room__unit__features=WOMEN)
    units: dict[int, list[Place]] = defaultdict(list)
    for place in free:
        units[place.room.unit_id].append(place)
    enough = [found for found in units.values() if len(found) >= len(people)]
    if enough:
        return min(enough, key=len)[: len(people)]
    return [place for found in units.values() for place in found][: len(people)]


def best(found: Sequence[Haven], people: Sequence[Person], household: int) -> int | None:
    """The first of these houses with a place for all who go: number of the site; the first of all
    when none has."""
    with seeing(EVERYTHING, "needs.havens"):
        for one in found:
            if len(free_tonight(one.site.pk, people, household)) >= max(len(people), 1):
                return one.site.pk
    return found[0].site.pk if found else None


def _free(household: int | None = None) -> QuerySet[Place]:
    protects = Feature.objects.filter(protects=True).values("pk")
    shelters = Shelter.objects.filter(tonight=True).values("site")
    kept = Place.objects.filter(
        Q(site__in=shelters) | Q(site__features__in=protects) | Q(room__unit__features__in=protects)
    )
    free = free_places(today()).filter(pk__in=kept.values("pk"))
    return free if household is None else free.exclude(site__in=_never(household))


def _never(household: int) -> list[int]:
    """Houses in which somebody lives or is expected whom the household is kept apart from, be it
    by unit only: in an emergency they do not meet in a corridor."""
    links = HouseholdLink.objects.filter(Q(first=household) | Q(second=household))
    apart = links.exclude(kind=HouseholdLink.Kind.NEAR).values_list("first", "second")
    others = {number for pair in apart for number in pair} - {household}
    rows = Occupancy.objects.filter(household__in=others, ends__gt=today())
    return list(rows.exclude(kind=Kind.BLOCK).order_by().values_list("site", flat=True).distinct())


def havens(household: int | None = None) -> list[Haven]:
    """Houses with protected places free tonight: protected addresses first, most places first.

    household: without houses where somebody is whom it is kept apart from.
    """
    with seeing(EVERYTHING, "needs.havens"):
        counts: dict[int, int] = defaultdict(int)
        units: dict[int, set[int]] = defaultdict(set)
        for place in _free(household):
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
