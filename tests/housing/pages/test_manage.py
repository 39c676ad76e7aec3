"""Managing sites: making, changing, exceptions, closing, and who may."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.harness.factories import DistrictFactory, OrganisationFactory
from weg.foundation.periods import today
from weg.housing.models import ClosedBooks, LimitException, Site, SiteMember
from weg.housing.queries.board import board


def _url(page, *args, **query):
    tail = "&".join(f"{k}={v}" for k, v in query.items())
    return reverse(f"housing:{page}", args=args) + (f"?{tail}" if tail else "")


NEW = {
    "name": "Neuweg 5",
    "kind": "modular",
    "opens": "01.03.2026",
    "square_metres": "7",
    "cleaning_days": 0,
}
UNITS = {"count": 3, "rooms": 2, "area": "14.5", "first": 1, "floor": 1, "begins": "A-"}


def test_a_site_is_made_with_its_operator_and_gets_units(scene, officer, open_as):
    client, district = open_as(officer), DistrictFactory()
    new = NEW | {"district": district.pk, "operator": scene.operator.pk, "features": ["step_free"]}
    answer = client.post(_url("site_new"), new)
    site = Site.objects.get(name="Neuweg 5")
    assert answer.url == _url("units_new", site.pk)
    assert site.operations.get().organisation == scene.operator
    client.post(_url("units_new", site.pk), UNITS)
    assert [u.name for u in site.units.order_by("name")] == ["A-1", "A-2", "A-3"]
    assert board(site, today()).counts.places == 12


def test_a_taken_name_is_said_beside_the_name_and_keeps_what_was_typed(scene, officer, open_as):
    page = open_as(officer).post(
        _url("site_new"), NEW | {"district": scene.site.district_id, "name": scene.site.name}
    )
    assert page.status_code == 422
    assert "name" in page.context["form"].errors
    assert page.context["form"]["opens"].value() == "01.03.2026"


def test_presets_fill_the_generator(scene, officer, open_as):
    page = open_as(officer).get(_url("units_new", scene.site.pk, preset="modular78"))
    form = page.context["form"]
    assert (form["count"].value(), form["rooms"].value(), form["area"].value()) == (13, 2, "14.5")
    assert form["first"].value() == 3


def test_a_site_unit_and_room_are_changed(scene, officer, open_as):
    client, site, room = open_as(officer), scene.site, scene.rooms[3]
    client.post(
        _url("site_edit", site.pk),
        {
            "name": "Anders", "district": site.district_id, "kind": "hotel", "opens": "01.01.2015",
            "cleaning_days": 2, "interim": "on", "features": [],
        },
    )  # fmt: skip
    site.refresh_from_db()
    assert (site.name, site.kind, site.interim, site.features.count()) == (
        "Anders",
        "hotel",
        True,
        0,
    )
    unit = room.unit
    client.post(_url("unit_edit", unit.pk), {"name": "Z", "floor": 2, "features": ["step_free"]})
    unit.refresh_from_db()
    assert (unit.name, unit.features.count()) == ("Z", 1)
    client.post(_url("room_edit", room.pk), {"name": "9", "area": "14.5", "fixed_places": "5"})
    assert room.places.count() == 5
    client.post(_url("room_retire", room.pk), {"day": today().isoformat()})
    room.refresh_from_db()
    assert room.during.upper == today()


def test_a_wider_density_lists_who_is_in_the_way(scene, officer, open_as):
    page = open_as(officer).post(
        _url("density", scene.site.pk),
        {"square_metres": "12", "starts": today().isoformat(), "source": "§ 8"},
    )
    assert page.status_code == 422
    assert [row["what"].split(" (")[0] for row in page.context["lost"]] == ["Anders, Nino"]
    assert page.context["form"]["source"].value() == "§ 8"
    answer = open_as(officer).post(
        _url("density", scene.site.pk), {"square_metres": "4.5", "starts": today().isoformat()}
    )
    assert answer.status_code == 302
    assert board(scene.site, today()).counts.places == 12


def test_a_site_is_closed_only_with_a_word_about_those_who_live_there(scene, officer, open_as):
    client, day = open_as(officer), today() + timedelta(days=20)
    url = _url("closing", scene.site.pk)
    page = client.get(_url("closing", scene.site.pk, closes=day.isoformat()))
    assert len(page.context["lost_before"]) == 3
    typed = {"no_new_from": today().isoformat(), "closes": day.isoformat()}
    refused = client.post(url, typed)
    assert refused.status_code == 422
    assert len(refused.context["lost"]) == 3
    scene.site.refresh_from_db()
    assert scene.site.during.upper is None
    assert client.post(url, typed | {"end_stays": "on"}).status_code == 302
    scene.site.refresh_from_db()
    assert scene.site.during.upper == day
    assert {o.during.upper for o in scene.family.occupancies.all()} == {day}
    client.post(_url("reopen", scene.site.pk), {"closes": ""})
    scene.site.refresh_from_db()
    assert (scene.site.during.upper, scene.site.no_new_from) == (None, None)


def test_closing_can_be_announced_without_a_day(scene, officer, open_as):
    open_as(officer).post(
        _url("closing", scene.site.pk), {"no_new_from": today().isoformat(), "closes": ""}
    )
    scene.site.refresh_from_db()
    assert scene.site.stage == "closing"


def test_the_operator_changes_and_the_one_before_loses_sight(scene, officer, manager, open_as):
    other = OrganisationFactory()
    open_as(officer).post(
        _url("operator", scene.site.pk),
        {"organisation": other.pk, "starts": today().isoformat()},
    )
    assert open_as(manager).get(_url("site", scene.site.pk)).status_code == 404
    open_as(officer).post(
        _url("operator", scene.site.pk), {"organisation": "", "starts": today().isoformat()}
    )
    assert not scene.site.operations.filter(during__contains=today()).exists()


def test_members_are_named_and_removed(scene, officer, member, open_as):
    worker = member("social_worker", organisation=scene.operator, all_sites=False)
    client = open_as(officer)
    client.post(_url("member_add", scene.site.pk), {"member": worker.pk})
    named = SiteMember.objects.get()
    assert named.member == worker
    url = _url("member_remove", named.pk)
    assert client.get(url).status_code == 200
    client.post(url)
    assert not SiteMember.objects.exists()


def test_the_department_head_grants_and_ends_exceptions(scene, member, open_as):
    scene.site.interim = True
    scene.site.save()
    client, until = open_as(member("department_head")), today() + timedelta(days=90)
    typed = {"limit": 400, "starts": today().isoformat(), "ends": until.isoformat()}
    url = _url("exception_new", scene.site.pk)
    assert client.post(url, typed | {"reason": ""}).status_code == 422
    client.post(url, typed | {"reason": "Kein anderer Platz."})
    granted = LimitException.objects.get()
    page = client.get(_url("manage", scene.site.pk))
    assert "Kein anderer Platz." in page.content.decode()
    client.post(
        _url("exception_end", granted.pk), {"day": (today() + timedelta(days=1)).isoformat()}
    )
    granted.refresh_from_db()
    assert granted.during.upper == today() + timedelta(days=1)


def test_books_are_closed_after_asking_twice(scene, officer, open_as):
    client = open_as(officer)
    assert client.post(_url("books"), {"before": "01.01.2024"}).status_code == 422
    client.post(_url("books"), {"before": "01.01.2024", "sure": "on"})
    assert ClosedBooks.objects.get().before.isoformat() == "2024-01-01"
    assert [row.before.year for row in client.get(_url("books")).context["closed"]] == [2024]


MANAGE = ("site_edit", "density", "units_new", "operator", "member_add")
ALLOWED = {
    "placement_officer": (*MANAGE, "closing", "reopen"),
    "planner": MANAGE,
    "department_head": ("exception_new",),
    "house_manager": (),
    "social_worker": (),
    "administrator": (),
    "data_protection_officer": (),
}


@pytest.mark.parametrize("role", ALLOWED)
def test_who_may_manage_a_site(role, scene, member, open_as):
    client = open_as(member(role, organisation=scene.operator))
    assert client.get(_url("manage", scene.site.pk)).status_code == 200
    for page in (*MANAGE, "closing", "reopen", "exception_new"):
        expected = 200 if page in ALLOWED[role] else 403
        assert client.get(_url(page, scene.site.pk)).status_code == expected, page


def test_a_person_page_tells_where_somebody_lives(scene, officer, open_as):
    mother = scene.family.people.get(given_name="Mara")
    page = open_as(officer).get(reverse("people:person", args=[mother.pk]))
    assert "Beispielweg" in page.content.decode()
    page = open_as(officer).get(reverse("people:household", args=[scene.family.pk]))
    assert "Beispielweg" in page.content.decode()


def test_sites_are_in_the_search_for_those_who_see_them(scene, officer, stranger, open_as):
    url = reverse("search") + "?q=beispielw"
    assert "Beispielweg" in open_as(officer).get(url).content.decode()
    assert "Beispielweg" not in open_as(stranger).get(url).content.decode()
