"""Taking in what was tapped on a round: nothing lost, nothing twice, whoever sends it again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from weg.care.presence.actions.clocks import corrected, offset
from weg.care.presence.actions.effects import apply_effects
from weg.care.presence.actions.incoming import Note, Taken, Tap
from weg.care.presence.models import Difference, Round, Tick
from weg.care.presence.models.reasons import AwayReason
from weg.care.presence.models.ticks import Source, State
from weg.care.presence.queries.roster import stays_on
from weg.care.presence.queries.standing import standings
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.periods import today
from weg.people.models import Person


@action("presence.tick", on="round")
def record_taps(
    *,
    actor: Actor,
    round: Round,  # noqa: A002 (the field's word)
    taps: Sequence[Tap] = (),
    notes: Sequence[Note] = (),
    sent_at: datetime | None = None,
    source: str = Source.ROUND,
) -> Taken:
    """Store taps and notes of a round, also of one that was closed meanwhile (then they are late).

    sent_at: the phone's time at sending; with the server's it gives the error of the phone's
    clock. Taps that are there already are kept as they are. One batch of a round after the other:
    the round is locked, in a constant number of queries.
    """
    locked = Round.objects.select_for_update(no_key=True).get(pk=round.pk)
    now = timezone.now()
    taken = Taken()
    fresh = _fresh(locked, taps, taken)
    ticks = _ticks(actor, locked, fresh, offset(sent_at, now), now, source, taken)
    if ticks:
        Tick.objects.bulk_create(ticks)
        taken.kept += [tick.pk for tick in ticks]
        taken.late = sum(tick.late for tick in ticks)
        taken.clock_changed = sum(tick.clock_changed for tick in ticks)
        _settle(locked, ticks, actor)
    _take_notes(locked, notes, offset(sent_at, now), now, taken)
    return taken


def _fresh(round_: Round, taps: Sequence[Tap], taken: Taken) -> list[Tap]:
    """Those not stored yet, each once; ids used for something else are refused."""
    known = {t.pk: t for t in Tick.objects.filter(pk__in=[tap.id for tap in taps])}
    fresh: dict[UUID, Tap] = {}
    for tap in taps:
        if stored := known.get(tap.id):
            if (stored.round_id, stored.person_id) == (round_.pk, tap.person):
                taken.kept.append(tap.id)
            else:
                taken.refused[tap.id] = "id_taken"
        elif why := _fault(tap):
            taken.refused[tap.id] = why
        else:
            fresh.setdefault(tap.id, tap)
    return list(fresh.values())


def _fault(tap: Tap) -> str:
    if tap.state not in State.values:
        return "state_unknown"
    if tap.state != State.AWAY:
        return ""
    return "" if tap.until and tap.reason in AwayReason.values else "away_unclear"


def _ticks(
    actor: Actor,
    round_: Round,
    taps: Sequence[Tap],
    sending: timedelta,
    now: datetime,
    source: str,
    taken: Taken,
) -> list[Tick]:
    here = {person for person, _stay in stays_on(round_.site_id, today())} if taps else set()
    known = here | _visible({tap.person for tap in taps} - here)
    made = []
    for tap in taps:
        if tap.person not in known:
            taken.refused[tap.id] = "person_unknown"
            continue
        time = corrected(tap.at, tap.offset, sending, round_.started_at, now)
        made.append(
            Tick(
                id=tap.id,
                round=round_,
                site_id=round_.site_id,
                person_id=tap.person,
                state=tap.state,
                source=source,
                day=timezone.localdate(time.at),
                at=time.at,
                client_at=tap.at,
                offset_ms=round_ms(sending) if tap.at else None,
                clock_changed=time.changed,
                seq=tap.seq,
                replaces=list(tap.replaces),
                received_at=now,
                member=actor.sight.member,
                late=round_.closed,
                listed=tap.person in here,
                until=tap.until if tap.state == State.AWAY else None,
                reason=tap.reason if tap.state == State.AWAY else "",
            )
        )
    return made


def round_ms(span: timedelta) -> int:
    """The span in whole milliseconds."""
    return int(span / timedelta(milliseconds=1))


def _visible(people: set[int]) -> set[int]:
    """Who of them exists for the actor (moved out less than a year ago, say)."""
    if not people:
        return set()
    return set(Person.objects.filter(pk__in=people).values_list("pk", flat=True))


def _settle(round_: Round, ticks: Sequence[Tick], actor: Actor) -> None:
    """Mark which ticks stand now, and draw what follows from them."""
    people = {tick.person_id for tick in ticks}
    now = standings(round_, people)
    standing = [s.tick.pk for s in now.values() if s.tick]
    mine = Tick.objects.filter(round=round_, person__in=people)
    mine.filter(stands=True).exclude(pk__in=standing).update(stands=False)
    mine.filter(pk__in=standing, stands=False).update(stands=True)
    apply_effects(round_, now, actor)


def _take_notes(
    round_: Round, notes: Sequence[Note], sending: timedelta, now: datetime, taken: Taken
) -> None:
    rows = [
        Difference(
            key=note.id,
            round=round_,
            site_id=round_.site_id,
            kind=Difference.Kind.EXTRA,
            where=note.where[:90],
            people=min(max(note.people, 1), 99),
            note=note.note[:300],
            found_at=corrected(note.at, None, sending, round_.started_at, now).at,
        )
        for note in notes
    ]
    if rows:
        Difference.objects.bulk_create(rows, ignore_conflicts=True)
        taken.kept += [note.id for note in notes]
