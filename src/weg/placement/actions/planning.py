"""Planning several households together; the computation is a job."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.people.models import Household
from weg.placement.models import Plan, Proposal, Run, Weighting
from weg.placement.queries.problem import period_of
from weg.placement.queries.waiting import waiting_households
from weg.placement.queries.weights import current_weights

MOST = 5000
"""Households in one plan at most: far beyond a month at the peak of 2015."""


@action("placement.plan")
def start_plan(*, actor: Actor, households: Collection[int]) -> Plan:
    """Plan these waiting households together (ids). The plan is computed in the background."""
    chosen = set(households)
    if not chosen:
        raise Refused(_("Choose at least one household."), code="nobody", field="households")
    if len(chosen) > MOST:
        raise Refused(
            _("A plan takes %(most)d households at most.") % {"most": MOST},
            code="too_many",
            field="households",
        )
    found = list(waiting_households().filter(pk__in=chosen))
    if missing := len(chosen) - len(found):
        raise Refused(
            ngettext(
                "%(count)d of the chosen households does not wait any more. Please look again.",
                "%(count)d of the chosen households do not wait any more. Please look again.",
                missing,
            )
            % {"count": missing},
            code="not_waiting",
            field="households",
        )
    return _new_plan(actor, found)


def _new_plan(actor: Actor, households: list[Household]) -> Plan:
    day = period_of(households, today()).start
    member = member_of(actor)
    plan = Plan.objects.create(day=day, households=len(households), created_by_id=member)
    Proposal.objects.bulk_create(
        Proposal(plan=plan, household=one, arrives=max(day, one.expected or day), until=one.until)
        for one in households
    )
    start_run(actor, plan)
    return plan


def member_of(actor: Actor) -> int:
    """Plans and orders bear the name of a member; the system itself decides nothing."""
    if actor.sight.member is None:
        raise Refused(_("Only a member of the office can do this."), code="no_member")
    return actor.sight.member


def start_run(actor: Actor, plan: Plan) -> Run:
    """Compute the plan with what has been decided so far, in the background."""
    from weg.placement.tasks import compute_plan  # tasks write through actions

    Plan.objects.select_for_update().get(pk=plan.pk)
    last = plan.runs.aggregate(last=Max("number"))["last"] or 0
    run = Run.objects.create(
        plan=plan, number=last + 1, decisions=decisions_of(plan), weighting=weights_in_force(actor)
    )
    job = compute_plan.start(actor=actor, lock=f"plan-{plan.pk}", run=run.pk)
    Run.objects.filter(pk=run.pk).update(job=job)
    Plan.objects.filter(pk=plan.pk).update(state=Plan.State.COMPUTING)
    return run


def decisions_of(plan: Plan) -> dict[str, dict[str, list[int]]]:
    """Rooms by household as chosen by hand; no rooms: left open."""
    State = Proposal.State  # noqa: N806
    decided = plan.proposals.filter(state__in=(State.PINNED, State.LEFT_OPEN)).order_by("pk")
    return {
        "pins": {
            str(one.household_id): one.rooms if one.state == State.PINNED else [] for one in decided
        }
    }


def weights_in_force(actor: Actor) -> Weighting:
    """The newest weights; the defaults are written down by the first plan that uses them."""
    return current_weights() or Weighting.objects.create(
        created_by_id=member_of(actor), reason=_("Defaults of Weg")
    )


@action("placement.plan")
def plan_again(*, actor: Actor, plan: Plan) -> Run:
    """Plan what is still open again, with the places that are free now."""
    if not plan.proposals.exclude(state=Proposal.State.ACCEPTED).exists():
        raise Refused(_("Everything in this plan has been decided."), code="all_decided")
    return start_run(actor, plan)
