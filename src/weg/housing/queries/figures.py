"""Figures of sites on a day, from the database in one pass: the same that the boards show."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from weg.city.queries.norms import norms_on
from weg.housing.queries.remembered import remembered


@dataclass(frozen=True)
class SiteFigures:
    """Places and people of one site on a day. ``limit`` is the number of people allowed there.

    in_families: people who live there in households of two or more.
    breach: more people live there than the limit or its dated exception allows.
    """

    site: int
    district: int
    places: int
    lived: int
    reserved: int
    blocked: int
    in_families: int
    limit: int

    @property
    def free(self) -> int:
        return self.places - self.lived - self.reserved - self.blocked

    @property
    def breach(self) -> bool:
        return self.lived > self.limit


SQL = """
WITH homes AS (
  SELECT site_id, kind, household_id, count(*) AS people FROM housing_occupancy
  WHERE starts <= %(day)s AND ends > %(day)s {of_sites}
  GROUP BY site_id, kind, household_id
), filled AS (
  SELECT site_id,
    coalesce(sum(people) FILTER (WHERE kind = 'stay'), 0) AS lived,
    coalesce(sum(people) FILTER (WHERE kind = 'reservation'), 0) AS reserved,
    coalesce(sum(people) FILTER (WHERE kind = 'block'), 0) AS blocked,
    coalesce(sum(people) FILTER (WHERE kind = 'stay' AND people > 1), 0) AS in_families
  FROM homes GROUP BY site_id
), beds AS (
  SELECT site_id, count(*) AS places FROM housing_place
  WHERE usable @> %(day)s::date {of_sites} GROUP BY site_id
), limits AS (
  SELECT site_id, max("limit") AS allowed FROM housing_limitexception
  WHERE during @> %(day)s::date {of_sites} GROUP BY site_id
)
SELECT s.id, s.district_id, coalesce(b.places, 0), coalesce(f.lived, 0), coalesce(f.reserved, 0),
  coalesce(f.blocked, 0), coalesce(f.in_families, 0), coalesce(l.allowed, %(limit)s)
FROM housing_site s LEFT JOIN beds b ON b.site_id = s.id LEFT JOIN filled f ON f.site_id = s.id
LEFT JOIN limits l ON l.site_id = s.id
{where}
"""


def site_figures(day: date, sites: Collection[int] | None = None) -> dict[int, SiteFigures]:
    """Figures by site id, of all sites the reader sees or of those named."""
    if sites is None:
        return remembered("sites", day, lambda: _figures(day, None))
    return _figures(day, list(sites))


def _figures(day: date, sites: list[int] | None) -> dict[int, SiteFigures]:
    limit = int(norms_on(day).get("site_limit", 0)) or 10**9
    values: dict[str, Any] = {"day": day, "limit": limit}
    of_sites = where = ""
    if sites is not None:
        values["sites"] = sites
        of_sites, where = "AND site_id = ANY(%(sites)s)", "WHERE s.id = ANY(%(sites)s)"
    with connection.cursor() as cursor:
        cursor.execute(SQL.format(of_sites=of_sites, where=where), values)
        found = [SiteFigures(*map(int, row)) for row in cursor.fetchall()]
    return {figures.site: figures for figures in found}


@dataclass(frozen=True)
class Sum:
    """Figures of several sites together."""

    sites: int
    places: int
    lived: int
    reserved: int
    blocked: int
    in_families: int
    breaches: int

    @property
    def free(self) -> int:
        return self.places - self.lived - self.reserved - self.blocked


def add_up(figures: Collection[SiteFigures]) -> Sum:
    """The sum; ``sites`` counts those with places or people."""
    return Sum(
        sites=sum(1 for f in figures if f.places or f.lived),
        places=sum(f.places for f in figures),
        lived=sum(f.lived for f in figures),
        reserved=sum(f.reserved for f in figures),
        blocked=sum(f.blocked for f in figures),
        in_families=sum(f.in_families for f in figures),
        breaches=sum(f.breach for f in figures),
    )
