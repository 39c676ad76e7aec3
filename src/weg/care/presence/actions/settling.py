"""Rounds of the past, taken over in bulk (the demo city, an earlier system)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID, uuid5

from django.db import connection
from django.utils import timezone

from weg.care.presence.models import Round, Tick
from weg.care.presence.models.ticks import State
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor

SPACE = UUID("5a1c0b76-3f0e-4d59-9a53-6d1f1f0f7d10")

ALL_SEEN = """
INSERT INTO presence_seen (person_id, site_id, day)
SELECT DISTINCT ON (person_id) person_id, site_id, day FROM presence_tick
WHERE stands AND state = 'seen' ORDER BY person_id, day DESC
ON CONFLICT (person_id) DO UPDATE SET day = excluded.day, site_id = excluded.site_id
WHERE excluded.day > presence_seen.day
"""


@dataclass(frozen=True)
class PastRound:
    """A closed round: who was seen and who was not, by person id."""

    site: int
    day: date
    by: str
    seen: Sequence[int]
    not_met: Sequence[int] = ()
    member: int | None = None
    extra: int = 0


@action("presence.settle")
def settle_rounds(*, actor: Actor, rounds: Sequence[PastRound]) -> list[Round]:
    """Write closed rounds with their ticks; differences are not made, they are past."""
    made = Round.objects.bulk_create([_round(one) for one in rounds])
    Tick.objects.bulk_create(
        [
            tick
            for one, row in zip(rounds, made, strict=True)
            for state, people in ((State.SEEN, one.seen), (State.NOT_MET, one.not_met))
            for tick in _ticks(one, row, people, state)
        ],
        batch_size=5000,
    )
    with connection.cursor() as cursor:
        cursor.execute(ALL_SEEN)
    return made


def _moment(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))


def _round(one: PastRound) -> Round:
    return Round(
        site_id=one.site,
        day=one.day,
        started_at=_moment(one.day, 16),
        started_by=one.by,
        closed_at=_moment(one.day, 17),
        closed_by=one.by,
        recorded=len(one.seen) + len(one.not_met),
        seen=len(one.seen),
        away=0,
        not_met=len(one.not_met),
        extra=one.extra,
    )


def _ticks(one: PastRound, row: Round, people: Sequence[int], state: str) -> list[Tick]:
    at = _moment(one.day, 16)
    return [
        Tick(
            id=uuid5(SPACE, f"{row.pk}/{person}"),
            round=row,
            site_id=one.site,
            person_id=person,
            state=state,
            day=one.day,
            at=at,
            received_at=at,
            member=one.member,
            stands=True,
        )
        for person in people
    ]
