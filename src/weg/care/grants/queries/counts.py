"""Who and what counts on a day: figures of all sites in one pass, and the people behind them.

A person counts where they live on the day; or, in aftercare, where they lived until they moved
into a flat of their own within the norm ``aftercare_days`` before (GRDrs 80/2013 and 1038/2013).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from weg.care.grants.models.terms import NO_STATUS
from weg.care.grants.posts.figures import Beds, Counts, People
from weg.city.models import Organisation
from weg.city.queries.norms import norms_on
from weg.foundation.access.sight import Sight, seeing
from weg.housing.models import Site

COUNTED = """
here AS (
  SELECT person_id, site_id FROM housing_occupancy
  WHERE kind = 'stay' AND starts <= %(day)s AND ends > %(day)s
), gone AS (
  SELECT DISTINCT ON (person_id) person_id, site_id, departure FROM housing_occupancy
  WHERE kind = 'stay' AND ends <= %(day)s AND ends > %(since)s
  ORDER BY person_id, ends DESC
), counted AS (
  SELECT person_id, site_id, true AS present FROM here
  UNION ALL
  SELECT g.person_id, g.site_id, false FROM gone g
  JOIN people_person p ON p.id = g.person_id AND (p.died IS NULL OR p.died > %(day)s)
  WHERE g.departure = 'flat' AND NOT EXISTS (
    SELECT 1 FROM here h WHERE h.person_id = g.person_id)
), stated AS (
  SELECT c.*, coalesce(s.kind, %(none)s) AS status FROM counted c
  LEFT JOIN people_legalstatus s ON s.person_id = c.person_id AND s.during @> %(day)s::date
), run AS (
  SELECT DISTINCT ON (site_id) site_id, organisation_id, during @> %(day)s::date AS now
  FROM housing_operation WHERE lower(during) <= %(day)s OR lower_inf(during)
  ORDER BY site_id, lower(during) DESC NULLS LAST
)"""
"""run: who runs a site, or ran it last (which matters to people in aftercare only)."""

SUMS = f"""WITH {COUNTED}, sums AS (
  SELECT site_id, status, present, count(*) AS number FROM stated GROUP BY 1, 2, 3
  UNION ALL
  SELECT site_id, '', true, count(*) FROM housing_place
  WHERE usable @> %(day)s::date GROUP BY 1
)
SELECT CASE WHEN r.now OR NOT s.present THEN coalesce(r.organisation_id, 0) ELSE 0 END,
  s.site_id, s.status, s.present, s.number
FROM sums s LEFT JOIN run r ON r.site_id = s.site_id
ORDER BY s.site_id, s.status, s.present DESC
"""  # noqa: S608 (a constant)

ONE_BY_ONE = f"""WITH {COUNTED}
SELECT s.person_id, s.site_id, s.status, s.present,
  CASE WHEN r.now OR NOT s.present THEN coalesce(r.organisation_id, 0) ELSE 0 END
FROM stated s LEFT JOIN run r ON r.site_id = s.site_id ORDER BY s.person_id
"""  # noqa: S608 (a constant)

KEEP = f"""INSERT INTO grants_countedperson
  (computation_id, person_id, site_id, status, present, organisation_id)
WITH {COUNTED}
SELECT %(computation)s, s.person_id, s.site_id, s.status, s.present,
  CASE WHEN r.now OR NOT s.present THEN r.organisation_id END
FROM stated s LEFT JOIN run r ON r.site_id = s.site_id
"""  # noqa: S608 (a constant)

FIGURES = Sight(reach="all", label="grants")
"""Figures are made from all people, whoever asks; no person leaves ``counts_on``."""


def counts_on(day: date) -> Counts:
    """Figures of all sites on the day, with names: four queries."""
    with seeing(FIGURES, "grants.counts"):
        rows = _run(SUMS, day)
        organisations = dict(Organisation.objects.values_list("pk", "short"))
        sites = dict(Site.objects.values_list("pk", "name"))
    return Counts(
        people=tuple(People(*row) for row in rows if row[2]),
        beds=tuple(Beds(row[0], row[1], row[4]) for row in rows if not row[2]),
        organisations={o: organisations[o] for o in {row[0] for row in rows} if o},
        sites={s: sites[s] for s in {row[1] for row in rows}},
    )


@dataclass(frozen=True)
class CountedOne:
    """One counted person: ids; organisation 0 without operator."""

    person: int
    site: int
    status: str
    present: bool
    organisation: int


def people_on(day: date) -> list[CountedOne]:
    """Everyone who counts on the day, as far as the reader sees persons."""
    return [CountedOne(*row) for row in _run(ONE_BY_ONE, day)]


def _run(sql: str, day: date) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, about(day))
        return list(cursor.fetchall())


def about(day: date) -> dict[str, Any]:
    """What the statements above ask for."""
    days = int(norms_on(day).get("aftercare_days", 0))
    return {"day": day, "since": day - timedelta(days=days), "none": NO_STATUS}
