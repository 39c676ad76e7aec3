"""Clocks about persons: provisional accommodation (§ 9 FlüAG), residence rule (§ 12a AufenthG)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from decimal import Decimal

from weg.care.counselling.clocks.reading import DECIDED, EXTENDED, RUNS, read
from weg.foundation.clocks import Asked, Row, add_months
from weg.people.models import LegalStatus

Rows = Callable[[Asked], Iterable[Row]]

# Starts from first stays in the window, joined to people who live here today with that status.
PROVISIONAL = f"""
SELECT p.id AS subject, p.household_id AS household, o.site_id AS site, s.name AS site_name,
  concat_ws(', ', p.surname, nullif(p.given_name, '')) AS name, f.first AS starts,
  coalesce(d.until, (f.first + make_interval(months => %(months)s))::date) AS due, {EXTENDED}
FROM weg_first_stays(%(people)s::bigint[], %(since)s, %(before)s) f
JOIN people_person p ON p.id = f.person
JOIN housing_occupancy o ON o.person_id = f.person AND o.kind = 'stay'
  AND o.starts <= %(day)s AND o.ends > %(day)s
JOIN housing_site s ON s.id = o.site_id
JOIN people_legalstatus l ON l.person_id = p.id AND l.during @> %(day)s::date
  AND l.kind = ANY(%(statuses)s)
{DECIDED.format(record="p.id")}
WHERE {RUNS} AND (%(site)s::bigint IS NULL OR o.site_id = %(site)s)
"""  # noqa: S608 (constants only)

RECOGNISED = f"""
SELECT p.id AS subject, p.household_id AS household, o.site_id AS site, s.name AS site_name,
  concat_ws(', ', p.surname, nullif(p.given_name, '')) AS name, lower(l.during) AS starts,
  coalesce(d.until, (lower(l.during) + make_interval(months => %(months)s))::date) AS due,
  {EXTENDED}
FROM housing_occupancy o
JOIN people_person p ON p.id = o.person_id
JOIN housing_site s ON s.id = o.site_id
JOIN people_legalstatus l ON l.person_id = p.id AND l.during @> %(day)s::date
  AND l.kind = 'recognised'
  AND lower(l.during) >= %(since)s AND lower(l.during) < %(before)s
{DECIDED.format(record="p.id")}
WHERE o.kind = 'stay' AND o.starts <= %(day)s AND o.ends > %(day)s AND {RUNS}
  AND (%(person)s::bigint IS NULL OR o.person_id = %(person)s)
  AND (%(site)s::bigint IS NULL OR o.site_id = %(site)s)
"""  # noqa: S608 (constants only)

LONGEST_EXTENSION = 12
"""Months; deadlines that a decision may have moved by so much are looked at too."""


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
        return _due(asked, read(RECOGNISED, given))

    return rows


def _window(asked: Asked, code: str, months: Decimal) -> dict[str, object]:
    """The beginnings whose deadline, extended or not, may fall into what is asked."""
    earliest = add_months(asked.since, -LONGEST_EXTENSION)
    return {
        "clock": code,
        "day": asked.day,
        "months": int(months),
        "since": add_months(earliest, -months) - timedelta(days=3),
        "before": add_months(asked.until, -months) + timedelta(days=3),
        "site": asked.only("site"),
    }


def _due(asked: Asked, rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if asked.since <= row.due < asked.until]


PROVISIONAL_STATUSES = (LegalStatus.Kind.APPLICANT,)
SHORT_STATUSES = (LegalStatus.Kind.TEMPORARY, LegalStatus.Kind.HUMANITARIAN)
