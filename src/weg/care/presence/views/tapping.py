"""Taps as they come in: from a form without JavaScript, or as JSON from a phone's queue."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.presence.actions import Note, Tap
from weg.care.presence.models import Round
from weg.care.presence.models.ticks import State
from weg.care.presence.queries.rounds import Entry, view_round
from weg.foundation.access.refusals import Refused

MOST = 500
"""Taps in one sending; a phone sends at most 100."""

EARLIEST, LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2190, 1, 1, tzinfo=UTC)


def taps_from_form(data: QueryDict, round_: Round) -> list[Tap]:
    """What a form says: a whole room seen, one person not met, or the boxes as they are ticked.

    Only boxes that differ from what the page had shown (``was``) are taps, so that an old page
    undoes nothing that somebody else has ticked since.
    """
    entries = {e.resident.person: e for e in view_round(round_).entries}
    wanted = dict(_wanted(data, entries))
    return [
        Tap(
            id=uuid4(),
            person=person,
            state=state,
            at=timezone.now(),
            replaces=tuple(head.pk for head in entries[person].standing.heads),
        )
        for person, state in wanted.items()
        if entries[person].state != state
    ]


def _wanted(data: QueryDict, entries: dict[int, Entry]) -> Iterator[tuple[int, str]]:
    if missed := _numbers(data, "not_met"):
        yield from ((p, State.NOT_MET.value) for p in missed & set(entries))
    elif room := _numbers(data, "seen_room"):
        for person, entry in entries.items():
            if entry.resident.room_id in room:
                yield person, State.SEEN.value
    else:
        yield from _boxes(data, entries)


def _boxes(data: QueryDict, entries: dict[int, Entry]) -> Iterator[tuple[int, str]]:
    ticked, shown = _numbers(data, "seen"), _numbers(data, "was")
    rooms = _numbers(data, "save_room")
    for person, entry in entries.items():
        if rooms and entry.resident.room_id not in rooms:
            continue
        if person in ticked - shown:
            yield person, State.SEEN.value
        elif person in shown - ticked:
            yield person, State.CLEAR.value


def _numbers(data: QueryDict, name: str) -> set[int]:
    return {int(value) for value in data.getlist(name) if value.isdecimal() and len(value) < 19}


def read_sending(body: bytes) -> dict[str, Any]:
    """A phone's sending: ``taps``, ``notes``, ``sent_at``, ``since``, and ``unreadable`` by id.

    One tap that cannot be read never holds up the others. Refused when nothing can be read.
    """
    try:
        data = json.loads(body)
        taps, notes = list(data.get("ticks", ())), list(data.get("notes", ()))
    except (ValueError, AttributeError, TypeError) as error:
        raise Refused(_("What the phone sent cannot be read."), code="unreadable") from error
    if len(taps) + len(notes) > MOST:
        raise Refused(_("Too much at once."), code="too_many")
    unreadable: dict[str, str] = {}
    return {
        "taps": [t for one in taps if (t := _read(_tap, one, unreadable))],
        "notes": [n for one in notes if (n := _read(_note, one, unreadable))],
        "sent_at": _moment(data.get("sent_at")),
        "since": _cursor(data.get("since")),
        "unreadable": unreadable,
    }


def _read(how: Any, one: Any, unreadable: dict[str, str]) -> Any:
    try:
        return how(one)
    except (KeyError, ValueError, TypeError, AttributeError, OverflowError):
        name = one.get("id") if isinstance(one, dict) else None
        unreadable[str(name)[:36]] = "unreadable"
        return None


def _tap(one: dict[str, Any]) -> Tap:
    given = one.get("offset")
    until = one.get("until")
    return Tap(
        id=UUID(one["id"]),
        person=_small(one["person"], 2**62),
        state=str(one["state"]),
        at=_moment(one.get("at")),
        offset=None if given is None else timedelta(milliseconds=int(given)),
        seq=_small(one.get("seq", 0), 2**31 - 1),
        replaces=tuple(UUID(old) for old in one.get("replaces", ()))[:20],
        until=date.fromisoformat(until) if until else None,
        reason=str(one.get("reason", "")),
    )


def _note(one: dict[str, Any]) -> Note:
    return Note(
        id=UUID(one["id"]),
        where=str(one.get("where", "")),
        people=_small(one.get("people", 1), 99),
        note=str(one.get("note", "")).replace("\0", ""),
        at=_moment(one.get("at")),
    )


def _small(value: Any, most: int) -> int:
    number = int(value)
    if not 0 <= number <= most:
        raise ValueError(number)
    return number


def _moment(value: Any) -> datetime | None:
    """Milliseconds since 1970, as phones count; a clock set to nonsense is no time at all."""
    if value is None:
        return None
    try:
        found = datetime.fromtimestamp(float(value) / 1000, tz=UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        return None
    return found if EARLIEST < found < LATEST else None


def _cursor(value: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found if found.tzinfo else None
