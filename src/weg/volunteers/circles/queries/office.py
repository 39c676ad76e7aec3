"""The coordination office: the organisation of whoever coordinates volunteers."""

from __future__ import annotations

from weg.city.models import HELPING, Member, Organisation, Role
from weg.foundation.periods import today
from weg.volunteers.circles.models import Circle, Volunteer


def coordination_office() -> Organisation | None:
    """Where the first coordinator works; the first office of the city while there is none."""
    found = (
        Member.objects.filter(role=Role.VOLUNTEER_COORDINATOR, during__contains=today())
        .select_related("organisation")
        .order_by("pk")
        .first()
    )
    if found:
        return found.organisation
    offices = Organisation.objects.filter(kind=Organisation.Kind.OFFICE, active=True)
    return offices.order_by("pk").first()


def organisation_of(circle: Circle | None) -> Organisation | None:
    """Where a volunteer of this circle (or of none) belongs."""
    return circle.organisation if circle else coordination_office()


def helpers_only(volunteer: Volunteer) -> bool:
    """Whether the account has no role but those of volunteers: no part in the administration."""
    member = volunteer.member
    if member is None:
        return False
    others = Member.objects.filter(user=member.user_id, during__contains=today())
    return not others.exclude(role__in=HELPING).exists()
