"""Taking over assessments: an old system's records, or those of the demo city."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.needs.models import Assessment, Need


@dataclass(frozen=True)
class TakenOver:
    """One assessment; groups: ids. assessor: id of the member who made it, by: who that is."""

    person: int
    day: date
    assessor: int | None
    by: str
    kind: str = Assessment.Kind.FIRST
    groups: tuple[int, ...] = ()
    signs: str = ""
    statements: str = ""
    documents: str = ""
    received_from: str = ""
    review: date | None = None


@action("needs.take_over")
def take_over(*, actor: Actor, rows: Iterable[TakenOver]) -> int:
    """Write all rows or none; returns how many."""
    given = list(rows)
    made = Assessment.objects.bulk_create([_assessment(row) for row in given], batch_size=2000)
    Need.objects.bulk_create(
        Need(assessment=one, group_id=group)
        for one, row in zip(made, given, strict=True)
        for group in row.groups
    )
    return len(made)


def _assessment(row: TakenOver) -> Assessment:
    return Assessment(
        person_id=row.person,
        day=row.day,
        assessor_id=row.assessor,
        by=row.by[:200],
        kind=row.kind,
        signs=row.signs,
        statements=row.statements,
        documents=row.documents,
        received_from=row.received_from,
        review=row.review,
    )
