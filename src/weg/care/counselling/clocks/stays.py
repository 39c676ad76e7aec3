"""Clocks about persons: provisional accommodation (§ 9 FlüAG), residence rule (§ 12a AufenthG)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from decimal import Decimal

from weg.care.counselling.clocks.reading import DECIDED, EXTENDED, RUNS, read
from weg.foundation.clocks import Asked, Row, add_months
from weg.people.models import LegalStatus

Rows = Callable[[Asked], Iterable[Row]]

# Whose first stay lies in the window, or whose deadline was moved into it. Of few houses all who
# live there are asked about, of the whole city whoever came in the window.
FIRST = """WITH here AS (
  SELECT CASE WHEN NOT %(wide)s THEN ARRAY(SELECT o.person_id FROM housing_occupancy o
    WHERE o.kind = 'stay' AND o.starts <= %(day)s AND o.ends > %(day)s) END AS people
), moved AS (
  SELECT array_agg(m.record) AS people FROM foundation_clockdecision m
  WHERE m.clock = %(clock)s AND m.until >= %(due)s AND m.until < %(until)s
), first AS (
  SELECT f.* FROM here,
    weg_first_stays(coalesce(%(people)s::bigint[], here.people), %(since)s, %(before)s) f
  UNION SELECT f.* FROM moved, weg_first_stays(coalesce(%(people)s::bigint[], moved.people),
    '-infinity', 'infinity') f WHERE moved.people IS NOT NULL
)"""

PROVISIONAL = f"""{FIRST}
SELECT p.id AS subject, p.household_id AS household, o.site_id AS site, s.name AS site_name,
  concat_ws(', ', p.surname, nullif(p.given_name, '')) AS name, f.first AS starts,
  coalesce(d.until, (f.first + make_interval(months => %(months)s))::date) AS due, {EXTENDED}
FROM first f
JOIN people_person p ON p.id = f.person
JOIN housing_occupancy o ON o.person_id = f.person AND o.kind = 'stay'
  AND o.starts <= %(day)s AND o.ends > %(day)s
JOIN housing_site s ON s.id = o.site_id
JOIN people_legalstatus l ON l.person_id = p.id AND l.during @> %(day)s::date
  AND l.kind = ANY(%(statuses)s)
{DECIDED.format(record="p.id")}
WHERE {RUNS}
"""  # noqa: S608 (constants only)

SINCE = """SELECT l.person_id, lower(l.during) AS first
FROM people_legalstatus l {join}
WHERE l.kind = 'recognised' AND l.during @> %(day)s::date AND {one}
  AND (lower(l.during) >= %(since)s AND lower(l.during) < %(before)s
    OR l.person_id IN (SELECT m.record FROM foundation_clockdecision m
      WHERE m.clock = %(clock)s AND m.until >= %(due)s AND m.until < %(until)s))"""
OF_CITY = SINCE.format(join="", one="true")
OF_HOUSES = SINCE.format(
    join="JOIN housing_occupancy h ON h.person_id = l.person_id AND h.kind = 'stay'"
    " AND h.starts <= %(day)s AND h.ends > %(day)s",
    one="(%(person)s::bigint IS NULL OR h.person_id = %(person)s)",
)
RECOGNISED = f"""WITH l AS MATERIALIZED ({{since}})
SELECT p.id AS subject, p.household_id AS household, o.site_id AS site, s.name AS site_name,
  concat_ws(', ', p.surname, nullif(p.given_name, '')) AS name, l.first AS starts,
  coalesce(d.until, (l.first + make_interval(months => %(months)s))::date) AS due,
  {EXTENDED}
FROM l JOIN housing_occupancy o ON o.person_id = l.person_id AND o.kind = 'stay'
  AND o.starts <= %(day)s AND o.ends > %(day)s
JOIN people_person p ON p.id = o.person_id
JOIN housing_site s ON s.id = o.site_id
{DECIDED.format(record="p.id")}
WHERE {RUNS}
"""  # noqa: S608 (constants only)


def provisional(code: str, norm: str, *statuses: str) -> Rows:
    """Ends so many months after the first stay, for people with one of these statuses."""

    def rows(asked: Asked) -> Iterable[Row]:
        given = _window(asked, code, asked.numbers[norm])
        person = asked.only("person")
        given |= {"people": [person] if person else None, "statuses": list(statuses)}
        return _due(asked, read(PROVISIONAL, given))

    return rows


def recognised(code: str, norm: str, months_each: int) -> Rows:
    """Ends so many months (norm × months_each) after recognition."""

    def rows(asked: Asked) -> Iterable[Row]:
        given = _window(asked, code, asked.numbers[norm] * months_each)
        given["person"] = asked.only("person")
        since = OF_CITY if asked.wide and not given["person"] else OF_HOUSES
        return _due(asked, read(RECOGNISED.replace("{since}", since), given))

    return rows


def _window(asked: Asked, code: str, months: Decimal) -> dict[str, object]:
    """The beginnings whose deadline falls into what is asked (a month's end may move it)."""
    return {
        "clock": code,
        "day": asked.day,
        "months": int(months),
        "due": asked.since,
        "until": asked.until,
        "since": add_months(asked.since, -months) - timedelta(days=3),
        "before": add_months(asked.until, -months) + timedelta(days=3),
        "wide": asked.wide,
    }


def _due(asked: Asked, rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if asked.since <= row.due < asked.until]


PROVISIONAL_STATUSES = (LegalStatus.Kind.APPLICANT,)
SHORT_STATUSES = (LegalStatus.Kind.TEMPORARY, LegalStatus.Kind.HUMANITARIAN)
