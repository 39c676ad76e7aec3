"""Units in which people could live: enough free places, the right company, the limit kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from weg.city.models import District
from weg.housing.models import Feature, Place, Room, Unit
from weg.housing.queries.figures import site_figures
from weg.housing.queries.free import (
    Neighbour,
    free_places,
    groups,
    neighbours,
    taken_in,
    usable_places,
    with_features,
)

SHOWN = 30


@dataclass(frozen=True)
class Offer:
    """A unit with its free places in the period, and who else lives there (never by name).

    whole: nobody else lives there or is expected. rooms: names of rooms free as a whole.
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


@dataclass(frozen=True)
class _Found:
    """A unit before it is read: ids and the number of its free places."""

    unit: int
    site: int
    families_share: bool
    free: int


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
    ``unfit``. A site that would be above its limit (or dated exception) is left out. Everything
    is counted by id; objects are read for the offers shown only.
    """
    # Over the whole city one hashed set of taken places is faster than asking place by place.
    taken = taken_in(start, end).values("place_id")
    found = usable_places(start, end).exclude(pk__in=taken)
    found = with_features(found, [f.pk for f in must], [f.pk for f in avoid])
    if district is not None:
        found = found.filter(site__district=district)
    full = _full_sites(start, people)
    big = [f for f in _by_unit(found) if f.free >= people]
    open_units = [f.unit for f in big if f.site not in full]
    known = neighbours(open_units, start, end) if who else {}
    ranked = []
    for each in big:
        if each.site not in full:
            fits = suits(who, each.families_share, known.get(each.unit, []))
            if fits or unfit:
                ranked.append((not fits, each.free - people, each.unit, each))
    ranked.sort(key=lambda entry: entry[:3])
    shown = {unit: not wrong for wrong, _spare, unit, _each in ranked[:SHOWN]}
    return Offers(
        _read(start, end, shown),
        max(0, len(ranked) - SHOWN),
        sum(each.free for *_order, each in ranked),
        len(full & {f.site for f in big}),
    )


def _by_unit(found: QuerySet[Place]) -> list[_Found]:
    rooms: dict[int, int] = {}
    sites: dict[int, int] = {}
    for room, site, _place in found.order_by().values_list("room_id", "site_id", "pk"):
        rooms[room] = rooms.get(room, 0) + 1
        sites[room] = site
    units: dict[tuple[int, int, bool], int] = {}
    of_room = Room.objects.filter(pk__in=list(rooms))
    for room, unit, share in of_room.values_list("pk", "unit_id", "unit__families_share"):
        key = (unit, sites[room], share)
        units[key] = units.get(key, 0) + rooms[room]
    return [_Found(*key, free=count) for key, count in units.items()]


def _full_sites(start: date, people: int) -> set[int]:
    """Sites at which so many more would be above what the limit or an exception allows."""
    return {f.site for f in site_figures(start).values() if f.lived + f.reserved + people > f.limit}


def _read(start: date, end: date | None, shown: dict[int, bool]) -> list[Offer]:
    """The offers shown, in their order, with places, features and rooms free as a whole."""
    places = groups(free_places(start, end).filter(room__unit__in=list(shown)))
    known = neighbours(list(shown), start, end)
    units = (
        Unit.objects.select_related("site__district")
        .prefetch_related("features", "site__features")
        .in_bulk(list(shown))
    )
    sizes = _sizes({p.room_id for of_unit in places.values() for p in of_unit}, start)
    return [
        Offer(
            units[unit],
            places[unit],
            known.get(unit, []),
            _whole_rooms(places[unit], sizes),
            fits,
        )
        for unit, fits in shown.items()
    ]


def _sizes(rooms: Collection[int], day: date) -> dict[int, int]:
    """How many places these rooms have on the day."""
    usable = Place.objects.filter(room__in=rooms).extra(
        where=["housing_place.usable @> %s::date"], params=[day]
    )
    sizes: dict[int, int] = {}
    for room in usable.values_list("room_id", flat=True):
        sizes[room] = sizes.get(room, 0) + 1
    return sizes


def _whole_rooms(places: list[Place], sizes: dict[int, int]) -> list[str]:
    free: dict[int, list[Place]] = {}
    for place in places:
        free.setdefault(place.room_id, []).append(place)
    return [p[0].room.name for room, p in free.items() if len(p) >= sizes.get(room, 0)]


def suits(who: str, families_share: bool, company: Iterable[Neighbour]) -> bool:
    """Whether people of this kind and those who live in the unit may share it.

    Families share with families where the unit says so; women alone with women alone, men alone
    with men alone; minors alone with nobody but minors. Requirements and links are the plan's.
    """
    others = list(company)
    if not others or not who:
        return True
    if who == "family":
        return families_share and all(n.people > 1 for n in others)
    single = [n for n in others if n.people == 1]
    if len(single) < len(others):
        return False
    if who == "minor":
        return all(n.minors for n in single)
    wanted = "women" if who == "woman" else "men"
    return all(getattr(n, wanted) and not n.minors for n in single)
