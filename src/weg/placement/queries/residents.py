"""Who lives or is expected where in a period, for the engine: ages and sexes, nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from weg.foundation.periods import OPEN_END

ASSUMED_AGE = 30
"""Age of somebody whose date of birth is missing: counted as an adult, and marked on the list."""

PERSON = """CASE WHEN p.date_of_birth IS NULL THEN {assumed}
  ELSE greatest(0, date_part('year', age(%(day)s::date, p.date_of_birth)))::int END, p.sex"""


@dataclass(frozen=True)
class Resident:
    """A household at a site in the period. ids: its names in the engine's file."""

    name: str
    household: int
    people: list[dict[str, Any]]
    rooms: list[int]


@dataclass(frozen=True)
class Residents:
    households: list[Resident]
    people_of_room: dict[int, int]
    """People who count in each room."""


def residents(
    start: date,
    end: date | None,
    waiting: Collection[int] = (),
    sites: Collection[int] | None = None,
) -> Residents:
    """Everyone with a stay or reservation overlapping the period. One query.

    waiting: households that are in the file by their own name already. sites: these only.
    Somebody who moves within the period counts at both sites: neither place is free for others.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT o.household_id, o.site_id, b.room_id, o.person_id,
                  {PERSON.format(assumed=ASSUMED_AGE)}
                FROM housing_occupancy o JOIN housing_place b ON b.id = o.place_id
                JOIN people_person p ON p.id = o.person_id
                WHERE o.kind <> 'block' AND o.ends > %(day)s AND o.starts < %(last)s
                  AND (%(sites)s::bigint[] IS NULL OR o.site_id = ANY(%(sites)s::bigint[]))
                ORDER BY o.household_id, o.site_id, o.starts, o.person_id""",  # noqa: S608
            {
                "day": start,
                "last": end or OPEN_END,
                "sites": None if sites is None else list(sites),
            },
        )
        rows = cursor.fetchall()
    grouped: dict[tuple[int, int], dict[int, tuple[int, str, int]]] = defaultdict(dict)
    rooms: dict[tuple[int, int], dict[int, None]] = defaultdict(dict)
    counted: Counter[int] = Counter()
    for household, site, room, person, age, sex in rows:
        grouped[household, site].setdefault(person, (age, sex, room))
        rooms[household, site][room] = None
        counted[room] += 1
    return Residents(_named(grouped, rooms, set(waiting)), dict(counted))


def _named(
    grouped: dict[tuple[int, int], dict[int, tuple[int, str, int]]],
    rooms: dict[tuple[int, int], dict[int, None]],
    seen: set[int],
) -> list[Resident]:
    found = []
    for (household, site), people in grouped.items():
        name = f"h{household}-s{site}" if household in seen else f"h{household}"
        seen.add(household)
        ages = [{"age": age, "sex": sex} for age, sex, _room in people.values()]
        found.append(Resident(name, household, ages, list(rooms[household, site])))
    return found
