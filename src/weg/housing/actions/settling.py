"""Taking over occupancy in bulk: an old system's records, or the history of the demo city."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.periods import period, today
from weg.housing.actions.explaining import refusing
from weg.housing.actions.steps import Recorder
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind

BATCH = 2000


@dataclass(frozen=True)
class Row:
    """One occupancy to take over; ``end`` None is until further notice."""

    place_id: int
    start: date
    end: date | None = None
    kind: str = Kind.STAY
    person_id: int | None = None
    household_id: int | None = None
    reason: str = ""
    departure: str = ""
    note: str = ""


@action("housing.settle")
def settle(*, actor: Actor, rows: Iterable[Row]) -> int:
    """Write all rows or none; returns how many. They cannot be undone as a step."""
    count, left = 0, iter(rows)
    with refusing(Recorder(actor, "settle", today())):
        while batch := list(islice(left, BATCH)):
            Occupancy.objects.bulk_create(_occupancy(row) for row in batch)
            count += len(batch)
    return count


def _occupancy(row: Row) -> Occupancy:
    return Occupancy(
        place_id=row.place_id,
        person_id=row.person_id,
        household_id=row.household_id,
        during=period(row.start, row.end),
        kind=row.kind,
        reason=row.reason,
        departure=row.departure,
        note=row.note,
    )
