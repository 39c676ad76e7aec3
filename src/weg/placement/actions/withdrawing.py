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
from weg.placement.queries.resting import rest_together


@action("placement.withdraw", on="order")
def withdraw_order(*, actor: Actor, order: PlacementOrder, reason: str) -> PlacementOrder:
    """Take an order back before anybody has moved in: the household waits again.

    The reservation is undone and the site is told. Refused once somebody has moved in. Orders of
    households that moved together are withdrawn together: all of them live where they lived.
    """
    found, *others = _locked(order)
    if found.withdrawn:
        raise Refused(_("This order has been withdrawn already."), code="withdrawn_already")
    if not reason.strip():
        raise Refused(_("Give a reason."), code="no_reason", field="reason")
    if not others and _moved_in(found):
        raise Refused(
            _("The household has moved in. Let it move or move out instead."), code="moved_in"
        )
    for one in (found, *others):
        one.withdrawn_at, one.withdrawn_by_id = timezone.now(), member_of(actor)
        one.withdrawn_reason = reason.strip()[:300]
        one.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    if found.step is not None:
        undo(actor=actor, step=found.step)
    for one in (found, *others):
        _reopen(one)
        tell_site(one, Notice.Kind.WITHDRAWN)
    return found


def _locked(order: PlacementOrder) -> list[PlacementOrder]:
    """The order, and those in force that rest on the same step."""
    numbers = [order.pk, *rest_together(order).values_list("pk", flat=True)]
    rows = PlacementOrder.objects.select_for_update(of=("self",)).filter(pk__in=numbers)
    found = list(rows.order_by("pk"))
    own = next(one for one in found if one.pk == order.pk)
    return [own, *(one for one in found if one.pk != order.pk and not one.withdrawn)]


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
