from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.housing.actions import undo
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind
from weg.placement.actions.notices import tell_site
from weg.placement.actions.planning import member_of
from weg.placement.actions.running import close_plan
from weg.placement.models import Notice, PlacementOrder, Proposal


@action("placement.withdraw", on="order")
def withdraw_order(*, actor: Actor, order: PlacementOrder, reason: str) -> PlacementOrder:
    """Take an order back before anybody has moved in: the household waits again.

    The reservation is undone and the site is told. Refused once somebody has moved in.
    """
    found = PlacementOrder.objects.select_for_update(of=("self",)).get(pk=order.pk)
    if found.withdrawn:
        raise Refused(_("This order has been withdrawn already."), code="withdrawn_already")
    if not reason.strip():
        raise Refused(_("Give a reason."), code="no_reason", field="reason")
    if _moved_in(found):
        raise Refused(
            _("The household has moved in. Let it move or move out instead."), code="moved_in"
        )
    found.withdrawn_at, found.withdrawn_by_id = timezone.now(), member_of(actor)
    found.withdrawn_reason = reason.strip()[:300]
    found.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    if found.step is not None:
        undo(actor=actor, step=found.step)
    _reopen(found)
    tell_site(found, Notice.Kind.WITHDRAWN)
    return found


def _moved_in(order: PlacementOrder) -> bool:
    return Occupancy.objects.filter(
        household=order.household_id, kind=Kind.STAY, ends__gt=order.during.lower
    ).exists()


def _reopen(order: PlacementOrder) -> None:
    """Its proposal can be decided again, in the same plan."""
    if order.proposal is None:
        return
    Proposal.objects.filter(pk=order.proposal.pk).update(
        state=Proposal.State.PROPOSED, decided_at=None, decided_by=None,
        message=_("Order %(number)s was withdrawn.") % {"number": order.number},
    )  # fmt: skip
    close_plan(order.proposal.plan)
