"""How far the record can be trusted: residents confirmed lately, in one pass of the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import connection

WINDOWS = (7, 14, 28)

# Seen is the last day anybody saw the person; for days past, the ticks that stand say it.
LATELY = "LEFT JOIN presence_seen e ON e.person_id = s.person_id"
# Of a few sites, row by row: beneath row-level security each row of the table would be asked.
LATELY_OF_SITES = """LEFT JOIN LATERAL (SELECT day FROM presence_seen x
  WHERE x.person_id = s.person_id LIMIT 1) e ON true"""
BACK_THEN = """LEFT JOIN (SELECT person_id, max(day) AS day FROM presence_tick
  WHERE stands AND state = 'seen' AND day <= %(day)s AND day > %(day)s - 28
  GROUP BY person_id) e ON e.person_id = s.person_id"""

SQL = """
INSERT INTO presence_trust (site_id, day, organisation_id, people, within_7, within_14, within_28,
  away, round_day, at)
WITH stays AS (
  SELECT o.site_id, o.person_id, o.starts FROM housing_occupancy o
  WHERE o.kind = 'stay' AND o.starts <= %(day)s AND o.ends > %(day)s {of_sites}
), known AS (
  SELECT s.site_id, greatest(s.starts, e.day) AS day, a.person_id AS away
  FROM stays s {seen}
  LEFT JOIN LATERAL (SELECT x.person_id FROM presence_absence x WHERE x.person_id = s.person_id
    AND x.until > %(day)s AND x.since <= %(day)s LIMIT 1) a ON true
)
SELECT k.site_id, %(day)s, max(p.organisation_id), count(*),
  count(*) FILTER (WHERE k.day > %(day)s - 7), count(*) FILTER (WHERE k.day > %(day)s - 14),
  count(*) FILTER (WHERE k.day > %(day)s - 28), count(k.away),
  (SELECT max(r.day) FROM presence_round r
    WHERE r.site_id = k.site_id AND r.closed_at IS NOT NULL AND r.day <= %(day)s),
  clock_timestamp()
FROM known k LEFT JOIN housing_operation p ON p.site_id = k.site_id AND p.during @> %(day)s::date
GROUP BY k.site_id
ON CONFLICT (day, site_id) DO UPDATE SET organisation_id = excluded.organisation_id,
  people = excluded.people, within_7 = excluded.within_7, within_14 = excluded.within_14,
  within_28 = excluded.within_28, away = excluded.away, round_day = excluded.round_day,
  at = excluded.at
"""


def write_trust(day: date, sites: Sequence[int] | None = None, *, past: bool = False) -> int:
    """Compute the figures of the day, of all sites that the actor sees or of those named.

    past: from the ticks of that time instead of what is known today. Part of actions; gives the
    number of sites.
    """
    values: dict[str, Any] = {"day": day, "sites": list(sites or ())}
    of_sites = "AND o.site_id = ANY(%(sites)s)" if sites is not None else ""
    known = LATELY if sites is None else LATELY_OF_SITES
    statement = SQL.format(of_sites=of_sites, seen=BACK_THEN if past else known)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.rowcount)
