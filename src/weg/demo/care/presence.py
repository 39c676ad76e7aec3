"""Rounds of the last weeks: most people seen, some not for long, a few houses without a round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from uuid import UUID

from weg.care.presence.actions import (
    Note,
    PastRound,
    Tap,
    close_round,
    issue_cards,
    record_absence,
    record_taps,
    record_trust,
    settle_rounds,
    start_round,
)
from weg.care.presence.models import Round, Seen, Tick
from weg.care.presence.models.reasons import AwayReason
from weg.foundation.access.actors import Actor
from weg.foundation.database.statistics import gather_statistics
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind

SEED = 2016
WEEKS = 4
GHOSTS, MET = 0.025, 0.955
"""Share of people whom only the first of these rounds met; share of the others met on a round."""
BY = "Hausleitung"

Stays = dict[int, list[tuple[int, date]]]


def load(actor: Actor, today: date) -> None:
    """Weekly rounds, the figures of each week, and one real round with differences."""
    random = Random(SEED)  # noqa: S311 (demo data)
    stays = _stays(today)
    rounds = [one for week in range(WEEKS, 0, -1) for one in _week(stays, today, week, random)]
    settle_rounds(actor=actor, rounds=rounds)
    gather_statistics(Tick, Seen, Round)
    _absences(actor, today, random)
    for week in range(WEEKS, 0, -1):
        record_trust(actor=actor, day=today - timedelta(weeks=week))
    _rounds_of_today(actor, stays, random)
    record_trust(actor=actor, day=today)


def _stays(today: date) -> Stays:
    found: Stays = defaultdict(list)
    rows = Occupancy.objects.filter(kind=Kind.STAY, starts__lte=today, ends__gt=today)
    for site, person, starts in rows.order_by("pk").values_list("site_id", "person_id", "starts"):
        found[site].append((person, starts))
    return found


def _week(stays: Stays, today: date, week: int, random: Random) -> list[PastRound]:
    """The rounds of one week; every twelfth house has let the last three go by."""
    made = []
    for number, site in enumerate(sorted(stays)):
        if number % 12 == 7 and week <= 3:
            continue
        day = today - timedelta(days=7 * week - 1 - number % 5)
        people = [person for person, starts in stays[site] if starts <= day]
        met = [p for p in people if not (week < WEEKS and _ghost(p)) and random.random() < MET]
        missed = set(people) - set(met)
        made.append(PastRound(site=site, day=day, by=BY, seen=met, not_met=sorted(missed)))
    return made


def _ghost(person: int) -> bool:
    """Whether nobody has seen this person for weeks: always the same ones."""
    return person * 2654435761 % 1000 < 1000 * GHOSTS


def _absences(actor: Actor, today: date, random: Random) -> None:
    rows = Occupancy.objects.filter(kind=Kind.STAY, starts__lte=today, ends__gt=today)
    for stay in rows.select_related("site").order_by("pk")[::800]:
        until = today + timedelta(days=random.randrange(3, 30))
        since = today - timedelta(days=random.randrange(1, 6))
        reason = AwayReason.values[random.randrange(len(AwayReason.values))]
        record_absence(actor=actor, stay=stay, since=since, until=until, reason=reason)


def _rounds_of_today(actor: Actor, stays: Stays, random: Random) -> None:
    """Two houses: one round closed with differences and house cards, one half done."""
    first, second = list(Site.objects.filter(pk__in=stays).order_by("sort_name")[:2])
    done = start_round(actor=actor, site=first)
    people = [person for person, _starts in stays[first.pk]]
    note = Note(id=_uuid(random), where="1.01 / 1", people=1, note="Bruder eines Bewohners")
    record_taps(actor=actor, round=done, taps=_taps(people[:-3], random), notes=[note])
    close_round(actor=actor, round=done)
    issue_cards(actor=actor, site=first)
    half = start_round(actor=actor, site=second)
    people = [person for person, _starts in stays[second.pk]]
    record_taps(actor=actor, round=half, taps=_taps(people[: len(people) // 2], random))


def _taps(people: Sequence[int], random: Random) -> list[Tap]:
    return [Tap(id=_uuid(random), person=person, state="seen") for person in people]


def _uuid(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128), version=4)
