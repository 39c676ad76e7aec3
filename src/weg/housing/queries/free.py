"""Free places in a period, and who else lives around them (as a group, never by name)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from weg.foundation.periods import OPEN_END, today
from weg.housing.models import Occupancy, Place, Site
from weg.housing.models.occupancy import Kind


def free_places(start: date, end: date | None = None, *, new: bool = True) -> QuerySet[Place]:
    """Places that nobody has from ``start`` up to ``end`` (None: from then on).

    new: leave out sites that take nobody new on ``start``.
    """
    taken = taken_in(start, end).filter(place=OuterRef("pk"))
    found = usable_places(start, end, new=new).filter(~Exists(taken))
    return found.select_related("room__unit__site__district").order_by(
        "site_id", "room__unit_id", "room_id", "number"
    )


def taken_in(start: date, end: date | None) -> QuerySet[Occupancy]:
    """Whatever fills a place on a day of the period."""
    return Occupancy.objects.filter(starts__lt=end or OPEN_END, ends__gt=start)


def usable_places(start: date, end: date | None = None, *, new: bool = True) -> QuerySet[Place]:
    """Places that may be used in all of the period, taken or not; see ``free_places``."""
    days = f"[{start},{end})" if end else f"[{start},{start}]"
    found = Place.objects.extra(where=["housing_place.usable @> %s::daterange"], params=[days])
    if new:
        found = found.exclude(site__no_new_from__isnull=False, site__no_new_from__lte=start)
    return found


def with_features(
    places: QuerySet[Place], must: Collection[str] = (), avoid: Collection[str] = ()
) -> QuerySet[Place]:
    """Only places whose unit or site has every feature of ``must`` and none of ``avoid``."""
    for code in must:
        places = places.filter(Q(room__unit__features=code) | Q(site__features=code)).distinct()
    for code in avoid:
        places = places.exclude(room__unit__features=code).exclude(site__features=code)
    return places


@dataclass(frozen=True)
class Neighbour:
    """A household that lives or is expected in a unit: its composition, never its name."""

    people: int
    women: int
    men: int
    minors: int


def neighbours(
    units: Collection[int], start: date, end: date | None = None
) -> dict[int, list[Neighbour]]:
    """Who lives or is expected in these units in the period, household by household. One query.

    Readers of figures see no persons: for them sex and age stay 0 and only people are counted.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT r.unit_id, count(DISTINCT o.person_id),
                 count(DISTINCT p.id) FILTER (WHERE p.sex = 'f'),
                 count(DISTINCT p.id) FILTER (WHERE p.sex = 'm'),
                 count(DISTINCT p.id) FILTER (WHERE p.date_of_birth > %(adult)s)
               FROM housing_occupancy o JOIN housing_place b ON b.id = o.place_id
               JOIN housing_room r ON r.id = b.room_id
               LEFT JOIN people_person p ON p.id = o.person_id
               WHERE o.kind <> 'block' AND r.unit_id = ANY(%(units)s)
                 AND o.starts < %(end)s AND o.ends > %(start)s
               GROUP BY r.unit_id, o.household_id ORDER BY 1, 2 DESC""",
            {
                "units": list(units),
                "start": start,
                "end": end or OPEN_END,
                "adult": start.replace(year=start.year - 18, day=min(start.day, 28)),
            },
        )
        rows = cursor.fetchall()
    found: dict[int, list[Neighbour]] = defaultdict(list)
    for unit, *numbers in rows:
        found[unit].append(Neighbour(*numbers))
    return found


def residents_of(site: Site, day: date | None = None) -> QuerySet[Occupancy]:
    """Stays and reservations of the site on the day, by name."""
    day = day or today()
    return (
        Occupancy.objects.filter(site=site, starts__lte=day, ends__gt=day)
        .exclude(kind=Kind.BLOCK)
        .select_related("person__household", "place__room__unit")
        .order_by("person__sort_name", "pk")
    )


def groups(places: Iterable[Place]) -> dict[int, list[Place]]:
    """Places by unit id."""
    found: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        found[place.room.unit_id].append(place)
    return found
