"""Which steps of housing an order rests on: those are taken back by withdrawing the order."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused
from weg.housing.models import Step
from weg.placement.models import PlacementOrder


def rest_together(order: PlacementOrder) -> QuerySet[PlacementOrder]:
    """Other orders in force that rest on the same step: households that moved together."""
    rows = PlacementOrder.objects.filter(step=order.step_id, step__isnull=False)
    return rows.filter(withdrawn_at=None).exclude(pk=order.pk).order_by("number")


def rests_on(step: Step) -> Refused | None:
    """A refusal when an order that is in force rests on the step."""
    order = PlacementOrder.objects.filter(step=step, withdrawn_at=None).first()
    if order is None:
        return None
    return Refused(
        _("Placement order %(number)s rests on this. Withdraw the order instead.")
        % {"number": order.number},
        code="order_in_force",
    )
