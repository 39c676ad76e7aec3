"""How far the record can be trusted, by site, organisation or district, and over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

WEEKS = 13

# The latest figures of each site: the daily job writes all of them, rounds those of their site.
LATEST = """
WITH newest AS (SELECT max(day) AS day FROM presence_trust WHERE day <= %(day)s),
latest AS (
  SELECT DISTINCT ON (t.site_id) t.* FROM presence_trust t, newest
  WHERE t.day > newest.day - 2 AND t.day <= newest.day ORDER BY t.site_id, t.day DESC
)
SELECT {key}, min({name}), count(*), sum(l.people), sum(l.within_7), sum(l.within_14),
  sum(l.within_28), sum(l.away), min(l.round_day),
  count(*) FILTER (WHERE l.people > 0 AND (l.round_day IS NULL OR l.round_day < %(due)s)),
  min(l.at)
FROM latest l JOIN housing_site s ON s.id = l.site_id
JOIN city_district d ON d.id = s.district_id
LEFT JOIN city_organisation o ON o.id = l.organisation_id
GROUP BY {key} HAVING sum(l.people) > 0 ORDER BY sum(l.within_14)::float / sum(l.people), 2
"""

KEYS = {
    "site": ("s.id", "s.name"),
    "organisation": ("l.organisation_id", "o.short"),
    "district": ("d.id", "d.name"),
}

OVER_TIME = """
SELECT day, sum(people), sum(within_7), sum(within_14), sum(within_28) FROM presence_trust
WHERE day = ANY(%(days)s) {of_site} GROUP BY day ORDER BY day
"""


@dataclass(frozen=True)
class TrustFigures:
    """People of a group and how many of them were confirmed lately.

    overdue: houses without a round for too long. oldest: the oldest of their last rounds.
    """

    key: int | None
    name: str
    sites: int
    people: int
    within_7: int
    within_14: int
    within_28: int
    away: int
    oldest: date | None
    overdue: int
    at: Any

    def share(self, days: int) -> float | None:
        """Confirmed in the last 7, 14 or 28 days, 0 to 1; None when nobody lives there."""
        confirmed: int = getattr(self, f"within_{days}")
        return confirmed / self.people if self.people else None


def trust_by(what: str, day: date, due: date) -> list[TrustFigures]:
    """Figures by ``site``, ``organisation`` or ``district``, the least confirmed first.

    due: a last round before this day is overdue. One query, of figures only.
    """
    key, name = KEYS[what]
    with connection.cursor() as cursor:
        cursor.execute(LATEST.format(key=key, name=name), {"day": day, "due": due})
        return [TrustFigures(row[0], row[1] or "–", *map(_whole, row[2:])) for row in cursor]


def _whole(value: Any) -> Any:
    return value if isinstance(value, date) or value is None else int(value)


def add_up(rows: list[TrustFigures]) -> TrustFigures:
    """The sum of all groups."""
    return TrustFigures(
        key=None,
        name="",
        sites=sum(row.sites for row in rows),
        people=sum(row.people for row in rows),
        within_7=sum(row.within_7 for row in rows),
        within_14=sum(row.within_14 for row in rows),
        within_28=sum(row.within_28 for row in rows),
        away=sum(row.away for row in rows),
        oldest=min((row.oldest for row in rows if row.oldest), default=None),
        overdue=sum(row.overdue for row in rows),
        at=min((row.at for row in rows), default=None),
    )


@dataclass(frozen=True)
class Point:
    """Shares confirmed on a day of the past, 0 to 1; None where nothing was kept."""

    day: date
    within_7: float | None
    within_14: float | None
    within_28: float | None


def history_of(day: date, site: int | None = None) -> list[Point]:
    """Week by week up to the day, of the city (as far as one sees it) or of one site."""
    days = [day - timedelta(weeks=back) for back in range(WEEKS - 1, -1, -1)]
    values: dict[str, Any] = {"days": days, "site": site}
    of_site = "AND site_id = %(site)s" if site else ""
    with connection.cursor() as cursor:
        cursor.execute(OVER_TIME.format(of_site=of_site), values)
        found = {row[0]: [int(n) for n in row[1:]] for row in cursor}
    return [_point(one, found.get(one)) for one in days]


def _point(day: date, sums: list[int] | None) -> Point:
    if not sums or not sums[0]:
        return Point(day, None, None, None)
    people, *confirmed = sums
    return Point(day, *(count / people for count in confirmed))
