"""Starting a round, closing it, and opening it again."""

from __future__ import annotations

from uuid import uuid4

from django.db import DatabaseError
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.care.presence.models import Difference, Round, Tick
from weg.care.presence.models.ticks import State
from weg.care.presence.queries.rounds import OPEN, RoundView, view_round
from weg.care.presence.queries.trust import write_trust
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.foundation.periods import today
from weg.housing.models import Site


@action("presence.run_round", on="site")
def start_round(*, actor: Actor, site: Site) -> Round:
    """Begin a round; a site has one open round at a time."""
    if site.during.lower > today() or (site.during.upper and site.during.upper <= today()):
        raise Refused(_("Nobody can live in this house today."), code="site_not_in_use")

    def explain(constraint: str, error: DatabaseError) -> Refused | None:
        if constraint == "round_open_once":
            return Refused(_("A round is already going on in this house."), code="round_open")
        return None

    with explaining(explain):
        return Round.objects.create(
            site=site,
            day=today(),
            started_at=timezone.now(),
            started_by=actor.sight.label[:200],
        )


@action("presence.run_round", on="round")
def close_round(*, actor: Actor, round: Round) -> Round:  # noqa: A002
    """End a round: it is counted, and whoever was not met becomes a difference to be resolved.

    Ticks still on a phone are taken later (``late``) and resolve the differences they answer.
    """
    locked = Round.objects.select_for_update(no_key=True).get(pk=round.pk)
    if locked.closed:
        raise Refused(_("This round has been closed already."), code="round_closed")
    view = view_round(locked)
    counts = view.counts
    locked.closed_at, locked.closed_by = timezone.now(), actor.sight.label[:200]
    locked.recorded = counts.total()
    locked.seen, locked.away = counts[State.SEEN], counts[State.AWAY]
    locked.not_met = counts[State.NOT_MET] + counts[OPEN]
    locked.extra = _strangers(locked)
    locked.save()
    Difference.objects.bulk_create(_not_met(view), ignore_conflicts=True)
    write_trust(today(), [locked.site_id])
    return locked


def _strangers(round_: Round) -> int:
    """People found who are not in the list: noted ones, and those recorded elsewhere."""
    rows = Difference.objects.filter(round=round_).exclude(kind=Difference.Kind.NOT_MET)
    return int(rows.aggregate(people=Sum("people"))["people"] or 0)


def _not_met(view: RoundView) -> list[Difference]:
    missing = [e for e in view.entries if e.state in (State.NOT_MET, OPEN)]
    return [
        Difference(
            key=uuid4(),
            round=view.round,
            site_id=view.round.site_id,
            kind=Difference.Kind.NOT_MET,
            person_id=entry.resident.person,
            where=f"{entry.resident.unit} / {entry.resident.room}",
            found_at=view.round.closed_at or timezone.now(),
        )
        for entry in missing
    ]


@action("presence.run_round", on="round")
def reopen_round(*, actor: Actor, round: Round) -> Round:  # noqa: A002
    """Closing was too early: the round goes on, on the same day only and before the next one."""
    locked = Round.objects.select_for_update(no_key=True).get(pk=round.pk)
    newer = Round.objects.filter(site=locked.site_id, pk__gt=locked.pk).exists()
    if not locked.closed or newer or locked.day != today():
        raise Refused(_("Only today's last round can go on."), code="round_over")
    locked.differences.filter(kind=Difference.Kind.NOT_MET, resolution="").delete()
    locked.closed_at, locked.closed_by = None, ""
    locked.recorded = locked.seen = locked.away = locked.not_met = locked.extra = None
    locked.save()
    return locked


@action("presence.run_round", on="round")
def discard_round(*, actor: Actor, round: Round) -> None:  # noqa: A002
    """A round begun by mistake, in which nothing was tapped yet, is taken away."""
    locked = Round.objects.select_for_update().get(pk=round.pk)
    if Tick.objects.filter(round=locked).exists() or locked.differences.exists():
        raise Refused(_("Something was tapped in this round; close it instead."), code="not_empty")
    locked.delete()
