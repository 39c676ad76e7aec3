"""Who may be the same person: on entry, on import, among those registered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from weg.people.matching import DEFAULT_THRESHOLD, Record, compare
from weg.people.models import Merge, Person
from weg.people.queries.bounds import could_be_same
from weg.people.queries.candidates import by_azr, candidates
from weg.people.reasons import SAME_AZR, sentence
from weg.people.records import Known, record_of

Pair = tuple[int, int]


@dataclass(frozen=True)
class Same:
    """A registered person that a record may be. score: probability, 0 to 1.

    reasons: the evidence as data, the weightiest first (kept with a decision).
    """

    person: Person
    score: float
    reasons: list[dict[str, Any]]

    @property
    def sentences(self) -> list[str]:
        """The evidence in the reader's language."""
        return [sentence(reason) for reason in self.reasons]


def find_same(known: Known) -> list[Same]:
    """Registered persons that this may be, the likeliest first."""
    [found] = find_same_many([known])
    return found


def find_same_many(
    known: Sequence[Known], *, threshold: float = DEFAULT_THRESHOLD
) -> list[list[Same]]:
    """The same for many at once, in the order given, with a constant number of queries.

    threshold: the least score that is told; 0.5 is "more likely than not".

    A person itself, merged records, and pairs decided to be different persons are left out.
    """
    search = _Search([_Wanted.of(one, index) for index, one in enumerate(known)])
    return [search.same_as(index, threshold) for index in range(len(known))]


def compare_two(one: Person, other: Person) -> Same:
    """Two persons against each other: how likely ``one`` is ``other``, and why."""
    return _compared(_Wanted.of(one, 0), other, record_of(other))


@dataclass(frozen=True)
class _Wanted:
    record: Record
    azr_number: str
    pk: int | None

    @classmethod
    def of(cls, known: Known, index: int) -> _Wanted:
        return cls(
            record_of(known, str(index)),
            str(getattr(known, "azr_number", "") or ""),
            known.pk if isinstance(known, Person) else None,
        )


class _Search:
    """Everything that is read for a search, read once."""

    def __init__(self, wanted: Sequence[_Wanted]) -> None:
        self.wanted = wanted
        self.shared = candidates([one.record for one in wanted])
        numbers = by_azr([one.azr_number for one in wanted])
        for index, one in enumerate(wanted):
            self.shared[index].update(numbers.get(one.azr_number, ()))
        self.people = _people({pk for each in self.shared for pk in each})
        self.records = {pk: record_of(person) for pk, person in self.people.items()}
        self.different = decided_different({one.pk for one in wanted if one.pk})

    def same_as(self, index: int, threshold: float) -> list[Same]:
        one = self.wanted[index]
        found = [
            _compared(one, self.people[pk], self.records[pk])
            for pk in self.shared[index]
            if pk in self.people and self._worth_comparing(one, pk)
        ]
        likely = [same for same in found if same.score >= threshold]
        return sorted(likely, key=lambda same: (-same.score, same.person.pk))

    def _worth_comparing(self, one: _Wanted, pk: int) -> bool:
        if pk == one.pk or self._decided(one.pk, pk):
            return False
        same_number = bool(one.azr_number) and one.azr_number == self.people[pk].azr_number
        return same_number or could_be_same(one.record, self.records[pk])

    def _decided(self, one: int | None, other: int) -> bool:
        return one is not None and (min(one, other), max(one, other)) in self.different


def _compared(one: _Wanted, person: Person, record: Record) -> Same:
    match = compare(one.record, record)
    reasons = [reason.as_dict() for reason in match.reasons]
    if one.azr_number and one.azr_number == person.azr_number:
        return Same(person, 1.0, [{"code": SAME_AZR, "a": one.azr_number}, *reasons])
    return Same(person, match.score, reasons)


def _people(numbers: Collection[int]) -> dict[int, Person]:
    rows = Person.objects.filter(pk__in=numbers, merged_into=None).select_related("household")
    return {person.pk: person for person in rows.order_by("pk")}


def decided_different(people: Collection[int]) -> set[Pair]:
    """Pairs (lower id, higher id) with one of these people that somebody decided to be two."""
    if not people:
        return set()
    rows = Merge.objects.filter(
        Q(kept__in=people) | Q(other__in=people),
        decision=Merge.Decision.DIFFERENT,
        undone=None,
    )
    return {(min(pair), max(pair)) for pair in rows.order_by().values_list("kept_id", "other_id")}
