"""Accepting a proposal: places are reserved, the order is issued, the house is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing.actions import reserve
from weg.housing.models import Site
from weg.placement.actions.deciding import decide, locked
from weg.placement.actions.issuing import issue_order, next_number
from weg.placement.actions.planning import start_run, weights_in_force
from weg.placement.actions.running import close_plan
from weg.placement.computing import places_for
from weg.placement.models import PlacementOrder, Plan, Proposal
from weg.placement.queries.fit import fit
from weg.placement.queries.problem import Built

TAKEN = {"overtaken", "place_taken", "person_elsewhere", "place_not_usable", "busy"}
"""Refusals that mean: somebody was faster. The household gets a new proposal."""


@dataclass(frozen=True)
class Accepted:
    """What came of accepting several proposals."""

    orders: list[PlacementOrder] = field(default_factory=list)
    refused: list[tuple[Proposal, Refused]] = field(default_factory=list)


@action("placement.decide")
def accept_proposal(*, actor: Actor, proposal: Proposal) -> PlacementOrder:
    """Reserve the proposed places, issue the order and tell the house, all or nothing.

    Refused (code in ``TAKEN``) when somebody else was faster: then ``overtake`` it.
    """
    number = next_number(today())  # first of all locks, so that two officers never wait in a circle
    found = locked(proposal)
    if not found.rooms or found.site_id is None:
        raise Refused(
            found.message or _("There is no place to accept for this household."), code="no_place"
        )
    Site.objects.select_for_update(no_key=True, of=("self",)).get(pk=found.site_id)
    start = max(today(), found.arrives)
    built, against = fit(found.household, found.rooms, day=start, weights=weights_in_force(actor))
    places = None if against else _places(found, built)
    if places is None:
        raise Refused(
            _("This place is no longer possible. %(why)s") % {"why": " ".join(against)},
            code="overtaken",
        )
    step = reserve(
        actor=actor,
        household=found.household,
        places=places,
        start=start,
        end=_end(found, start),
    )
    decide(actor, found, Proposal.State.ACCEPTED, places={str(k): v for k, v in places.items()})
    close_plan(found.plan)
    return issue_order(
        actor=actor,
        number=number,
        household=found.household,
        site=found.site_id,
        step=step,
        places=places,
        start=start,
        proposal=found,
    )


def _end(proposal: Proposal, start: date) -> date | None:
    """A need that ended before the plan was decided has no end that is known."""
    return proposal.until if proposal.until and proposal.until > start else None


def _places(proposal: Proposal, built: Built) -> dict[int, int] | None:
    """The places proposed, or others in the same rooms when those are taken; None: not enough."""
    people = built.people[proposal.household_id]
    wanted = {int(person): place for person, place in proposal.places.items()}
    free = {place for room in proposal.rooms for place in built.free.get(room, ())}
    if set(wanted) == set(people) and set(wanted.values()) <= free:
        return wanted
    rooms = {room: list(built.free.get(room, ())) for room in proposal.rooms}
    found = places_for(proposal.rooms, people, rooms)
    return found if len(found) == len(people) else None


@action("placement.decide")
def overtake(*, actor: Actor, proposal: Proposal, message: str) -> Proposal:
    """Mark a proposal that somebody else was faster with, and plan what is open again."""
    found = locked(proposal)
    _mark(found, message)
    start_run(actor, found.plan)
    return found


def _mark(proposal: Proposal, message: str) -> None:
    proposal.state, proposal.message = Proposal.State.OVERTAKEN, message[:300]
    proposal.decided_at = proposal.decided_by = None
    proposal.save()


@action("placement.decide", on="plan")
def accept_all(*, actor: Actor, plan: Plan) -> Accepted:
    """Accept every proposal with a place, each for itself; what others took is planned again."""
    done = Accepted()
    waiting = plan.proposals.filter(
        state__in=(Proposal.State.PROPOSED, Proposal.State.PINNED), site__isnull=False
    )
    for proposal in waiting.order_by("site", "pk"):
        try:
            done.orders.append(accept_proposal(actor=actor, proposal=proposal))
        except Refused as refused:
            done.refused.append((proposal, refused))
    overtaken = [(p, why) for p, why in done.refused if why.code in TAKEN]
    for proposal, why in overtaken:
        _mark(locked(proposal), why.message)
    if overtaken:
        start_run(actor, plan)
    return done
