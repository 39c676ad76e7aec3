"""Somebody's extended certificate of conduct was inspected: that and when, nothing else."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.city.queries.norms import norm
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused
from weg.foundation.clocks import add_months
from weg.foundation.periods import today
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.training.models import Inspection


@action("training.inspect", on="volunteer")
def inspect_conduct(
    *, actor: Actor, volunteer: Volunteer, inspected_on: date | None = None
) -> Inspection:
    """Note that the certificate was shown on this day; whoever notes it has seen it.

    It counts for the months of the norm ``conduct_valid_months``. Refused: ``day``.
    """
    day = inspected_on or today()
    if day > today():
        raise Refused(
            _("Choose a day that is not still to come."), code="day", field="inspected_on"
        )
    until = add_months(day, int(norm("conduct_valid_months", today())))
    if until <= today():
        message = _("This was too long ago: it would not count any more.")
        raise Refused(message, code="day", field="inspected_on")
    made, _new = Inspection.objects.update_or_create(
        volunteer=volunteer,
        kind=Inspection.Kind.CONDUCT,
        inspected_on=day,
        defaults={"inspected_by_id": actor.sight.member, "valid_until": until},
    )
    return made


@action("training.inspect", on="inspection")
def take_back_inspection(*, actor: Actor, inspection: Inspection) -> None:
    """It was entered by mistake."""
    inspection.delete()
