"""What follows from the ticks that stand: last seen, absences, differences, figures."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any
from uuid import uuid4

from django.db import connection
from django.utils import timezone

from weg.care.presence.models import Absence, Difference, Round, Tick
from weg.care.presence.models.ticks import State
from weg.care.presence.queries.standing import Standing
from weg.care.presence.queries.trust import write_trust
from weg.foundation.access.actors import Actor
from weg.foundation.periods import today

SEEN = """
INSERT INTO presence_seen (person_id, site_id, day)
SELECT DISTINCT ON (person_id) person_id, site_id, day FROM presence_tick
WHERE person_id = ANY(%(people)s) AND stands AND state = 'seen'
ORDER BY person_id, day DESC, at DESC
ON CONFLICT (person_id) DO UPDATE SET day = excluded.day, site_id = excluded.site_id
WHERE excluded.day >= presence_seen.day OR presence_seen.site_id = %(site)s
"""

UNSEEN = """
DELETE FROM presence_seen s WHERE s.person_id = ANY(%(people)s) AND s.site_id = %(site)s
AND NOT EXISTS (SELECT 1 FROM presence_tick t
  WHERE t.person_id = s.person_id AND t.stands AND t.state = 'seen')
"""


def apply_effects(round_: Round, now: Mapping[int, Standing], actor: Actor) -> None:
    """Bring everything that follows from these people's ticks up to date."""
    refresh_seen(round_.site_id, list(now))
    _keep_absences(round_, now, actor)
    _keep_elsewhere(round_, now)
    if round_.closed:
        _resolve_late(round_, now, actor)
    write_trust(today(), [round_.site_id])


def refresh_seen(site: int, people: Collection[int]) -> None:
    """Last seen of these people, from the ticks that stand.

    A house does not see the ticks of another one: an earlier day never replaces a later one that
    was seen elsewhere.
    """
    values: dict[str, Any] = {"people": list(people), "site": site}
    with connection.cursor() as cursor:
        cursor.execute(SEEN, values)
        cursor.execute(UNSEEN, values)


def _keep_absences(round_: Round, now: Mapping[int, Standing], actor: Actor) -> None:
    """An absence for each standing *away*, none for those that stand no more."""
    wanted = {s.tick.pk: s.tick for s in now.values() if s.tick and s.tick.state == State.AWAY}
    others = [head for s in now.values() for head in s.heads if head.pk not in wanted]
    gone = {old for tick in (*wanted.values(), *others) for old in tick.replaces}
    Absence.objects.filter(tick__in=gone | {tick.pk for tick in others}).delete()
    Absence.objects.bulk_create(
        [
            _absence(tick, tick.until, actor)
            for tick in wanted.values()
            if tick.until and tick.until > tick.day
        ],
        ignore_conflicts=True,
    )


def _absence(tick: Tick, until: date, actor: Actor) -> Absence:
    return Absence(
        person_id=tick.person_id,
        site_id=tick.site_id,
        since=tick.day,
        until=until,
        reason=tick.reason,
        by=actor.sight.label[:200],
        tick=tick.pk,
    )


def _keep_elsewhere(round_: Round, now: Mapping[int, Standing]) -> None:
    """Somebody was seen here who is not recorded here (moved meanwhile, or lives in two houses)."""
    found = {
        person: s.tick
        for person, s in now.items()
        if s.tick and s.tick.state == State.SEEN and not s.tick.listed
    }
    mine = Difference.objects.filter(round=round_, kind=Difference.Kind.ELSEWHERE, resolution="")
    mine.filter(person__in=set(now) - set(found)).delete()
    Difference.objects.bulk_create(
        [
            Difference(
                key=uuid4(),
                round=round_,
                site_id=round_.site_id,
                kind=Difference.Kind.ELSEWHERE,
                person_id=person,
                found_at=tick.at,
            )
            for person, tick in found.items()
        ],
        ignore_conflicts=True,
    )


def _resolve_late(round_: Round, now: Mapping[int, Standing], actor: Actor) -> None:
    """A late tick answers what the closed round had left open."""
    for state, resolution in (
        (State.SEEN, Difference.Resolution.SEEN),
        (State.AWAY, Difference.Resolution.AWAY),
    ):
        people = [person for person, s in now.items() if s.state == state]
        resolve(round_, people, resolution, actor)


def resolve(round_: Round, people: Collection[int], resolution: str, actor: Actor) -> int:
    """Resolve open *not met* differences of these people in the round; how many there were."""
    return Difference.objects.filter(
        round=round_, kind=Difference.Kind.NOT_MET, person__in=people, resolution=""
    ).update(
        resolution=resolution,
        resolved_at=timezone.now(),
        resolved_by=actor.sight.label[:200],
    )


def resolve_everywhere(person: int, site: int, resolution: str, actor: Actor, day: date) -> None:
    """The same for all earlier rounds of the site, when something is decided about the person."""
    Difference.objects.filter(
        site=site, kind=Difference.Kind.NOT_MET, person=person, resolution="", round__day__lte=day
    ).update(
        resolution=resolution,
        resolved_at=timezone.now(),
        resolved_by=actor.sight.label[:200],
    )
