"""Who leads a circle: named by the coordination office, from among its volunteers."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _

from weg.city.actions import invite_member
from weg.city.models import Member, Role
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor, System
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.volunteers.circles.actions.memberships import end_leading, leading
from weg.volunteers.circles.models import Volunteer


@action("circles.name_lead", on="volunteer")
def name_lead(*, actor: Actor, volunteer: Volunteer) -> Member:
    """Let a volunteer lead their circle: they see its volunteers from now on."""
    if volunteer.state != Volunteer.State.TAKEN_UP or not (volunteer.circle and volunteer.member):
        raise Refused(
            _("Only somebody who is taken up in a circle can lead it."), code="not_in_a_circle"
        )
    with seeing(EVERYTHING, "circles.name_lead"):
        return leading(volunteer) or invite_member(
            actor=System("volunteers"),
            email=volunteer.member.user.email,
            name=volunteer.called,
            role=Role.CIRCLE_LEAD,
            organisation=volunteer.circle.organisation,
            start=today(),
        )


@action("circles.name_lead", on="volunteer")
def release_lead(*, actor: Actor, volunteer: Volunteer) -> None:
    """They lead no more, from tomorrow on."""
    with seeing(EVERYTHING, "circles.release_lead"):
        end_leading(volunteer, today() + timedelta(days=1))
