"""What places there are for a period, for the engine: read in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection

from weg.city.queries.norms import norms_on
from weg.foundation.periods import OPEN_END
from weg.housing.models import Feature


@dataclass(frozen=True)
class Stock:
    """The engine's districts, sites, units and rooms; and which places of a room are free."""

    districts: list[dict[str, Any]]
    neighbours: dict[str, set[str]]
    sites: list[dict[str, Any]]
    units: list[dict[str, Any]]
    free: dict[int, list[int]]
    unit_of_room: dict[int, int]
    norms: dict[str, float] = field(default_factory=dict)


def stock(
    start: date, end: date | None, *, hold: float = 0.0, sites: Sequence[int] | None = None
) -> Stock:
    """Everything that may be lived in from ``start`` up to ``end`` (None: until further notice).

    A place is free when nothing overlaps the period, or the rest of its site's time when that
    ends first (rule 7 then asks whether it lasts long enough for a household).

    sites: look at these only (ids).
    """
    norms = {key: float(value) for key, value in norms_on(start).items()}
    protecting = set(Feature.objects.filter(protects=True).values_list("code", flat=True))
    free, units_of = _free_places(start, end, sites)
    return Stock(
        _districts(start),
        _neighbours(),
        _sites(start, sites, norms.get("site_limit"), protecting, hold),
        _units(start, sites, protecting),
        free,
        units_of,
        norms,
    )


def _array(sites: Sequence[int] | None) -> list[int] | None:
    return None if sites is None else list(sites)


def _rows(sql: str, **values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _districts(day: date) -> list[dict[str, Any]]:
    rows = _rows(
        """SELECT d.number, coalesce((SELECT r.people FROM city_residents r
             WHERE r.district_id = d.id ORDER BY r.as_of <= %(day)s DESC,
             abs(r.as_of - %(day)s) LIMIT 1), 0) FROM city_district d ORDER BY d.number""",
        day=day,
    )
    return [{"id": number, "residents": residents} for number, residents in rows]


def _neighbours() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in _rows(
        """SELECT a.number, b.number FROM city_district_neighbours n
           JOIN city_district a ON a.id = n.from_district_id
           JOIN city_district b ON b.id = n.to_district_id ORDER BY 1, 2"""
    ):
        found[one].add(other)
    return found


def _sites(
    day: date, only: Sequence[int] | None, limit: float | None, protecting: set[str], hold: float
) -> list[dict[str, Any]]:
    rows = _rows(
        """SELECT s.id, d.number, upper(s.during), e.limit,
             coalesce(array_agg(f.feature_id ORDER BY 1) FILTER (WHERE f.id IS NOT NULL), '{}')
           FROM housing_site s JOIN city_district d ON d.id = s.district_id
           LEFT JOIN housing_limitexception e ON e.site_id = s.id AND e.during @> %(day)s::date
           LEFT JOIN housing_site_features f ON f.site_id = s.id
           WHERE (upper_inf(s.during) OR upper(s.during) > %(day)s)
             AND (%(sites)s::bigint[] IS NULL OR s.id = ANY(%(sites)s::bigint[]))
           GROUP BY s.id, d.number, e.limit ORDER BY s.id""",
        day=day,
        sites=_array(only),
    )
    return [
        _filled(
            id=f"s{number}",
            district=district,
            limit=exception if exception is not None else (None if limit is None else int(limit)),
            closes=closes and closes.isoformat(),
            features=features,
            only=[code for code in features if code in protecting],
            hold=hold,
        )
        for number, district, closes, exception, features in rows
    ]


def _units(day: date, only: Sequence[int] | None, protecting: set[str]) -> list[dict[str, Any]]:
    rows = _rows(
        """SELECT u.id, u.site_id, u.families_share,
             coalesce(array_agg(f.feature_id ORDER BY 1) FILTER (WHERE f.id IS NOT NULL), '{}')
           FROM housing_unit u JOIN housing_site s ON s.id = u.site_id
           LEFT JOIN housing_unit_features f ON f.unit_id = u.id
           WHERE (upper_inf(s.during) OR upper(s.during) > %(day)s)
             AND (%(sites)s::bigint[] IS NULL OR s.id = ANY(%(sites)s::bigint[]))
           GROUP BY u.id ORDER BY u.id""",
        day=day,
        sites=_array(only),
    )
    return [
        _filled(
            id=f"u{number}",
            site=f"s{site}",
            families_share=share,
            features=features,
            only=[code for code in features if code in protecting],
        )
        for number, site, share, features in rows
    ]


def _free_places(
    start: date, end: date | None, only: Sequence[int] | None
) -> tuple[dict[int, list[int]], dict[int, int]]:
    """Free places by room, and the unit of every room of a site in use."""
    rows = _rows(
        """SELECT r.id, r.unit_id, coalesce(array_agg(p.id ORDER BY p.number) FILTER (WHERE
               p.usable @> daterange(%(start)s, least(%(end)s, upper(s.during)))
               AND lower(s.during) <= %(start)s
               AND (s.no_new_from IS NULL OR s.no_new_from > %(start)s)
               AND t.place_id IS NULL), '{}')
           FROM housing_site s JOIN housing_place p ON p.site_id = s.id
           JOIN housing_room r ON r.id = p.room_id
           LEFT JOIN (SELECT DISTINCT o.place_id FROM housing_occupancy o
             WHERE o.ends > %(start)s AND o.starts < %(last)s) t ON t.place_id = p.id
           WHERE (upper_inf(s.during) OR upper(s.during) > %(start)s)
             AND (%(sites)s::bigint[] IS NULL OR s.id = ANY(%(sites)s::bigint[]))
           GROUP BY r.id, r.unit_id ORDER BY r.id""",
        start=start,
        end=end,
        last=end or OPEN_END,
        sites=_array(only),
    )
    free = {room: list(places) for room, _unit, places in rows}
    return free, {room: unit for room, unit, _places in rows}


def _filled(**values: Any) -> dict[str, Any]:
    """Without what is at the file's default. A limit of 0 is not the same as no limit."""
    return {
        key: value
        for key, value in values.items()
        if not (value is None or value is False or value == [] or (key == "hold" and not value))
    }
