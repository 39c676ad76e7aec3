"""Which steps of housing an order rests on: those are taken back by withdrawing the order."""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused
from weg.housing.models import Step
from weg.placement.models import PlacementOrder


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
