"""Two circles with a lead and people, a coordinator, and everybody who is to see nothing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.core.cache import cache

from tests.harness.factories import (
    DistrictFactory,
    MemberFactory,
    OrganisationFactory,
    SiteFactory,
)
from tests.harness.packs import load_parts
from tests.harness.volunteers import CircleFactory, VolunteerFactory, lead_of
from weg.city.models import Municipality, Role
from weg.volunteers.circles.models import Activity, CircleDistrict, CircleSite

STRANGERS = (
    "placement_officer", "department_head", "planner", "administrator", "data_protection_officer",
    "protection_officer", "complaints_body", "return_counsellor", "manager", "their_lead", "carl",
)  # fmt: skip
"""Nobody of these sees a volunteer of ours."""


@pytest.fixture
def world(everything: None) -> SimpleNamespace:
    cache.clear()
    load_parts("circles")
    Municipality.objects.create(slug="x", name="Town", state="Y", office="Office", address="1 St")
    office = OrganisationFactory(kind="office", name="Office", short="Office")
    operator = OrganisationFactory()
    district = DistrictFactory(name="Nord")
    site = SiteFactory(name="Lindenhof", operator=operator, district=district, street="Street 1")
    ours, theirs = CircleFactory(slug="ours"), CircleFactory(slug="theirs")
    CircleDistrict.objects.create(circle=ours, district=district)
    CircleSite.objects.create(circle=ours, site=site, site_name=site.name)
    anna = VolunteerFactory(
        circle=ours, given_name="MARKERGIVEN", surname="MARKERSURNAME", phone="MARKERPHONE",
        email="marker-mail@example.org", about="MARKERABOUT",
    )  # fmt: skip
    carl = VolunteerFactory(circle=theirs)
    offices = {role: MemberFactory(role=role, organisation=office) for role in STRANGERS[:8]}
    return SimpleNamespace(
        district=district,
        site=site,
        ours=ours,
        theirs=theirs,
        anna=anna,
        carl=carl.member,
        lead=lead_of(ours),
        their_lead=lead_of(theirs),
        coordinator=MemberFactory(role=Role.VOLUNTEER_COORDINATOR, organisation=office),
        manager=MemberFactory(role=Role.HOUSE_MANAGER, organisation=operator),
        **offices,
    )


@pytest.fixture
def activity() -> Any:
    return lambda key: Activity.objects.get(key=key)
