"""With which memberships a volunteer signs in, and when these end."""

from __future__ import annotations

from datetime import date, timedelta

from weg.city.models import Member, Role
from weg.foundation.periods import period, today
from weg.volunteers.circles.models import Volunteer


def leading(volunteer: Volunteer) -> Member | None:
    """The membership with which they lead their circle today."""
    if volunteer.circle is None or volunteer.member is None:
        return None
    return Member.objects.filter(
        user=volunteer.member.user_id,
        organisation=volunteer.circle.organisation_id,
        role=Role.CIRCLE_LEAD,
        during__contains=today(),
    ).first()


def end_leading(volunteer: Volunteer, day: date) -> None:
    """They lead their circle no more, from the day on; nothing where they do not."""
    if found := leading(volunteer):
        end_at(found, day)


def end_at(member: Member, day: date) -> None:
    """The membership ends before the day; one that has not begun by then was of the day before."""
    member.during = period(min(member.during.lower, day - timedelta(days=1)), day)
    member.save(update_fields=["during"])
