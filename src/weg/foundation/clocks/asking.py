"""Which deadlines run, for whoever asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from weg.foundation.access.actions import may
from weg.foundation.access.actors import Actor
from weg.foundation.clocks.registry import CLOCKS, Asked, Clock, Row


@dataclass(frozen=True)
class Running:
    """A deadline with its clock, as of a day."""

    clock: Clock
    row: Row
    day: date

    @property
    def days(self) -> int:
        """Days left; negative when it has run out."""
        return (self.row.due - self.day).days


@dataclass(frozen=True)
class Answer:
    """running: the next due first. missing: clocks that stand still because a norm has a gap."""

    running: list[Running] = field(default_factory=list)
    missing: list[Clock] = field(default_factory=list)


def clocks_for(actor: Actor) -> list[Clock]:
    """The clocks this actor is told about."""
    return [clock for clock in CLOCKS.values() if may(actor, clock.permission)]


def running(actor: Actor, asked: Asked, codes: Iterable[str] | None = None) -> Answer:
    """Deadlines due before ``asked.until``, of the actor's clocks or those named by code.

    Every clock reads once, with the actor's own rows. What ran out longer than its ``late_days``
    ago is left out, whatever ``asked.since`` says; what is owed is never left out before that.
    """
    wanted = [c for c in clocks_for(actor) if codes is None or c.code in set(codes)]
    if asked.subject:
        wanted = [c for c in wanted if c.subject == asked.subject[0]]
    answer = Answer()
    for clock in wanted:
        if clock.norm and clock.norm not in asked.numbers:
            answer.missing.append(clock)
            continue
        mine = replace(asked, since=_since(clock, asked), wide=actor.sight.reach == "all")
        answer.running.extend(Running(clock, row, asked.day) for row in clock.rows(mine))
    answer.running.sort(key=lambda r: (r.row.due, r.clock.code, r.row.name, r.row.subject))
    return answer


def _since(clock: Clock, asked: Asked) -> date:
    """The first due day asked of this clock."""
    earliest = clock.since(asked.day)
    return earliest if clock.owed else max(asked.since, earliest)
