"""Clocks about households in care: needs assessment, aftercare, referrals, handovers.

They read cases, so they run for social workers only: nobody else has these rows.
"""

from __future__ import annotations

from collections.abc import Iterable

from weg.care.counselling.clocks.reading import read
from weg.care.counselling.queries.assessed import assessed_sql
from weg.foundation.clocks import Asked, Row

COMMON = """h.id AS subject, h.reference AS name, h.id AS household, c.site_id AS site,
  coalesce(s.name, '') AS site_name"""
ONE = "(%(one)s::bigint IS NULL OR c.household_id = %(one)s)"

ASSESSMENT = f"""WITH waiting AS (
  SELECT c.* FROM counselling_case c JOIN people_household h ON h.id = c.household_id
  WHERE c.ended IS NULL AND c.organisation_id = weg_organisation() AND {ONE}
    AND ({{assessed}}) IS NULL
), people AS (
  SELECT p.id, p.household_id FROM people_person p
  WHERE p.household_id IN (SELECT household_id FROM waiting)
), arrived AS (
  SELECT p.household_id, min(f.first) AS first
  FROM weg_first_stays(ARRAY(SELECT id FROM people), '-infinity', 'infinity') f
  JOIN people p ON p.id = f.person GROUP BY p.household_id
)
SELECT {COMMON}, a.first AS starts, a.first + %(days)s AS due
FROM waiting c JOIN arrived a ON a.household_id = c.household_id
JOIN people_household h ON h.id = c.household_id LEFT JOIN housing_site s ON s.id = c.site_id
WHERE a.first + %(days)s >= %(since)s AND a.first + %(days)s < %(until)s
"""  # noqa: S608 (constants only)

AFTERCARE = f"""
SELECT {COMMON}, c.ended AS starts, c.access_until AS due
FROM counselling_case c JOIN people_household h ON h.id = c.household_id
LEFT JOIN housing_site s ON s.id = c.site_id
WHERE c.ended IS NOT NULL AND c.organisation_id = weg_organisation()
  AND c.access_until >= %(since)s AND c.access_until < %(until)s AND {ONE}
"""  # noqa: S608 (constants only)

REFERRALS = f"""
SELECT {COMMON}, r.sent AS starts, r.answer_until AS due
FROM counselling_referral r JOIN counselling_case c ON c.id = r.case_id
JOIN people_household h ON h.id = c.household_id LEFT JOIN housing_site s ON s.id = c.site_id
WHERE r.state = 'open' AND r.sender_id = weg_organisation()
  AND r.answer_until >= %(since)s AND r.answer_until < %(until)s AND {ONE}
"""  # noqa: S608 (constants only)

HANDOVERS = f"""
SELECT {COMMON}, v.day AS starts, v.due AS due
FROM counselling_handover v JOIN counselling_case c ON c.id = v.case_id
JOIN people_household h ON h.id = c.household_id LEFT JOIN housing_site s ON s.id = c.site_id
WHERE v.state = 'open' AND v.sender_id = weg_organisation()
  AND v.due >= %(since)s AND v.due < %(until)s AND {ONE}
"""  # noqa: S608 (constants only)


def assessment(asked: Asked) -> Iterable[Row]:
    """Special needs are assessed so many days after arrival; done is what ``assessed`` says."""
    days = int(asked.numbers["needs_assessment_days"])
    given = _given(asked) | {"days": days}
    return read(ASSESSMENT.replace("{assessed}", assessed_sql()), given)


def aftercare(asked: Asked) -> Iterable[Row]:
    """Care after moving out ends, and with it the organisation's access."""
    return read(AFTERCARE, _given(asked))


def referrals(asked: Asked) -> Iterable[Row]:
    """Another organisation has been asked and owes an answer."""
    return read(REFERRALS, _given(asked))


def handovers(asked: Asked) -> Iterable[Row]:
    """The household lives in another organisation's house; the note is to be written."""
    return read(HANDOVERS, _given(asked))


def _given(asked: Asked) -> dict[str, object]:
    return {"since": asked.since, "until": asked.until, "one": asked.only("household")}
