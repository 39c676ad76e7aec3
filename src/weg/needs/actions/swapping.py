"""Moves that free suitable places: proposed by the engine, decided by a person."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.models import Feature, Room
from weg.needs.models import Swap
from weg.needs.queries.swapping import Json, Swappable, moves_of, same_as_then, swappable
from weg.people.models import Household
from weg.placement.actions import move_and_order

State = Swap.State


@action("needs.propose_swap")
def propose_swap(*, actor: Actor, feature: Feature) -> Swap:
    """Look for moves so that everybody who must have the feature gets it; a job computes them."""
    from weg.needs.tasks import compute_swap  # tasks write through actions

    if actor.sight.member is None:
        raise Refused(_("Only a member of the office can do this."), code="no_member")
    swap = Swap.objects.create(feature=feature.pk, day=today(), created_by_id=actor.sight.member)
    swap.job = compute_swap.start(actor=actor, swap=swap.pk)
    swap.save(update_fields=["job"])
    return swap


@action("needs.propose_swap")
def finish_swap(*, actor: Actor, swap: Swap, known: Swappable, result: Json) -> Swap:
    """Write what was found."""
    sites = dict(Room.objects.values_list("pk", "unit__site"))
    found = moves_of(known, result["assignments"], sites)
    swap.moves, swap.left = found["moves"], found["left"]
    swap.problem, swap.result, swap.state = known.problem, result, State.READY
    swap.save(update_fields=["moves", "left", "problem", "result", "state"])
    return swap


@action("needs.propose_swap")
def fail_swap(*, actor: Actor, swap: Swap, message: str) -> None:
    Swap.objects.filter(pk=swap.pk, state=State.COMPUTING).update(
        state=State.FAILED, message=message[:600]
    )


@action("needs.decide_swap")
def accept_swap(*, actor: Actor, swap: Swap, day: date, reason: str = "") -> Swap:
    """All moves on the day, or none, each with its placement order. Refused when a house concerned
    is not as it was: overtaken."""
    kept = _open(swap)
    if not kept.moves:
        raise Refused(_("There is no move to decide."), code="no_moves")
    if day < today():
        raise Refused(_("This day has passed."), code="day_past", field="day")
    concerned = {site for move in kept.moves for site in (move["from"], move["to"])}
    now = swappable(kept.feature, kept.day, concerned)
    if kept.day != today() or not same_as_then(kept.problem, now.problem):
        raise Refused(
            _("Something has changed in these houses since: propose the moves again."),
            code="overtaken",
        )
    households = Household.objects.in_bulk([move["household"] for move in kept.moves])
    moves = {
        households[move["household"]]: {int(one): place for one, place in move["places"].items()}
        for move in kept.moves
    }
    with transaction.atomic():
        orders = move_and_order(actor=actor, moves=moves, day=day)
    kept.step = orders[0].step
    return _decided(actor, kept, State.ACCEPTED, reason)


@action("needs.decide_swap")
def decline_swap(*, actor: Actor, swap: Swap, reason: str) -> Swap:
    if not reason.strip():
        raise Refused(_("Say why."), code="why_missing", field="reason")
    return _decided(actor, _open(swap), State.DECLINED, reason)


def _open(swap: Swap) -> Swap:
    kept = Swap.objects.select_for_update(of=("self",)).get(pk=swap.pk)
    if kept.state != State.READY:
        raise Refused(_("This proposal has been decided already."), code="decided")
    return kept


def _decided(actor: Actor, swap: Swap, state: str, reason: str) -> Swap:
    swap.state, swap.reason, swap.decided_at = state, reason.strip()[:300], timezone.now()
    swap.decided_by_id = actor.sight.member
    swap.save(update_fields=["state", "reason", "decided_at", "decided_by", "step"])
    return swap
