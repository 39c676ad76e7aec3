"""Rounds of the past, taken over in bulk (the demo city, an earlier system)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import connection
from django.utils import timezone

from weg.care.presence.models import Round
from weg.care.presence.models.ticks import State
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor

TICKS = """
INSERT INTO presence_tick (id, round_id, site_id, person_id, state, source, day, at, clock_changed,
  seq, replaces, received_at, member, late, listed, reason, stands)
SELECT gen_random_uuid(), r, s, p, %(state)s, 'round', d, d + time '16:00', false,
  0, '{}', d + time '16:00', m, false, true, '', true
FROM unnest(%(rounds)s::bigint[], %(sites)s::bigint[], %(people)s::bigint[], %(days)s::date[],
  %(members)s::bigint[]) AS x(r, s, p, d, m)
"""

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
    pairs = list(zip(rounds, made, strict=True))
    with connection.cursor() as cursor:
        for state in (State.SEEN, State.NOT_MET):
            cursor.execute(TICKS, _columns(pairs, state))
        cursor.execute(ALL_SEEN)
    return made


def _columns(pairs: Sequence[tuple[PastRound, Round]], state: str) -> dict[str, Any]:
    """The ticks of one state, column by column: a city's past is written in a second."""
    rows = [
        (row.pk, one.site, person, one.day, one.member)
        for one, row in pairs
        for person in (one.seen if state == State.SEEN else one.not_met)
    ]
    names = ("rounds", "sites", "people", "days", "members")
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    return {"state": state, **{n: list(c) for n, c in zip(names, columns, strict=True)}}


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
