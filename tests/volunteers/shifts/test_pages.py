"""Pages: a house asks on a phone, a volunteer comes, and everybody sees what is theirs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.harness.jobs import run_waiting
from weg.foundation.periods import today
from weg.volunteers.circles.models import Volunteer, VolunteerDistrict
from weg.volunteers.shifts import actions
from weg.volunteers.shifts.models import HelpRequest, Shift, SignUp
from weg.volunteers.shifts.queries.needed import needed
from weg.volunteers.shifts.tasks import send_mails


def at(page, *args):
    return reverse(f"shifts:{page}", args=args)


def form(world, **given):
    typed = {
        "activity": world.activity.pk, "day": today() + timedelta(days=4), "start": "15:00",
        "end": "17:00", "people_needed": 1, "site": world.site.pk, "title": "Ride to the office",
    }  # fmt: skip
    return typed | given


def test_a_house_asks_and_a_volunteer_comes(world, open_as):
    house, helper = open_as(world.manager), open_as(world.anna.member)
    answer = house.post(at("new"), form(world, contact="Frau Oster", contact_phone="0711 99"))
    made = HelpRequest.objects.get()
    assert answer.url == at("request", made.pk)
    assert made.state == "open"
    listed = helper.get(at("needed")).content.decode()
    assert "Ride to the office" in listed
    page = helper.get(at("request", made.pk)).content.decode()
    assert "I come" in page
    assert "0711 99" not in page, "whom to call is for whoever comes"
    helper.post(at("sign_up", made.shifts.get().pk))
    page = helper.get(at("request", made.pk)).content.decode()
    assert "you come" in page
    assert "0711 99" in page
    mine = helper.get(at("mine")).content.decode()
    assert "Ride to the office" in mine
    assert "0711 99" in mine
    own = house.get(at("house", world.site.pk)).content.decode()
    assert f"Anna {world.anna.surname}" in own
    assert "0711 1" in own
    assert world.anna.email not in own


def test_a_name_in_the_text_is_warned_of_and_can_be_only_a_word(world, open_as):
    house = open_as(world.worker)
    typed = form(world, text="Mit Markername zum Amt")
    answer = house.post(at("new"), typed)
    assert answer.status_code == 422
    assert "seems to name somebody" in answer.content.decode()
    assert "Mit Markername zum Amt" in answer.content.decode()
    assert house.post(at("new"), typed | {"no_names": "on"}).status_code == 302
    elsewhere = open_as(world.coordinator)
    plain = {**typed, "place": "Rathaus"}
    del plain["site"]
    assert elsewhere.post(at("new"), plain).status_code == 302, "nobody whom they know"


def test_refusals_stand_beside_the_field_and_keep_what_was_typed(world, open_as):
    answer = open_as(world.manager).post(at("new"), form(world, day="2020-01-01", text="Kept"))
    text = answer.content.decode()
    assert "This day is over." in text
    assert "Kept" in text


def test_who_asks_for_what(world, open_as, ask):
    made = ask()
    for member, page, status in (
        (world.anna.member, at("new"), 403),
        (world.anna.member, at("change", made.pk), 403),
        (world.lead, at("change", made.pk), 403),
        (world.stranger, at("request", made.pk), 404),
        (world.coordinator, at("change", made.pk), 200),
        (world.manager, at("change", made.pk), 200),
        (world.anna.member, at("requests"), 403),
        (world.lead, at("requests"), 200),
        (world.stranger, at("house", world.site.pk), 404),
    ):
        assert open_as(member).get(page).status_code == status, (member, page)


def test_a_draft_exists_for_those_who_asked_only(world, open_as, ask):
    made = ask(draft=True)
    assert open_as(world.anna.member).get(at("request", made.pk)).status_code == 404
    assert open_as(world.lead).get(at("request", made.pk)).status_code == 404
    open_as(world.worker).post(at("open", made.pk))
    assert open_as(world.anna.member).get(at("request", made.pk)).status_code == 200


def test_nobody_reads_who_else_comes(world, open_as, shift):
    it = shift(people_needed=3)
    actions.sign_up(actor=world.anna.member, shift=it)
    page = open_as(world.bela.member).get(at("request", it.request_id)).content.decode()
    assert "2 places free" in page
    assert world.anna.surname not in page
    asked = open_as(world.their_lead).get(at("request", it.request_id)).content.decode()
    assert world.anna.surname not in asked
    other = SignUp.objects.get()
    assert open_as(world.bela.member).get(at("cancel", other.pk)).status_code == 404


def test_swapping_on_the_pages(world, open_as, shift):
    it = shift()
    row = actions.sign_up(actor=world.anna.member, shift=it)
    anna, bela = open_as(world.anna.member), open_as(world.bela.member)
    assert anna.get(at("offer", row.pk)).status_code == 200
    anna.post(at("offer", row.pk), {"to": world.bela.email})
    assert "offered to others" in anna.get(at("mine")).content.decode()
    offered = bela.get(at("mine")).content.decode()
    assert "Offered to you" in offered
    assert world.anna.surname not in offered
    assert "Offered to you" in bela.get(reverse("today")).content.decode()
    bela.post(at("take", row.swaps.get().pk))
    row.refresh_from_db()
    assert row.state == "cancelled"
    assert "I come" in bela.get(at("mine")).content.decode()


def test_attendance_is_noted_with_one_tap(world, open_as, shift):
    it = shift()
    row = actions.sign_up(actor=world.anna.member, shift=it)
    began = timezone.now() - timedelta(hours=30)
    Shift.objects.update(starts=began, ends=began + timedelta(hours=2))
    house = open_as(world.manager)
    assert "Who was there?" in house.get(at("house", world.site.pk)).content.decode()
    house.post(at("attendance", row.pk), {"attended": "yes", "hours": "1.5"})
    row.refresh_from_db()
    assert (row.state, str(row.hours)) == ("attended", "1.50")
    assert "1.5" in open_as(world.anna.member).get(at("mine")).content.decode()


def test_the_calendar_has_a_secret_address_that_dies(world, open_as, shift):
    row = actions.sign_up(actor=world.anna.member, shift=shift())
    anna, anybody = open_as(world.anna.member), Client()
    url = anna.post(at("feed_new")).context["url"].partition("testserver")[2]
    told = anybody.get(url).content.decode()
    assert "SUMMARY:Ride" in told
    actions.cancel_sign_up(actor=world.anna.member, signup=row)
    assert "STATUS:CANCELLED" in anybody.get(url).content.decode()
    anna.post(at("feed_end"))
    assert anybody.get(url).status_code == 404


def test_a_house_notes_that_somebody_who_called_cannot_come(world, open_as, ask):
    made = ask(days=1)
    for one in (world.anna, world.bela):
        open_as(one.member).post(at("sign_up", made.shifts.get().pk))
    row = SignUp.objects.get(volunteer=world.anna)
    page, house = at("take_off", row.pk), open_as(world.manager)
    assert page in house.get(at("request", made.pk)).content.decode()
    assert f"Anna {world.anna.surname}" in house.get(page).content.decode()
    assert open_as(world.stranger).get(page).status_code == 404
    assert open_as(world.anna.member).get(page).status_code == 403
    house.post(page)
    assert dict(SignUp.objects.values_list("volunteer__given_name", "state")) == {
        "Anna": "cancelled", "Bela": "signed_up",
    }  # fmt: skip
    run_waiting(send_mails)
    told = {one.to[0]: one.subject for one in mail.outbox}
    assert set(told) == {world.anna.email, world.bela.email}, "the house knows already"
    house.post(page)
    assert SignUp.objects.filter(state="signed_up").count() == 1


def test_of_a_protected_house_volunteers_read_a_meeting_point_only(world, open_as, ask):
    from weg.foundation.access.actors import System
    from weg.needs.actions import protect_address

    before = ask()
    protect_address(actor=System("test"), site=world.site, name="Cover", street="MARKERSTREET 1")
    world.site.refresh_from_db()
    after = ask(place="Haltestelle Rathaus")
    anna = open_as(world.anna.member)
    for made, place in ((before, "the address is protected"), (after, "Haltestelle Rathaus")):
        page = anna.get(at("request", made.pk)).content.decode()
        assert place in page
        for word in ("MARKERSTREET", "Lindenhof", "Cover"):
            assert word not in page
    listed = anna.get(at("needed")).content.decode()
    exported = b"".join(anna.get(at("needed") + "?export=csv")).decode()
    for word in ("MARKERSTREET", "Lindenhof"):
        assert word not in listed + exported
    assert "Nord" not in exported
    coordinator = open_as(world.coordinator)
    for page, who in (("needed", anna), ("requests", coordinator)):
        for where, count in (("", 2), (f"&district={world.site.district_id}", 0)):
            rows = b"".join(who.get(f"{at(page)}?export=csv{where}")).decode().splitlines()
            assert len(rows) == 1 + count, "the filter tells no more than the list"
    VolunteerDistrict.objects.create(volunteer=world.anna, district=world.site.district)
    assert {row.fits_district for row in needed(world.anna)} == {0}
    assert "Nord" not in coordinator.get(reverse("today")).content.decode()
    answer = open_as(world.manager).post(at("new"), form(world))
    assert "the address of this house is protected" in answer.content.decode()


def test_what_fits_comes_first(world, open_as, ask):
    ask(title="Persian", language="fa", hour=10)
    ask(title="Arabic", language="ar", hour=12)
    page = open_as(world.anna.member).get(at("needed")).content.decode()
    assert page.index("Arabic") < page.index("Persian")
    free = open_as(world.anna.member).get(at("needed") + "?places=mine").content.decode()
    assert "Persian" not in free.partition('id="list"')[2]


@pytest.mark.parametrize(
    ("page", "who"),
    [("needed", "anna"), ("requests", "coordinator"), ("requests", "manager"), ("mine", "anna")],
)
def test_lists_ask_as_often_with_three_rows_as_with_one(page, who, world, open_as, ask):
    reader = world.anna.member if who == "anna" else getattr(world, who)
    client = open_as(reader)

    def queries():
        client.get(at(page))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert client.get(at(page)).status_code == 200
        return len(asked)

    def one(hour):
        made = ask(hour=hour, title=f"At {hour}", people_needed=2)
        actions.sign_up(actor=world.anna.member, shift=made.shifts.get())

    one(8)
    first = queries()
    one(11)
    one(14)
    assert queries() == first


def test_the_house_page_asks_as_often_with_three_shifts(world, open_as, ask):
    client = open_as(world.manager)

    def queries():
        client.get(at("house", world.site.pk))
        with CaptureQueriesContext(connection) as asked:
            client.get(at("house", world.site.pk))
        return len(asked)

    def one(hour):
        made = ask(hour=hour, title=f"At {hour}")
        actions.sign_up(actor=world.anna.member, shift=made.shifts.get())

    one(8)
    first = queries()
    one(11)
    one(14)
    assert queries() == first


def test_cards_of_today(world, open_as, ask):
    ask(days=1, title="Tomorrow")
    made = ask(days=0, hour=23, title="Tonight")
    shift = made.shifts.get()
    if shift.ahead:
        actions.sign_up(actor=world.anna.member, shift=shift)
        assert "Tonight" in open_as(world.anna.member).get(reverse("today")).content.decode()
    assert "Tonight" in open_as(world.manager).get(reverse("today")).content.decode()
    assert "Tomorrow" in open_as(world.coordinator).get(reverse("today")).content.decode()


def test_what_stands_in_the_way_says_where_to_go_on(world, open_as, ask):
    helper = open_as(world.anna.member)
    weekly = ask(days=3, until=today() + timedelta(days=17))
    Volunteer.objects.filter(pk=world.anna.pk).update(begins=today() + timedelta(days=8))
    page = helper.get(at("request", weekly.pk)).content.decode()
    assert page.count("you have no time") == 1, "the first week only"
    assert page.count(">I come<") == 2
    Volunteer.objects.filter(pk=world.anna.pk).update(begins=today() + timedelta(days=80))
    page = helper.get(at("request", weekly.pk)).content.decode()
    assert ">I come<" not in page
    assert reverse("circles:own_edit") in page
    Volunteer.objects.filter(pk=world.anna.pk).update(begins=None, state="resting")
    page = helper.get(at("request", weekly.pk)).content.decode()
    assert f'href="{reverse("circles:own")}">My data' in page
    assert "your hours stand here" in helper.get(at("mine")).content.decode()
