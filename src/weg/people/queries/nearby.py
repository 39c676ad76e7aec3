"""The households of a reader who works at a few sites: few enough to start a search from.

Row-level security hides the others anyway. But it is a condition on each row that is read: among
800,000 people the few hundred of one's own sites are found quickly only when one starts from them.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection
from django.db.models.expressions import RawSQL

from weg.foundation.access.pages import once_a_page
from weg.foundation.access.rows import OWN_SITES

MOST = 20_000
"""Occupancies; from more than these, starting from the name is quicker."""
_LOOK = f"""SELECT weg_reach(), ARRAY(
  SELECT o.household_id FROM housing_occupancy o
  WHERE (SELECT weg_reach()) = 'own' AND o.site_id = {OWN_SITES}
    AND o.ends > current_date - 365 AND o.household_id IS NOT NULL
  LIMIT {MOST + 1})"""  # noqa: S608 (constants only)


def nearby_households() -> set[int] | None:
    """Ids of the households the reader may see; None when these are many or all. One query, and
    one for all parts of a page."""
    return once_a_page("nearby_households", _look)


def these(numbers: Collection[int]) -> RawSQL:
    """The ids for ``__in``, as one value: a thousand values take longer to send than to find."""
    return RawSQL("SELECT unnest(%s::bigint[])", [sorted(numbers)])


def _look() -> set[int] | None:
    with connection.cursor() as cursor:
        cursor.execute(_LOOK)
        reach, households = cursor.fetchone()
    return set(households) if reach == "own" and len(households) <= MOST else None
