"""The officer's decisions on single proposals; what is not decided yet is planned again."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.models import Room
from weg.placement.actions.planning import member_of, start_run, weights_in_force
from weg.placement.models import Plan, Proposal
from weg.placement.queries.fit import fit


def locked(proposal: Proposal) -> Proposal:
    """The proposal as it is now, until the action ends; Refused when it is decided for good.

    Its plan is locked first, as everywhere: so nobody waits in a circle.
    """
    Plan.objects.select_for_update().get(pk=proposal.plan_id)
    found = (
        Proposal.objects.select_for_update(of=("self",))
        .select_related("plan", "household")
        .get(pk=proposal.pk)
    )
    if found.state == Proposal.State.ACCEPTED:
        raise Refused(
            _("This proposal has been accepted already. Withdraw the order to change it."),
            code="accepted_already",
        )
    return found


def decide(actor: Actor, proposal: Proposal, state: str, **fields: object) -> Proposal:
    """Write the decision with its author and time."""
    for name, value in fields.items():
        setattr(proposal, name, value)
    proposal.state = state
    proposal.message = ""
    proposal.decided_by_id = member_of(actor)
    proposal.decided_at = timezone.now()
    proposal.save()
    return proposal


@action("placement.decide")
def pin_place(*, actor: Actor, proposal: Proposal, rooms: Sequence[int]) -> Proposal:
    """Choose these rooms (ids) by hand; everybody else still open is planned again around them."""
    found = locked(proposal)
    if not rooms:
        raise Refused(_("Choose at least one room."), code="no_rooms", field="rooms")
    wanted = list(Room.objects.filter(pk__in=rooms).select_related("unit").order_by("pk"))
    if len({room.unit.site_id for room in wanted}) != 1:
        raise Refused(_("Choose rooms of one site."), code="rooms_of_one_site", field="rooms")
    numbers = [room.pk for room in wanted]
    day = max(today(), found.arrives)
    _built, against = fit(found.household, numbers, day=day, weights=weights_in_force(actor))
    if against:
        raise Refused(" ".join(against), code="rule_broken", field="rooms")
    site = wanted[0].unit.site_id
    decide(actor, found, Proposal.State.PINNED, rooms=numbers, site_id=site, before=found.rooms)
    start_run(actor, found.plan)
    return found


@action("placement.decide")
def leave_open(*, actor: Actor, proposal: Proposal) -> Proposal:
    """Give this household no place in this plan; its place becomes free for the others."""
    found = locked(proposal)
    decide(
        actor, found, Proposal.State.LEFT_OPEN,
        rooms=[], places={}, site_id=None, before=found.rooms,
    )  # fmt: skip
    start_run(actor, found.plan)
    return found


@action("placement.decide")
def release(*, actor: Actor, proposal: Proposal) -> Proposal:
    """Take back a choice by hand, or that it was left open; it is planned with the others again."""
    found = locked(proposal)
    if found.state not in (Proposal.State.PINNED, Proposal.State.LEFT_OPEN):
        raise Refused(_("There is no decision to take back."), code="not_decided")
    decide(actor, found, Proposal.State.PROPOSED)
    start_run(actor, found.plan)
    return found
