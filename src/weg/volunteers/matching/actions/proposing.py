"""A proposal for all that is open; the computation is a job."""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.volunteers.circles.models import Circle
from weg.volunteers.matching.computing import Computed
from weg.volunteers.matching.models import Proposal, Suggestion
from weg.volunteers.matching.queries.problem import Built, open_requests

State = Proposal.State


@action("matching.propose", on="circle")
def propose(*, actor: Actor, circle: Circle | None = None) -> Proposal:
    """Who fits best to all that is open, of a circle or of the whole city, in the background.

    Refused: ``circle`` (a lead proposes for the own circle alone), ``nothing`` (nothing is open).
    """
    from weg.volunteers.matching.tasks import compute_proposal  # tasks write through actions

    if circle is None and actor.role == "circle_lead":
        raise Refused(_("Choose your circle."), code="circle")
    if not open_requests(circle).exists():
        message = _("No request is open that has a free place in the next weeks.")
        raise Refused(message, code="nothing")
    made = Proposal.objects.create(circle=circle, created_by_id=actor.sight.member)
    job = compute_proposal.start(actor=actor, lock="matching", proposal=made.pk)
    made.job = job
    made.save(update_fields=["job"])
    return made


@action("matching.propose", on="proposal")
def finish_proposal(
    *, actor: Actor, proposal: Proposal, computed: Computed, built: Built
) -> Proposal:
    """Keep what was computed."""
    Suggestion.objects.bulk_create(
        Suggestion(
            proposal=proposal, request_id=one.request, volunteer_id=one.volunteer, rank=one.rank,
            chosen=one.chosen, extra=one.extra, reasons=one.reasons,
        )
        for one in computed.found
    )  # fmt: skip
    plan = computed.plan
    proposal.unfit = sorted(set(built.requests.values()) - {one.request for one in computed.found})
    proposal.requests, proposal.seats = len(built.requests), built.seats
    proposal.people, proposal.filled = len(built.volunteers), computed.filled
    proposal.cost, proposal.bound, proposal.gap = plan.cost, plan.bound, plan.gap
    proposal.seconds, proposal.state = round(plan.seconds, 2), State.READY
    proposal.save()
    return proposal


@action("matching.propose", on="proposal")
def fail_proposal(*, actor: Actor, proposal: Proposal, message: str) -> None:
    proposal.state, proposal.message = State.FAILED, message[:300]
    proposal.save(update_fields=["state", "message"])
