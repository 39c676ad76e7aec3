"""One round as its page shows it: everybody of the house, with what is known of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from django.utils import timezone

from weg.care.presence.models import Difference, Round
from weg.care.presence.models.ticks import State
from weg.care.presence.queries.roster import Resident, roster
from weg.care.presence.queries.standing import Standing, standings
from weg.foundation.periods import today

OPEN = "open"
NOBODY = Standing()


@dataclass(frozen=True)
class Entry:
    """A resident and the standing in this round. state: seen, not_met, away or open."""

    resident: Resident
    standing: Standing

    @property
    def state(self) -> str:
        if self.standing.tick:
            return self.standing.tick.state
        return State.AWAY.value if self.resident.back else OPEN


@dataclass(frozen=True)
class RoomEntries:
    unit: str
    room: str
    room_id: int
    entries: list[Entry]


@dataclass(frozen=True)
class UnitCount:
    """A unit's people, by what was found. extra: people noted who are not in the list."""

    unit: str
    recorded: int
    seen: int
    away: int
    not_met: int
    extra: int

    @property
    def counted(self) -> int:
        """People found here."""
        return self.seen + self.extra

    @property
    def difference(self) -> int:
        """Found here more (+) or fewer (−) than recorded, those known to be away left out."""
        return self.counted + self.away - self.recorded


@dataclass(frozen=True)
class RoundView:
    round: Round
    entries: list[Entry]

    @property
    def rooms(self) -> list[RoomEntries]:
        where = attrgetter("resident.unit", "resident.room", "resident.room_id")
        return [RoomEntries(*key, list(rows)) for key, rows in groupby(self.entries, key=where)]

    @property
    def counts(self) -> Counter[str]:
        return Counter(entry.state for entry in self.entries)

    @property
    def conflicts(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.standing.conflict]


def day_of(round_: Round) -> date:
    """An open round is about who lives here today, a closed one about the day of its end."""
    return timezone.localdate(round_.closed_at) if round_.closed_at else today()


def view_round(round_: Round, known: Mapping[int, Standing] | None = None) -> RoundView:
    """The round in five queries."""
    found = standings(round_) if known is None else known
    people = roster(round_.site_id, day_of(round_))
    return RoundView(round_, [Entry(p, found.get(p.person, NOBODY)) for p in people])


def count_units(view: RoundView, extras: Iterable[Difference]) -> list[UnitCount]:
    """Counted against recorded, unit by unit; notes that name no unit stand under an empty one."""
    units = list(dict.fromkeys(entry.resident.unit for entry in view.entries))
    noted: Counter[str] = Counter()
    for extra in extras:
        unit = extra.where.partition(" / ")[0]
        noted[unit if unit in units else ""] += extra.people
    named = [*units, ""] if noted[""] else units
    return [_count(unit, view, noted[unit]) for unit in named]


def _count(unit: str, view: RoundView, extra: int) -> UnitCount:
    states = Counter(e.state for e in view.entries if e.resident.unit == unit)
    return UnitCount(
        unit=unit,
        recorded=states.total(),
        seen=states[State.SEEN],
        away=states[State.AWAY],
        not_met=states[State.NOT_MET] + states[OPEN],
        extra=extra,
    )
