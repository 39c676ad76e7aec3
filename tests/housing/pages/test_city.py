"""The city by district, the list of sites, the house list and the search for free places."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.harness.factories import PersonFactory, SiteFactory
from tests.housing.pages.scene import BEGIN, limit, live, make_scene, more_people
from weg.city.models import Municipality, Residents
from weg.foundation.periods import period, today
from weg.housing.models import LimitException
from weg.people.actions.name_keys import write_keys


def _url(page, *args, **query):
    tail = "&".join(f"{k}={v}" for k, v in query.items())
    return reverse(f"housing:{page}", args=args) + (f"?{tail}" if tail else "")


def _row(page, district):
    return next(r for r in page.context["figures"].districts if r.district == district)


def test_the_city_counts_what_the_boards_show(scene, officer, open_as):
    district = scene.site.district
    Residents.objects.create(
        district=district, as_of=date(2020, 12, 31), people=1000, quality="estimate", source="test"
    )
    client = open_as(officer)
    page = client.get(_url("city"))
    assert page.status_code == 200
    row = _row(page, district)
    board = [value for _name, value in client.get(_url("site", scene.site.pk)).context["facts"]]
    shown = row.sum
    assert [shown.places, shown.lived, shown.reserved, shown.blocked, shown.free] == board[:5]
    assert (row.per_1000, row.families, row.estimated) == (2.0, 1.0, True)
    assert page.context["figures"].total.lived == 2
    past = client.get(_url("city", day=(BEGIN - timedelta(days=1)).isoformat()))
    assert _row(past, district).sum.lived == 0


def test_the_last_count_of_residents_before_the_day_is_taken(scene, officer, open_as):
    for year, people in ((2019, 500), (2021, 800)):
        Residents.objects.create(
            district=scene.site.district, as_of=date(year, 12, 31), people=people,
            quality="register", source="test",
        )  # fmt: skip
    client = open_as(officer)
    counted = {
        day: _row(client.get(_url("city", day=day)), scene.site.district).residents
        for day in ("2018-01-01", "2021-06-01", "2026-01-01")
    }
    assert counted == {"2018-01-01": 500, "2021-06-01": 500, "2026-01-01": 800}


def test_the_map_names_its_source(scene, officer, open_as):
    Municipality.objects.create(
        slug="x", name="X", state="BW", office="Amt", address="-", view_box="0 0 10 10",
        attribution="Quelle der Karte",
    )  # fmt: skip
    scene.site.district.path = "M0 0L9 0L9 9z"
    scene.site.district.save()
    assert "Quelle der Karte" in open_as(officer).get(_url("city")).content.decode()


@pytest.mark.parametrize("page", ["city", "sites"])
def test_lists_over_all_sites_read_a_constant_number_of_queries(
    page, scene, officer, open_as, django_assert_num_queries
):
    client, url = open_as(officer), _url(page)
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    for number in range(2):
        make_scene(f"Weg {number}")
    with django_assert_num_queries(len(few)):
        client.get(url)
    assert len(few) < 20


def test_the_city_can_be_taken_along_as_a_file(scene, officer, open_as):
    answer = open_as(officer).get(_url("city", export="csv"))
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert scene.site.district.name in text


def test_only_those_who_see_the_city_see_it(scene, member, manager, open_as):
    for role, status in {
        "department_head": 200, "planner": 200, "administrator": 200, "social_worker": 403,
    }.items():  # fmt: skip
        assert open_as(member(role)).get(_url("city")).status_code == status
    assert open_as(manager).get(_url("city")).status_code == 403


def _names(page):
    return re.findall(r'href="/housing/sites/\d+/[^"]*">([^<]+)</a>', page.content.decode())


def test_sites_are_found_by_what_they_are(scene, officer, open_as):
    other = SiteFactory(name="Anderswo", kind="hall", during=period(today() + timedelta(days=9)))
    client = open_as(officer)
    assert _names(client.get(_url("sites"))) == ["Anderswo", "Beispielweg"]
    for query in (
        {"kind": "hall"}, {"stage": "planned"}, {"district": other.district_id}, {"q": "anders"},
    ):  # fmt: skip
        assert _names(client.get(_url("sites", **query))) == ["Anderswo"]
    for query in (
        {"operator": scene.operator.pk}, {"feature": "step_free"}, {"state": "free"},
        {"stage": "open"},
    ):  # fmt: skip
        assert _names(client.get(_url("sites", **query))) == ["Beispielweg"]
    assert _names(client.get(_url("sites", sort="-lived"))) == ["Beispielweg", "Anderswo"]


def test_a_site_above_the_limit_is_marked_until_an_exception_allows_it(scene, officer, open_as):
    limit(1)
    client = open_as(officer)
    assert _names(client.get(_url("sites", state="above"))) == ["Beispielweg"]
    assert client.get(_url("site", scene.site.pk)).context["breach"]
    LimitException.objects.create(
        site=scene.site, limit=9, during=period(BEGIN, today() + timedelta(days=9)), reason="x",
        decided_by="y",
    )  # fmt: skip
    assert _names(client.get(_url("sites", state="above"))) == []
    assert not client.get(_url("site", scene.site.pk)).context["breach"]


def test_members_see_their_own_sites_only(scene, manager, stranger, open_as):
    assert _names(open_as(manager).get(_url("sites"))) == ["Beispielweg"]
    assert _names(open_as(stranger).get(_url("sites"))) == []


def test_the_house_list_names_who_lives_there(
    scene, manager, member, open_as, django_assert_num_queries
):
    client, url = open_as(manager), _url("residents", scene.site.pk)
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        page = client.get(url)
    people = [str(o.person) for o in page.context["table"].data.data]
    assert people == ["Anders, Mara", "Anders, Nino", "Berger, Tom"]
    more_people(scene, 3)
    with django_assert_num_queries(len(few)):
        client.get(url)
    assert open_as(member("planner")).get(url).status_code == 403


def _offers(page):
    return [(o["unit"], o["count"], o["company"]) for o in page.context["offers"]]


def test_free_places_show_groups_and_never_names(scene, officer, open_as):
    page = open_as(officer).get(_url("free", start=today().isoformat(), people=1))
    assert sorted((unit, count) for unit, count, _c in _offers(page)) == [("1", 1), ("2", 3)]
    assert "Anders" not in page.content.decode()
    assert "Berger" not in page.content.decode()


def test_readers_of_figures_see_that_somebody_lives_there_and_no_more(scene, member, open_as):
    page = open_as(member("planner")).get(_url("free", start=today().isoformat(), people=1))
    company = {unit: others for unit, _count, others in _offers(page)}
    assert company == {"1": "household of 2", "2": "1 person alone"}
    assert not any(offer["whole"] or offer["url"] for offer in page.context["offers"])


def test_company_features_size_and_period_narrow_the_search(scene, officer, open_as):
    client, day = open_as(officer), today().isoformat()

    def found(**query):
        return sorted(o[0] for o in _offers(client.get(_url("free", start=day, **query))))

    assert found(people=2) == ["2"]
    assert found(people=5) == []
    assert found(people=1, who="man") == ["2"]
    assert found(people=1, who="woman") == []
    assert found(people=1, who="woman", unfit="on") == ["1", "2"]
    assert found(people=1, must="step_free") == ["1", "2"]
    assert found(people=1, avoid="step_free") == []
    later = (today() + timedelta(days=31)).isoformat()
    page = client.get(_url("free", start=later, people=4))
    assert _offers(page) == [("2", 4, "")]


def test_sites_at_their_limit_are_left_out(scene, officer, open_as):
    limit(4)
    client, day = open_as(officer), today().isoformat()
    assert _offers(client.get(_url("free", start=day, people=1)))
    page = client.get(_url("free", start=day, people=2))
    assert (_offers(page), page.context["found"].full) == ([], 1)


def test_a_wrong_search_says_what_is_wrong(scene, officer, open_as):
    page = open_as(officer).get(
        _url("free", start="2026-05-05", end="2026-05-01", people=0, district=99999)
    )
    assert set(page.context["form"].errors) == {"end", "people", "district"}


def test_a_household_is_led_from_the_search_to_its_places(scene, officer, open_as):
    waiting = PersonFactory(surname="Carlsen", sex="m").household
    client = open_as(officer)
    page = client.get(_url("free", household=waiting.pk))
    assert page.context["form"].cleaned_data["people"] == 1
    url = page.context["offers"][0]["url"]
    form = client.get(url).context["form"]
    chosen = {name: form[name].value() for name in form.fields if name.startswith("place_")}
    answer = client.post(url, {"start": today().isoformat(), "end": "", **chosen})
    assert answer.status_code == 302
    reserved = waiting.occupancies.get()
    assert (reserved.kind, str(reserved.place_id)) == ("reservation", str(*chosen.values()))


def test_a_double_booking_is_refused_beside_the_person_and_keeps_what_was_typed(
    scene, officer, open_as
):
    waiting = PersonFactory(sex="m").household
    taken = scene.place(2, 1)
    field = f"place_{waiting.people.get().pk}"
    url = _url("reserve", waiting.pk, site=scene.site.pk)
    page = open_as(officer).post(
        url, {"start": today().isoformat(), "end": "31.12.2027", field: taken.pk}
    )
    assert page.status_code == 422
    form = page.context["form"]
    assert "Berger, Tom" in form.errors[field][0]
    assert (form["end"].value(), form[field].value()) == ("31.12.2027", str(taken.pk))


def test_a_family_moves_and_a_newborn_moves_in(scene, officer, manager, open_as):
    client, people = open_as(officer), list(scene.family.people.order_by("pk"))
    places = {f"place_{p.pk}": scene.place(3, n + 1).pk for n, p in enumerate(people)}
    client.post(
        _url("move", scene.family.pk, site=scene.site.pk), {"start": today().isoformat(), **places}
    )
    now = scene.family.occupancies.filter(starts=today())
    assert {o.place_id for o in now} == set(places.values())
    born = PersonFactory(household=scene.family, date_of_birth=today())
    free = scene.place(0, 1).pk
    answer = open_as(manager).post(
        _url("move_in", scene.family.pk, site=scene.site.pk),
        {"start": today().isoformat(), f"place_{born.pk}": free},
    )
    assert answer.status_code == 302
    assert born.occupancies.get().kind == "stay"


def test_who_of_a_family_stays_without_a_place_is_said(scene, officer, open_as):
    first, _second = scene.family.people.order_by("pk")
    answer = open_as(officer).post(
        _url("move", scene.family.pk, site=scene.site.pk),
        {"start": today().isoformat(), f"place_{first.pk}": scene.place(3, 1).pk},
        follow=True,
    )
    assert [m.level_tag for m in answer.context["messages"]] == ["warning", "success"]


def test_households_are_found_by_name_and_reference(scene, officer, open_as):
    client, place = open_as(officer), scene.place(3).pk
    write_keys(scene.family.people.all())  # as registering does
    for asked in ("anders", "Nino", scene.family.reference):
        page = client.get(_url("household", place=place, q=asked))
        assert [item["household"] for item in page.context["found"]] == [scene.family]
    assert not client.get(_url("household", place=place, q="nobody")).context["found"]


def test_other_peoples_sites_give_no_places(scene, stranger, open_as):
    waiting = PersonFactory().household
    url = _url("reserve", waiting.pk, site=scene.site.pk)
    assert open_as(stranger).get(url).status_code == 404


def test_company_of_a_stay_elsewhere_is_not_shown(scene, officer, open_as):
    other = make_scene("Weit weg")
    live(other.place(3, 1), PersonFactory(household=scene.family))
    stay = scene.family.occupancies.filter(site=scene.site).first()
    form = open_as(officer).get(_url("move_out", stay.pk)).context["form"]
    assert len(form.fields["people"].choices) == 2
