"""Which stored persons share a key with a record: by equality, as row-level security allows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from django.db import connection

from weg.people.matching import Record, keys
from weg.people.models import Person

LARGEST_BLOCK = 200
"""Persons sharing one key; a key that more of them share says nothing about identity."""
MANY = 50
"""Candidates of one record; with more, one shared key (a birth day, a year) is not enough."""
_LOOK_UP = """SELECT w.key, (SELECT array_agg(b.person_id) FROM (
   SELECT k.person_id FROM people_namekey k WHERE k.kind = 'm' AND k.key = w.key LIMIT %s) b)
 FROM unnest(%s::text[]) AS w(key)"""


def candidates(records: Sequence[Record]) -> list[set[int]]:
    """For each record the ids of persons that share a key with it."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for index, record in enumerate(records):
        for key in keys(record):
            wanted[key[:120]].append(index)
    found: list[Counter[int]] = [Counter() for _record in records]
    for key, people in _blocks(list(wanted)).items():
        for index in wanted[key]:
            found[index].update(people)
    return [_likeliest(shared) for shared in found]


def _likeliest(shared: Counter[int]) -> set[int]:
    """All, while they are few; in a large register those that share more than one key."""
    least = 1 if len(shared) <= MANY else 2
    return {person for person, count in shared.items() if count >= least}


def _blocks(wanted: list[str]) -> Mapping[str, list[int]]:
    with connection.cursor() as cursor:
        cursor.execute(_LOOK_UP, [LARGEST_BLOCK + 1, wanted])
        return {key: ids for key, ids in cursor.fetchall() if ids and len(ids) <= LARGEST_BLOCK}


def by_azr(numbers: Sequence[str]) -> dict[str, list[int]]:
    """Ids of the persons that have one of these AZR numbers, by number."""
    found: dict[str, list[int]] = defaultdict(list)
    wanted = [number for number in numbers if number]
    if wanted:
        rows = Person.objects.filter(azr_number__in=wanted, merged_into=None).exclude(azr_number="")
        for number, pk in rows.values_list("azr_number", "pk"):
            found[number].append(pk)
    return found
