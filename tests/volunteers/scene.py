"""What the rooms of training and matching are tried with: two circles, their people, the office."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from django.core.cache import cache

from tests.harness.factories import (
    DistrictFactory,
    MemberFactory,
    OrganisationFactory,
    SiteFactory,
)
from tests.harness.packs import load_parts
from tests.harness.volunteers import CircleFactory, VolunteerFactory, lead_of
from weg.city.models import Municipality, Norm, Role
from weg.foundation.periods import period
from weg.volunteers.circles.models import Activity, VolunteerActivity

NORMS = {
    "conduct_valid_months": 60,
    "conduct_reminder_days": 90,
    "invitation_wave_size": 3,
    "invitation_wave_hours": 24,
    "invitations_per_week": 2,
}
STRANGERS = (
    "placement_officer", "department_head", "planner", "administrator", "data_protection_officer",
    "protection_officer", "complaints_body", "return_counsellor",
)  # fmt: skip


def scene() -> SimpleNamespace:
    """Ours with anna, ben and cleo; theirs with dora; a house; the coordinator."""
    cache.clear()
    load_parts("circles")
    for key, value in NORMS.items():
        Norm.objects.create(
            key=key, value=value, unit="", source="test", during=period(date(2015, 1, 1))
        )
    Municipality.objects.create(slug="x", name="Town", state="Y", office="Office", address="1 St")
    office = OrganisationFactory(kind="office", name="Office", short="Office")
    operator = OrganisationFactory()
    district = DistrictFactory(name="Nord")
    site = SiteFactory(name="Lindenhof", operator=operator, district=district, street="Street 1")
    ours, theirs = CircleFactory(slug="ours"), CircleFactory(slug="theirs")
    anna = VolunteerFactory(
        circle=ours, given_name="MARKERGIVEN", surname="MARKERSURNAME", phone="MARKERPHONE",
        email="marker-mail@example.org", about="MARKERABOUT", date_of_birth=date(1971, 2, 3),
    )  # fmt: skip
    found = SimpleNamespace(
        district=district, site=site, ours=ours, theirs=theirs, operator=operator, office=office,
        anna=anna, ben=VolunteerFactory(circle=ours), cleo=VolunteerFactory(circle=ours),
        dora=VolunteerFactory(circle=theirs), lead=lead_of(ours), their_lead=lead_of(theirs),
        coordinator=MemberFactory(role=Role.VOLUNTEER_COORDINATOR, organisation=office),
        manager=MemberFactory(role=Role.HOUSE_MANAGER, organisation=operator),
        strangers=[MemberFactory(role=role, organisation=office) for role in STRANGERS],
    )  # fmt: skip
    for one in (found.anna, found.ben, found.cleo, found.dora):
        one.language = "en"
        one.save(update_fields=["language"])
    return found


def activity(key: str) -> Activity:
    return Activity.objects.get(key=key)


def likes(volunteer: object, key: str) -> None:
    VolunteerActivity.objects.create(volunteer=volunteer, activity=activity(key))
