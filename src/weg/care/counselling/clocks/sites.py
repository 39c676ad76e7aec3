"""Clocks about sites: the end of use, an announced closing, an exception from the limit."""

from __future__ import annotations

from collections.abc import Iterable

from weg.care.counselling.clocks.reading import DECIDED, EXTENDED, RUNS, read
from weg.foundation.clocks import Asked, Row

ENDS = f"""
SELECT s.id AS subject, s.id AS site, s.name AS site_name, s.name AS name,
  lower(s.during) AS starts, upper(s.during) AS due, {EXTENDED}
FROM housing_site s {DECIDED.format(record="s.id")}
WHERE (s.no_new_from IS NOT NULL) = %(announced)s
  AND upper(s.during) >= %(since)s AND upper(s.during) < %(until)s AND {RUNS}
  AND (%(one)s::bigint IS NULL OR s.id = %(one)s)
"""  # noqa: S608 (constants only)

EXCEPTIONS = f"""
SELECT s.id AS subject, s.id AS site, s.name AS site_name, s.name AS name,
  lower(e.during) AS starts, upper(e.during) AS due, {EXTENDED}
FROM housing_limitexception e JOIN housing_site s ON s.id = e.site_id
{DECIDED.format(record="s.id")}
WHERE upper(e.during) >= %(since)s AND upper(e.during) < %(until)s AND {RUNS}
  AND (%(one)s::bigint IS NULL OR s.id = %(one)s)
  AND NOT EXISTS (SELECT 1 FROM housing_limitexception n WHERE n.site_id = s.id
    AND lower(n.during) <= upper(e.during) AND upper(n.during) > upper(e.during))
"""  # noqa: S608 (constants only)


def leases(asked: Asked) -> Iterable[Row]:
    """The agreed end of use of a site (lease, permit) that nobody has announced as a closing."""
    return read(ENDS, _given(asked, "lease") | {"announced": False})


def closings(asked: Asked) -> Iterable[Row]:
    """The closing day of a site where nobody new comes any more."""
    return read(ENDS, _given(asked, "site_closing") | {"announced": True})


def exceptions(asked: Asked) -> Iterable[Row]:
    """An exception from the limit ends and no other follows it."""
    return read(EXCEPTIONS, _given(asked, "limit_exception"))


def _given(asked: Asked, code: str) -> dict[str, object]:
    return {
        "clock": code,
        "since": asked.since,
        "until": asked.until,
        "one": asked.only("site"),
    }
