"""The board of a site, the page of a place, and what is done with places."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from tests.harness.factories import PersonFactory
from tests.housing.pages.scene import BEGIN, live, more_people
from weg.foundation.models import Opening
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Step


def _url(page, *args, **query):
    tail = "&".join(f"{k}={v}" for k, v in query.items())
    return reverse(f"housing:{page}", args=args) + (f"?{tail}" if tail else "")


def _stay(person):
    return Occupancy.objects.get(person=person, kind="stay")


def test_the_board_shows_every_place_with_its_state(scene, officer, open_as):
    page = open_as(officer).get(_url("site", scene.site.pk))
    assert page.status_code == 200
    looks = re.findall(r'class="weg-place weg-place--(\w+)"', page.content.decode())
    assert [looks.count(x) for x in ("free", "lived", "reserved", "blocked", "retired")] == [
        4,
        2,
        1,
        1,
        4,
    ]
    text = page.content.decode()
    for shown in ("Anders, Mara", "Berger, Tom", "Anders, Nino (8)"):
        assert shown in text
    assert [value for _name, value in page.context["facts"]][:5] == [8, 2, 1, 1, 4]


def test_the_board_of_a_past_day_shows_that_day(scene, officer, open_as):
    page = open_as(officer).get(
        _url("site", scene.site.pk, day=(BEGIN - timedelta(days=1)).isoformat())
    )
    facts = list(dict(page.context["facts"]).values())
    assert facts[:5] == [8, 0, 0, 0, 8]


def test_those_who_may_not_know_names_see_states_and_groups(scene, member, open_as):
    page = open_as(member("planner")).get(_url("site", scene.site.pk))
    assert page.status_code == 200
    assert "Anders" not in page.content.decode()
    lives = re.findall(r'class="weg-unit__line weg-muted">([^<]*)', page.content.decode())
    assert lives == ["household of 2", "1 person alone"]


def test_a_site_of_others_does_not_exist(scene, stranger, open_as):
    assert open_as(stranger).get(_url("site", scene.site.pk)).status_code == 404
    assert open_as(stranger).get(_url("place", scene.place(0).pk)).status_code == 404


def test_the_board_reads_the_same_number_of_queries_for_few_and_many(
    scene, officer, open_as, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client, url = open_as(officer), _url("site", scene.site.pk)
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(url)
    more_people(scene, 3)
    with django_assert_num_queries(len(few)):
        client.get(url)


def test_looking_at_somebodys_place_is_logged(scene, manager, open_as):
    open_as(manager).get(_url("place", scene.place(0).pk))
    person = scene.family.people.get(given_name="Mara")
    assert Opening.objects.filter(kind="person", record=person.pk, member=manager.pk).exists()


def test_a_place_says_what_it_is_and_offers_what_may_be_done(scene, manager, officer, open_as):
    def acts(member, place):
        page = open_as(member).get(_url("place", place.pk))
        return [
            act["url"].split("?")[0].rstrip("/").rsplit("/", 1)[-1] for act in page.context["acts"]
        ]

    assert acts(officer, scene.place(3)) == ["household", "household", "block"]
    assert acts(manager, scene.place(3)) == ["household", "block"]
    assert acts(manager, scene.place(0)) == ["move-out", "until"]
    assert acts(officer, scene.place(0)) == ["move-out", "free", "swap", "until"]
    assert acts(manager, scene.place(2)) == ["arrive", "not-arrived", "until"]
    assert acts(manager, scene.place(1)) == ["end"]


def test_the_panel_alone_is_sent_to_htmx(scene, officer, open_as):
    page = open_as(officer).get(
        _url("place", scene.place(0).pk), headers={"HX-Request": "true", "HX-Target": "panel"}
    )
    assert "<html" not in page.content.decode()
    assert "weg-panel__head" in page.content.decode()


def test_places_are_blocked_and_freed_by_forms(scene, manager, open_as):
    client, place = open_as(manager), scene.place(3)
    url = _url("block", place.pk)
    typed = {
        "places": [place.pk],
        "start": today().isoformat(),
        "reason": "",
        "note": "Bett defekt",
    }
    refused = client.post(url, typed)
    assert refused.status_code == 422
    assert "Bett defekt" in refused.content.decode()
    answer = client.post(url, {**typed, "reason": "repair"})
    assert answer.url == _url("site", scene.site.pk)
    block = Occupancy.objects.get(place=place)
    assert (block.kind, block.reason, block.note) == ("block", "repair", "Bett defekt")
    client.post(_url("unblock", block.pk), {"day": today().isoformat()})
    assert not Occupancy.objects.filter(place=place).exists()


def test_a_blocked_place_cannot_be_blocked_again_and_the_form_says_what_is_there(
    scene, manager, open_as
):
    place = scene.place(1)
    page = open_as(manager).post(
        _url("block", place.pk),
        {"places": [place.pk], "start": today().isoformat(), "reason": "pest"},
    )
    assert page.status_code == 422
    assert page.context["form"].errors["places"]


def test_a_family_moves_out_as_a_whole_unless_somebody_is_unticked(scene, manager, open_as):
    mother = scene.family.people.get(given_name="Mara")
    stay = _stay(mother)
    url = _url("move_out", stay.pk)
    page = open_as(manager).get(url)
    assert set(page.context["form"]["people"].value()) == {p.pk for p in scene.family.people.all()}
    open_as(manager).post(
        url, {"people": [mother.pk], "day": today().isoformat(), "departure": "flat"}
    )
    stay.refresh_from_db()
    assert (stay.during.upper, stay.departure) == (today(), "flat")
    other = _stay(scene.family.people.get(given_name="Nino"))
    assert other.during.upper is None


def test_the_expected_arrive_or_do_not(scene, manager, open_as):
    reservation = Occupancy.objects.get(person=scene.single)
    page = open_as(manager).post(
        _url("arrive", reservation.pk),
        {"people": [scene.single.pk], "day": (today() + timedelta(days=1)).isoformat()},
    )
    assert page.status_code == 422
    open_as(manager).post(
        _url("arrive", reservation.pk),
        {"people": [scene.single.pk], "day": today().isoformat()},
    )
    reservation.refresh_from_db()
    assert reservation.kind == "stay"


def test_who_did_not_arrive_loses_the_reservation_and_undo_brings_it_back(scene, manager, open_as):
    client = open_as(manager)
    reservation = Occupancy.objects.get(person=scene.single)
    client.post(_url("not_arrived", reservation.pk), {"people": [scene.single.pk]})
    assert not Occupancy.objects.filter(person=scene.single).exists()
    board = client.get(_url("site", scene.site.pk))
    undo = board.context["last_step"]["url"]
    assert client.get(undo).status_code == 200
    client.post(undo)
    assert Occupancy.objects.filter(person=scene.single, kind="reservation").exists()
    history = client.get(_url("history", scene.site.pk))
    assert [e["undone"] for e in history.context["entries"]] == [False, True]
    assert "Berger, Tom" in history.content.decode()


def test_a_step_that_cannot_be_undone_says_so(scene, officer, open_as):
    client = open_as(officer)
    reservation = Occupancy.objects.get(person=scene.single)
    client.post(_url("not_arrived", reservation.pk), {"people": [scene.single.pk]})
    step = Step.objects.get()
    live(scene.place(2, 1), PersonFactory(), start=today())
    answer = client.post(_url("undo", step.pk), follow=True)
    assert "weg-toast--danger" in answer.content.decode()


def test_the_end_of_a_stay_is_changed_both_ways(scene, manager, open_as):
    mother = scene.family.people.get(given_name="Mara")
    stay, soon = _stay(mother), today() + timedelta(days=40)
    url, people = _url("until", stay.pk), [p.pk for p in scene.family.people.all()]
    open_as(manager).post(url, {"people": people, "end": soon.strftime("%d.%m.%Y")})
    stay.refresh_from_db()
    assert stay.during.upper == soon
    open_as(manager).post(url, {"people": people, "end": ""})
    stay.refresh_from_db()
    assert stay.during.upper is None


def test_households_of_one_size_change_places(scene, officer, open_as):
    first, second = PersonFactory(), PersonFactory()
    one, two = live(scene.place(3, 1), first), live(scene.place(3, 2), second)
    open_as(officer).post(
        _url("swap", one.pk), {"other": second.household_id, "day": today().isoformat()}
    )
    now = Occupancy.objects.filter(starts=today(), kind="stay")
    assert {(o.person_id, o.place_id) for o in now} == {
        (first.pk, two.place_id),
        (second.pk, one.place_id),
    }


def test_who_may_not_act_is_refused(scene, member, open_as):
    worker = member("social_worker", organisation=scene.operator)
    stay = _stay(scene.family.people.get(given_name="Mara"))
    client = open_as(worker)
    assert client.get(_url("site", scene.site.pk)).status_code == 200
    for url in (_url("move_out", stay.pk), _url("block", scene.place(3).pk), _url("swap", stay.pk)):
        assert client.get(url).status_code == 403


@pytest.mark.parametrize("day", ["heute", "31.02.2026", "0001-01-01", "9999-12-31"])
def test_a_day_nobody_can_mean_is_today(scene, officer, open_as, day):
    page = open_as(officer).get(_url("site", scene.site.pk, day=day))
    assert page.context["day"] == today()
