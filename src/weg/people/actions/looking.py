"""Looking for likely duplicates of people just registered or renamed, and noting them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import Q

from weg.people.models import LikelyPair, Person
from weg.people.queries.duplicates import find_same_many


def look_for_same(people: Sequence[Person]) -> list[LikelyPair]:
    """Note the likely duplicates of these people, for the page ``people:duplicates``."""
    pairs = list(_pairs(people))
    LikelyPair.objects.bulk_create(pairs, batch_size=2000, ignore_conflicts=True)
    return pairs


def look_again(person: Person) -> None:
    """After a name or date of birth changed: what was noted of the person is noted anew."""
    LikelyPair.objects.filter(Q(first=person) | Q(second=person)).delete()
    look_for_same([person])


def _pairs(people: Sequence[Person]) -> Iterator[LikelyPair]:
    seen: set[tuple[int, int]] = set()
    for person, found in zip(people, find_same_many(people), strict=True):
        for same in found:
            pair = (min(person.pk, same.person.pk), max(person.pk, same.person.pk))
            if pair not in seen:
                seen.add(pair)
                yield LikelyPair(
                    first_id=pair[0], second_id=pair[1], score=same.score, reasons=same.reasons
                )
