"""Units in which people could live: enough free places, the right company, the limit kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from weg.city.models import District
from weg.housing.models import Feature, Place, Unit
from weg.housing.queries.figures import site_figures
from weg.housing.queries.free import Neighbour, free_places, groups, neighbours, with_features

SHOWN = 60


@dataclass(frozen=True)
class Offer:
    """A unit with its free places in the period, and who else lives there (never by name).

    whole: nobody else lives there or is expected. rooms: rooms that are free as a whole.
    """

    unit: Unit
    places: list[Place]
    company: list[Neighbour]
    rooms: list[str]
    fits: bool

    @property
    def whole(self) -> bool:
        return not self.company


@dataclass(frozen=True)
class Offers:
    """The best offers first; ``more`` are left out, ``full`` sites stand at their limit."""

    units: list[Offer]
    more: int
    places: int
    full: int


def find_offers(
    start: date,
    end: date | None,
    people: int,
    *,
    who: str = "",
    must: Collection[Feature] = (),
    avoid: Collection[Feature] = (),
    district: District | None = None,
    unfit: bool = False,
) -> Offers:
    """Units with places for so many people from ``start`` up to ``end``.

    who: family, woman, man or minor; units whose company does not fit are left out unless
    ``unfit``. A site that would be above its limit (or dated exception) is left out.
    """
    found = with_features(
        free_places(start, end), [f.pk for f in must], [f.pk for f in avoid]
    ).prefetch_related("room__unit__features", "room__unit__site__features")
    if district is not None:
        found = found.filter(site__district=district)
    by_unit = groups(found)
    full = _full_sites(start, people)
    big = {u: p for u, p in by_unit.items() if len(p) >= people}
    known = neighbours(list(big), start, end)
    sizes = _sizes(big)
    offers = [
        _offer(p, known.get(u, []), sizes, who) for u, p in big.items() if p[0].site_id not in full
    ]
    fitting = [o for o in offers if o.fits or unfit]
    fitting.sort(
        key=lambda o: (not o.fits, len(o.places) - people, o.unit.site.sort_name, o.unit.pk)
    )
    kept = full & {places[0].site_id for places in big.values()}
    total = sum(len(o.places) for o in fitting)
    return Offers(fitting[:SHOWN], max(0, len(fitting) - SHOWN), total, len(kept))


def _full_sites(start: date, people: int) -> set[int]:
    """Sites at which so many more would be above what the limit or an exception allows."""
    return {f.site for f in site_figures(start).values() if f.lived + f.reserved + people > f.limit}


def _sizes(by_unit: dict[int, list[Place]]) -> dict[int, int]:
    """How many places each room has in all that are usable when the free ones are."""
    rooms = {place.room_id for places in by_unit.values() for place in places}
    sizes: dict[int, int] = {}
    free = {place.room_id: place.usable for places in by_unit.values() for place in places}
    for room, usable in Place.objects.filter(room__in=rooms).values_list("room_id", "usable"):
        if usable == free[room]:
            sizes[room] = sizes.get(room, 0) + 1
    return sizes


def _offer(places: list[Place], company: list[Neighbour], sizes: dict[int, int], who: str) -> Offer:
    free: dict[int, list[Place]] = {}
    for place in places:
        free.setdefault(place.room_id, []).append(place)
    whole = [p[0].room.name for room, p in free.items() if len(p) >= sizes.get(room, 0)]
    unit = places[0].room.unit
    return Offer(unit, places, company, whole, suits(who, unit, company))


def suits(who: str, unit: Unit, company: Iterable[Neighbour]) -> bool:
    """Whether people of this kind and those who live in the unit may share it.

    Families share with families where the unit says so; women alone with women alone, men alone
    with men alone; minors alone with nobody but minors. Requirements and links are the plan's.
    """
    others = list(company)
    if not others or not who:
        return True
    if who == "family":
        return unit.families_share and all(n.people > 1 for n in others)
    single = [n for n in others if n.people == 1]
    if len(single) < len(others):
        return False
    if who == "minor":
        return all(n.minors for n in single)
    wanted = "women" if who == "woman" else "men"
    return all(getattr(n, wanted) and not n.minors for n in single)


__all__ = ["Offer", "Offers", "Unit", "find_offers", "suits"]
