"""What the pages of circles are opened with. What is a volunteer's own is marked."""

from __future__ import annotations

from typing import Any

from tests.harness.volunteers import THEN, CircleFactory, VolunteerFactory
from weg.city.models import Role
from weg.volunteers.circles.models import Activity, Circle, Contact, Volunteer

READERS = ("volunteer_coordinator", "circle_lead", "volunteer")
MARKS = dict.fromkeys(("MARKVOLUNTEERNAME", "MARKVOLUNTEERMAIL", "0170-MARKPHONE"), READERS)


def circle_of(side: Any) -> Circle:
    """The circle of the side's lead and volunteer."""
    organisation = side.members[Role.CIRCLE_LEAD].organisation
    found = Circle.objects.filter(organisation=organisation).first()
    if found:
        return found
    made = CircleFactory(organisation=organisation, slug=f"circle-{organisation.pk}")
    Contact.objects.create(circle=made, name="Contact")
    return made


def volunteer_of_side(side: Any) -> Volunteer:
    """The side's volunteer, taken up."""
    member = side.members[Role.VOLUNTEER]
    found = Volunteer.objects.filter(member=member).first()
    return found or VolunteerFactory(
        circle=circle_of(side), member=member, surname="MARKVOLUNTEERNAME",
        email=f"MARKVOLUNTEERMAIL{member.pk}@example.org", phone="0170-MARKPHONE",
    )  # fmt: skip


def _newcomer(side: Any) -> int:
    """Somebody who waits to be taken up."""
    rows = Volunteer.objects.filter(state="new", circle=circle_of(side))
    found = rows.first() or VolunteerFactory(
        circle=circle_of(side), state="new", taken_up_at=None, confirmed_at=THEN
    )
    return int(found.pk)


def _volunteer(side: Any) -> int:
    return int(volunteer_of_side(side).pk)


THINGS = {
    "circles/volunteers": _volunteer,
    "circles:take_up.pk": _newcomer,
    "circles/circles": lambda side: circle_of(side).pk,
    "circles.contact": lambda side: circle_of(side).contacts.order_by("pk")[0].pk,
    "circles/activities": lambda side: Activity.objects.order_by("pk")[0].pk,
}
