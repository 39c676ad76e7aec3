"""Why a decided computation would come out differently today: person by person, with who and when.

Only for those who may see persons. Figures for all others come from ``posts.comparing``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from weg.care.grants.models import Computation
from weg.care.grants.queries.counts import CountedOne, people_on


@dataclass(frozen=True)
class Entry:
    """One entry in the record after the decision. what: name of the action, label: insert, …"""

    at: datetime
    by: str
    what: str
    table: str


@dataclass(frozen=True)
class PersonChange:
    """A person counted otherwise now; None: not counted then, or not counted now."""

    person: int
    before: CountedOne | None
    after: CountedOne | None
    entries: tuple[Entry, ...] = ()


def person_changes(computation: Computation) -> list[PersonChange]:
    """Everyone counted otherwise than in the frozen computation, with what was entered since."""
    old = {
        row.person_id: CountedOne(
            row.person_id, row.site_id, row.status, row.present, row.organisation_id or 0
        )
        for row in computation.people.all()
    }
    new = {one.person: one for one in people_on(computation.day)}
    changed = [key for key in sorted({*old, *new}) if old.get(key) != new.get(key)]
    entries = _entries(changed, computation.at)
    return [PersonChange(key, old.get(key), new.get(key), tuple(entries[key])) for key in changed]


ENTRIES = """
SELECT person_id, pgh_created_at, pgh_context->>'by', pgh_context->>'action', 'stay'
FROM housing_occupancyevent WHERE person_id = ANY(%(people)s) AND pgh_created_at >= %(since)s
UNION
SELECT person_id, pgh_created_at, pgh_context->>'by', pgh_context->>'action', 'status'
FROM people_legalstatusevent WHERE person_id = ANY(%(people)s) AND pgh_created_at >= %(since)s
ORDER BY 1, 2
"""


def _entries(people: list[int], since: datetime) -> dict[int, list[Entry]]:
    found: dict[int, list[Entry]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(ENTRIES, {"people": people, "since": since})
        for person, at, by, what, table in cursor.fetchall():
            found[person].append(Entry(at, by or "", what or "", table))
    return found
