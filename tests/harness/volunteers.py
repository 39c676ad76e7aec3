"""Factories for circles and volunteers, all data invented; used inside ``everything``."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import factory
from factory.django import DjangoModelFactory

from tests.harness.factories import MemberFactory, OrganisationFactory
from weg.city.models import Role
from weg.volunteers.circles.models import Activity, Circle, Volunteer

THEN = datetime(2020, 5, 4, 12, tzinfo=ZoneInfo("Europe/Berlin"))


class ActivityFactory(DjangoModelFactory[Activity]):
    class Meta:
        model = Activity

    key = factory.Sequence(lambda n: f"activity-{n}")
    name = factory.Sequence(lambda n: f"Activity {n}")


class CircleFactory(DjangoModelFactory[Circle]):
    class Meta:
        model = Circle

    organisation = factory.SubFactory(
        OrganisationFactory,
        name=factory.Sequence(lambda n: f"Circle {n}"),
        short=factory.Sequence(lambda n: f"C{n}"),
        kind="circle",
    )
    slug = factory.Sequence(lambda n: f"circle-{n}")


class VolunteerFactory(DjangoModelFactory[Volunteer]):
    """Taken up, of a circle, with an account. ``circle=None`` needs ``member`` too."""

    class Meta:
        model = Volunteer
        skip_postgeneration_save = True

    circle = factory.SubFactory(CircleFactory)
    given_name = factory.Sequence(lambda n: f"Helper{n}")
    surname = factory.Sequence(lambda n: f"Kind{n}")
    email = factory.Sequence(lambda n: f"helper{n}@example.org")
    date_of_birth = date(1980, 3, 4)
    languages = ["de"]
    regular = True
    state = Volunteer.State.TAKEN_UP
    confirmed_at = THEN
    taken_up_at = THEN
    member = factory.Maybe(
        "circle",
        yes_declaration=factory.SubFactory(
            MemberFactory,
            role=Role.VOLUNTEER,
            organisation=factory.SelfAttribute("..circle.organisation"),
        ),
        no_declaration=factory.SubFactory(
            MemberFactory,
            role=Role.VOLUNTEER,
            organisation=factory.SubFactory(OrganisationFactory, kind="office"),
        ),
    )

    @factory.post_generation
    def wishes(
        volunteer: Volunteer,  # noqa: N805
        create: bool,
        extracted: list[Activity] | None,
        **kwargs: object,
    ) -> None:
        volunteer.activities.set(extracted or [])


def lead_of(circle: Circle) -> object:
    """A lead of the circle."""
    return MemberFactory(role=Role.CIRCLE_LEAD, organisation=circle.organisation)
