"""A house that asks, a circle, volunteers, and a resident full of markers."""

from __future__ import annotations

from datetime import time, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from tests.harness.factories import (
    DistrictFactory,
    HouseholdFactory,
    MemberFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from tests.harness.packs import load_parts
from tests.harness.volunteers import CircleFactory, VolunteerFactory, lead_of
from weg.city.models import Role
from weg.foundation.access.actors import System
from weg.foundation.access.sight import EVERYTHING, look_with
from weg.foundation.periods import today
from weg.housing.actions import move_in
from weg.people.actions.name_keys import write_keys
from weg.people.models import PersonLanguage
from weg.volunteers.circles.models import Activity
from weg.volunteers.shifts.actions import When, ask_for_help
from weg.volunteers.shifts.models import HelpRequest, Shift

MARKERS = ("MARKERNAME", "MARKERGIVEN", "MARKERPHONE", "MARKERNEED", "MARKERSTREET")


@pytest.fixture
def world(everything: None) -> SimpleNamespace:
    load_parts("circles")
    operator, office = OrganisationFactory(), OrganisationFactory(kind="office")
    site = SiteFactory(
        name="Lindenhof", operator=operator, district=DistrictFactory(name="Nord"),
        street="MARKERSTREET 1",
    )  # fmt: skip
    person = PersonFactory(
        household=HouseholdFactory(note="MARKERNEED"), surname="MARKERNAME",
        given_name="MARKERGIVEN", phone="MARKERPHONE",
    )  # fmt: skip
    PersonLanguage.objects.create(person=person, language="ar")
    write_keys([person])
    room = RoomFactory(unit=UnitFactory(site=site), area=30, places=4)
    place = room.places.all()[0].pk
    move_in(
        actor=System("test"), household=person.household, day=today(), places={person.pk: place}
    )
    ours = CircleFactory(slug="ours")
    return SimpleNamespace(
        site=site,
        person=person,
        operator=operator,
        manager=MemberFactory(role=Role.HOUSE_MANAGER, organisation=operator),
        worker=MemberFactory(role=Role.SOCIAL_WORKER, organisation=operator),
        stranger=MemberFactory(role=Role.SOCIAL_WORKER, organisation=OrganisationFactory()),
        coordinator=MemberFactory(role=Role.VOLUNTEER_COORDINATOR, organisation=office),
        circle=ours,
        lead=lead_of(ours),
        their_lead=lead_of(CircleFactory(slug="theirs")),
        anna=VolunteerFactory(circle=ours, given_name="Anna", phone="0711 1", languages=["ar"]),
        bela=VolunteerFactory(given_name="Bela", phone="0711 2"),
        cem=VolunteerFactory(given_name="Cem", phone="0711 3"),
        activity=Activity.objects.order_by("rank", "pk")[0],
    )


@pytest.fixture
def ask(world: SimpleNamespace) -> Any:
    """A request of the house in three days, for one volunteer unless said otherwise."""

    def make(
        actor: Any = None, days: int = 3, hour: int = 15, until: Any = None, **fields: Any
    ) -> HelpRequest:
        when = When(today() + timedelta(days=days), time(hour), time((hour + 2) % 24), until)
        values = {"activity": world.activity, "title": "Ride", "site": world.site} | fields
        made = ask_for_help(actor=actor or world.manager, when=when, **values)
        look_with(EVERYTHING)
        return made

    return make


@pytest.fixture
def shift(ask: Any) -> Any:
    """The first shift of a new request."""

    def make(**fields: Any) -> Shift:
        return Shift.objects.select_related("request").get(
            request=ask(**fields), starts=Shift.objects.order_by("-request_id", "starts")[0].starts
        )

    return make
