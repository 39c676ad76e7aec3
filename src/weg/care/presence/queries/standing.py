"""Which tick counts: the same answer in whatever order ticks arrive, whatever clocks say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from weg.care.presence.models import Round, Tick
from weg.care.presence.models.ticks import State

RANK = {State.CLEAR: 0, State.NOT_MET: 1, State.AWAY: 2, State.SEEN: 3}


@dataclass(frozen=True)
class Standing:
    """What is known of one person in a round.

    heads: ticks that nobody replaced. tick: the one that counts; None when nothing was said, or
    what was said was undone. conflict: the heads say different things.
    """

    heads: tuple[Tick, ...] = ()
    tick: Tick | None = None

    @property
    def conflict(self) -> bool:
        return len({head.state for head in self.heads} - {State.CLEAR}) > 1

    @property
    def state(self) -> str:
        return self.tick.state if self.tick else ""


def stand(ticks: Sequence[Tick]) -> Standing:
    """The standing of one person from all of their ticks in a round."""
    replaced = {old for tick in ticks for old in tick.replaces}
    heads = tuple(sorted((t for t in ticks if t.pk not in replaced), key=_order, reverse=True))
    said = [head for head in heads if head.state != State.CLEAR]
    return Standing(heads, said[0] if said else None)


def _order(tick: Tick) -> tuple[int, datetime, int, UUID]:
    return (RANK[State(tick.state)], tick.at, tick.seq, tick.pk)


def standings(round_: Round, people: Iterable[int] | None = None) -> dict[int, Standing]:
    """Standing by person, of everybody ticked in the round or of the people named: one query."""
    rows = Tick.objects.filter(round=round_)
    if people is not None:
        rows = rows.filter(person__in=list(people))
    grouped: dict[int, list[Tick]] = defaultdict(list)
    for tick in rows.order_by():
        grouped[tick.person_id].append(tick)
    return {person: stand(ticks) for person, ticks in grouped.items()}


def changed_since(round_: Round, since: datetime | None) -> dict[int, Standing]:
    """Standings of the people ticked after ``since`` (arrival times grow: the round is locked)."""
    if since is None:
        return standings(round_)
    people = Tick.objects.filter(round=round_, received_at__gt=since).values_list("person_id")
    return standings(round_, {person for (person,) in people.order_by()})
