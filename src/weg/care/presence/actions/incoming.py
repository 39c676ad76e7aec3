"""What a phone sends: taps and notes, with ids of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID


@dataclass(frozen=True)
class Tap:
    """One tap on a person. at: the phone's time. offset: the phone's clock error when tapped.

    replaces: the ticks of this person that were shown when it was tapped. source: see ``Tick``.
    """

    id: UUID
    person: int
    state: str
    at: datetime | None = None
    offset: timedelta | None = None
    seq: int = 0
    replaces: tuple[UUID, ...] = ()
    until: date | None = None
    reason: str = ""


@dataclass(frozen=True)
class Note:
    """People who are here and not in the list."""

    id: UUID
    where: str = ""
    people: int = 1
    note: str = ""
    at: datetime | None = None


@dataclass
class Taken:
    """What became of them. kept: ids now stored, also from an earlier sending.

    refused: reason by id: ``person_unknown``, ``state_unknown``, ``id_taken``, ``away_unclear``.
    """

    kept: list[UUID] = field(default_factory=list)
    refused: dict[UUID, str] = field(default_factory=dict)
    late: int = 0
    clock_changed: int = 0
