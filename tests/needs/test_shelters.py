"""A protected address is nowhere but with those who need it; a place for tonight in three taps."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.harness.factories import (
    MemberFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from tests.needs.test_confidence import body_of, pages, tables_with_markers
from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.models import Opening
from weg.foundation.periods import period, today
from weg.housing.actions import change_site, reserve, set_features
from weg.housing.models import Feature, Occupancy, Site
from weg.needs.actions import lift_protection, protect_address, set_readers, shelter_tonight
from weg.needs.models import ShelterAddress
from weg.needs.queries.shelters import havens
from weg.people.models import HouseholdLink, Person, Requirement
from weg.placement.models import PlacementOrder

KNOW = ("protection_officer", "house_worker", "house_manager")


@pytest.fixture
def shelter(world):
    """A house of a third organisation, entered with its address as any other, then protected."""
    third = OrganisationFactory(name="Third", short="Third")
    site = SiteFactory(name="MARKERWAY 5", operator=third, street="", postcode="")
    room = RoomFactory(unit=UnitFactory(site=site), area=40, places=4)
    for role in ("social_worker", "house_manager"):
        name = "house_worker" if role == "social_worker" else role
        setattr(world, name, MemberFactory(role=role, organisation=third))
    change_site(actor=System("test"), site=site, street="MARKERWAY 5", postcode="MARKER7")
    guest = PersonFactory(surname="Guest")
    ordered(world, site, room, guest)
    protect_address(
        actor=world.protection_officer, site=site, name="Haus Linde", directions="MARKERDOOR",
        phone="0123 456",
    )  # fmt: skip
    return Site.objects.get(pk=site.pk)


def ordered(world, site, room, guest):
    """An order issued while the address was no secret yet."""
    content = {"site": {"name": site.name, "street": "MARKERWAY 5", "postcode": "MARKER7"}}
    PlacementOrder.objects.create(
        number="2026-000001", household=guest.household, site=site, content=content,
        during=period(today()), issued_at="2026-01-01T00:00Z", issued_by=world.placement_officer,
    )  # fmt: skip


def test_the_address_is_in_no_table_and_on_no_page_for_who_does_not_need_it(
    world, shelter, open_as
):
    for name in KNOW:
        member = getattr(world, name)
        assert {"needs_shelteraddress"} <= tables_with_markers(member), name
        page = open_as(member)
        assert "MARKERWAY" in page.get(reverse("needs:shelter", args=[shelter.pk])).content.decode()
        assert Opening.objects.filter(kind="shelter", member=member.pk).exists()
    for name in (
        "placement_officer", "planner", "data_protection_officer", "administrator", "worker",
        "their_manager",
    ):  # fmt: skip
        assert tables_with_markers(getattr(world, name)) == set(), name
    page = open_as(world.placement_officer)
    world.site = shelter
    for url in pages(world, "housing", "needs", "search", "placement", "people", "city", "houses"):
        text = body_of(page.get(url))
        assert not [m for m in (b"MARKERWAY", b"MARKER7", b"MARKERDOOR") if m in text], url
    assert "Haus Linde" in page.get(reverse("needs:shelters")).content.decode()


def test_the_street_cannot_come_back_by_the_sites_own_form(world, shelter):
    with pytest.raises(Refused, match="is protected"):
        change_site(actor=world.planner, site=shelter, street="Somewhere 1")
    with pytest.raises(DatabaseError, match="is protected"), transaction.atomic():
        Site.objects.filter(pk=shelter.pk).update(postcode="70000")
    lift_protection(actor=world.protection_officer, site=shelter)
    assert Site.objects.get(pk=shelter.pk).street == "MARKERWAY 5"


def test_whoever_is_named_for_the_address_sees_it(world, shelter):
    def sees(member):
        with seeing(member.sight):
            return ShelterAddress.objects.exists()

    assert not sees(world.placement_officer)
    set_readers(
        actor=world.protection_officer, site=shelter, readers=[world.placement_officer],
        directions="", phone="", tonight=True,
    )  # fmt: skip
    assert sees(world.placement_officer)


def test_what_protecting_refuses(world, shelter):
    site = SiteFactory(name="Long Lane 3", street="Long Lane 3")
    given = {"actor": world.protection_officer, "site": site}
    with pytest.raises(Refused, match="must not tell"):
        protect_address(**given, name="House in the Lane")
    with pytest.raises(Refused, match="cover name"):
        protect_address(**given, name=" ")
    with pytest.raises(Refused, match="already a site"):
        protect_address(**given, name="Haus Linde")
    with pytest.raises(Refused, match="protected already"):
        protect_address(actor=world.protection_officer, site=shelter, name="Z")
    with pytest.raises(PermissionDenied):
        protect_address(actor=world.placement_officer, site=site, name="Haus X")
    assert Site.objects.get(pk=site.pk).street == "Long Lane 3"
    Site.objects.filter(pk=site.pk).update(note="Keys at Long Lane, first floor")
    with pytest.raises(Refused, match="note or the source"):
        protect_address(**given, name="Haus Erle")


def test_a_place_for_tonight_in_three_taps(world, shelter, open_as):
    page = open_as(world.worker)
    first = page.get(reverse("today")).content.decode()
    assert reverse("needs:tonight") in first
    second = page.get(reverse("needs:tonight")).content.decode()
    url = reverse("needs:tonight_for", args=[world.household.pk])
    assert "Haus Linde" in second
    assert url in second
    form = page.get(url).content.decode()
    assert form.count("checked") == 1 + 3, "the house and all three people are chosen"
    people = [world.mother.pk, world.child.pk]
    taken = page.post(url, {"people": people, "site": shelter.pk}).content.decode()
    assert "0123 456" in taken
    assert "MARKER" not in taken
    rows = Occupancy.objects.filter(site=shelter, kind="reservation", starts=today())
    assert {row.person_id for row in rows} == set(people)
    stays = Occupancy.objects.filter(household=world.household, kind="stay", ends__gt=today())
    assert stays.count() == 1, "who stays behind keeps the place"
    assert not Requirement.objects.exists()


def test_whoever_is_tapped_goes_with_the_children_and_no_man_without_being_chosen(
    world, shelter, open_as
):
    husband = PersonFactory(household=world.household, sex="m", surname="Karimi")
    page, url = open_as(world.worker), reverse("needs:tonight_for", args=[world.household.pk])
    assert f"{url}?person={world.mother.pk}" in page.get(reverse("needs:tonight")).content.decode()
    for query in ("", f"?person={world.mother.pk}"):
        form = page.get(url + query).context["form"]
        assert len(form.initial["people"]) == 3
        assert husband.pk not in form.initial["people"]
    assert husband.pk in page.get(f"{url}?person={husband.pk}").context["form"].initial["people"]


def test_the_house_that_is_chosen_has_places_for_those_who_go(world, shelter, open_as):
    set_features(actor=System("test"), owner=shelter, features=["women_only"])
    husband = PersonFactory(household=world.household, sex="m", surname="Karimi")
    other = RoomFactory(unit=UnitFactory(site=world.scene.theirs.site), area=30, places=1)
    set_features(actor=System("test"), owner=other.unit, features=["women_only"])
    quiet = RoomFactory(unit=UnitFactory(site=world.site), area=30, places=1)
    Feature.objects.filter(pk="quiet").update(protects=True)
    set_features(actor=System("test"), owner=quiet.unit, features=["quiet"])
    page, url = open_as(world.worker), reverse("needs:tonight_for", args=[world.household.pk])
    form = page.get(f"{url}?person={world.mother.pk}").context["form"]
    assert form.initial["site"] == shelter.pk
    others = Person.objects.filter(household=world.household)
    others.exclude(pk__in=[world.mother.pk, husband.pk]).update(household=PersonFactory().household)
    form = page.get(f"{url}?person={husband.pk}").context["form"]
    assert form.initial["people"] == [husband.pk]
    assert form.initial["site"] == world.site.pk


def test_a_household_that_is_split_keeps_the_house_from_those_who_stay_behind(
    world, shelter, open_as
):
    """The placement office sees the house with whoever went there, not with whoever stayed."""
    husband = PersonFactory(household=world.household, sex="m", surname="Karimi")
    officer = open_as(world.placement_officer)
    url = reverse("needs:tonight_for", args=[world.household.pk])
    split = reverse("people:split", args=[world.household.pk])
    told = officer.post(url, {"people": [world.mother.pk], "site": shelter.pk}).content.decode()
    assert split in told
    assert officer.post(split, {"people": [world.mother.pk]}).status_code == 302
    for page in (
        reverse("people:household", args=[world.household.pk]),
        reverse("people:person", args=[husband.pk]),
        reverse("people:copy", args=[husband.pk]),
    ):
        answer = officer.get(page)
        assert answer.status_code == 200, page
        assert b"Haus Linde" not in answer.content, page
    world.mother.refresh_from_db()
    hers = officer.get(reverse("people:household", args=[world.mother.household_id]))
    assert b"Haus Linde" in hers.content


def test_no_grown_man_is_taken_to_places_for_women(world, shelter):
    set_features(actor=System("test"), owner=shelter, features=["women_only"])
    husband = PersonFactory(household=world.household, sex="m", surname="Karimi")
    given = {"actor": world.worker, "household": world.household, "site": shelter}
    with pytest.raises(Refused, match="women only"):
        shelter_tonight(**given, people=[world.mother, husband])
    assert shelter_tonight(**given, people=[world.mother]).site == "Haus Linde"


def test_nobody_is_taken_to_a_house_of_those_they_are_kept_apart_from(world, shelter):
    danger = PersonFactory(sex="m", surname="Danger")
    first, second = sorted((danger.household, world.household), key=lambda one: one.pk)
    HouseholdLink.objects.create(first=first, second=second, kind="apart_unit")
    assert [one.site for one in havens(world.household.pk)] == [shelter]
    place = shelter.places.order_by("pk")[0]
    reserve(
        actor=System("test"), household=danger.household, places={danger.pk: place.pk},
        start=today() + timedelta(days=3),
    )  # fmt: skip
    assert havens(world.household.pk) == []
    assert [one.site for one in havens()] == [shelter]
    with pytest.raises(Refused, match="no protected place"):
        shelter_tonight(
            actor=world.worker, household=world.household, site=shelter, people=[world.mother]
        )


def test_who_may_not_see_the_household_takes_no_place_for_it(world, shelter, open_as):
    url = reverse("needs:tonight_for", args=[world.household.pk])
    assert open_as(world.their_worker).get(url).status_code == 404
    assert open_as(world.planner).get(url).status_code == 403
    with pytest.raises(Refused, match="no protected place"):
        shelter_tonight(
            actor=world.worker, household=world.household, site=world.scene.theirs.site,
            people=list(world.household.people.all()),
        )  # fmt: skip


def test_what_is_in_the_way_is_told_to_nobody(world, shelter):
    """Somebody of the household has a reservation in another house from next week on."""
    place = world.scene.theirs.room.places.order_by("number")[0]
    reserve(
        actor=System("test"), household=world.household, places={world.mother.pk: place.pk},
        start=today() + timedelta(days=7), ending_stays=True,
    )  # fmt: skip
    with pytest.raises(Refused) as refused:
        shelter_tonight(
            actor=world.worker, household=world.household, site=shelter, people=[world.mother]
        )
    assert "Karimi" not in refused.value.message
    assert "Theirs" not in refused.value.message
    assert refused.value.code == "person_elsewhere"


def test_lists_of_houses_read_a_constant_number_of_queries(world, shelter, open_as):
    page = open_as(world.placement_officer)
    url = reverse("needs:shelters")

    def queries():
        with CaptureQueriesContext(connection) as found:
            page.get(url)
        return len(found)

    queries()
    with CaptureQueriesContext(connection) as havens_before:
        assert [one.free for one in havens()] == [4]
    before = queries()
    for number in (1, 2):
        site = SiteFactory(name=f"Way {number}", street="Far 1")
        RoomFactory(unit=UnitFactory(site=site), area=40, places=2)
        protect_address(actor=world.protection_officer, site=site, name=f"Haus {number}")
    assert queries() == before
    with CaptureQueriesContext(connection) as havens_after:
        assert len(havens()) == 3
    assert len(havens_after) == len(havens_before)
