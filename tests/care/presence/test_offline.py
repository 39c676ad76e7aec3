"""A round in a real browser whose network goes half-way: nothing is lost, nothing comes twice."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.contrib.auth.hashers import make_password

from tests.care.presence.scene import House
from tests.harness.server import PASSWORD, browsing, serving
from weg.care.presence.models import Difference, Round, Seen, Tick
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.models import User
from weg.foundation.periods import today

pytestmark = [pytest.mark.browser, pytest.mark.long]
RESIDENTS = 12


@pytest.fixture
def town(own_database):
    """Three houses of twelve, each with a manager, a social worker and a round going on."""
    with seeing(EVERYTHING):
        houses = [House(name, residents=RESIDENTS) for name in ("First", "Second", "Third")]
        hashed = make_password(PASSWORD)
        for house in houses:
            house.going = house.round()
            users = [house.manager.user_id, house.social.user_id]
            User.objects.filter(pk__in=users).update(password=hashed)
    return houses, own_database


class Phone:
    """A phone of its own: browser context, signed in, on the page of the round."""

    def __init__(self, browser, address, member, round_, clock=None):
        self.context = browser.new_context(
            locale="en-GB", viewport={"width": 390, "height": 844}, has_touch=True
        )
        self.page = self.context.new_page()
        if clock:
            self.page.clock.install(time=clock)
        self.address, self.member = address, member
        self.url = f"{address}/presence/rounds/{round_.pk}/"
        self.page.goto(self.url)
        self.sign_in()

    def sign_in(self):
        self.page.fill("input[name=login]", self.member.user.email)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.press("input[name=password]", "Enter")
        self.page.wait_for_url(self.url)
        self.ready()

    def ready(self):
        self.page.wait_for_selector("#round[data-ready]")

    def kept(self):
        """Until the page is stored on the phone."""
        self.page.wait_for_selector("#round[data-kept]")

    def see(self, *people):
        for person in people:
            self.page.locator(f".pr-row[data-person='{person.pk}'] .pr-name").click()
            self.page.wait_for_selector(f".pr-row--seen[data-person='{person.pk}']")

    def miss(self, person):
        self.page.click(f".pr-row[data-person='{person.pk}'] [data-pr-act=not_met]")
        self.page.wait_for_selector(f".pr-row--not_met[data-person='{person.pk}']")

    def says(self, text):
        self.page.get_by_text(text).first.wait_for()

    def sent(self):
        self.says("Everything is sent.")

    def shown(self):
        rows = self.page.locator(".pr-row")
        return rows.evaluate_all("rows => rows.map(row => row.dataset.state)")


def test_rounds_when_the_network_goes(town):
    houses, database = town
    with serving(database) as address, browsing() as chromium:
        _half_way_and_loaded_again(chromium, address, houses[0])
        _two_phones_a_wrong_clock_and_a_session_that_ends(chromium, address, houses[1], database)
        _closed_by_another_while_ticks_wait(chromium, address, houses[2])
    with seeing(EVERYTHING):
        _everything_is_there_once(houses[0])
        _both_are_there_at_the_right_time(houses[1])
        _the_late_tick_answers_the_difference(houses[2])


def _half_way_and_loaded_again(chromium, address, house):
    phone = Phone(chromium, address, house.manager, house.going)
    _rows_are_one_line_of_buttons(phone.page)
    phone.see(*house.people[:5])
    phone.sent()
    phone.kept()
    phone.context.set_offline(True)
    phone.see(*house.people[5:9])
    phone.says("4 not sent yet")
    phone.says("No network")
    phone.page.reload()
    phone.ready()
    phone.says("4 not sent yet")
    assert phone.shown() == ["seen"] * 9 + ["open"] * 3
    phone.miss(house.people[9])
    phone.page.click("#pr-extra")
    phone.page.fill("#pr-where", "A / 9")
    phone.page.fill("#pr-text", "a cousin")
    phone.page.click("#pr-note button[value=yes]")
    phone.says("6 not sent yet")
    phone.context.set_offline(False)
    phone.sent()
    phone.page.reload()
    phone.ready()
    assert phone.shown() == ["seen"] * 9 + ["not_met"] + ["open"] * 2
    assert phone.page.evaluate("caches.keys()") == [f"weg-round-{house.going.pk}"]
    phone.page.goto(f"{address}/account/logout/")
    phone.page.locator("main form button").click()
    phone.page.wait_for_url(f"{address}/account/login/**")
    phone.page.wait_for_function("async () => !(await caches.keys()).length")
    phone.context.close()


def _rows_are_one_line_of_buttons(page):
    """250 names: nothing wraps beneath, nothing is wider than the phone, nothing hides what has
    the focus."""
    tops = [
        box.bounding_box()["y"] for box in page.locator(".pr-row").first.locator("button").all()
    ]
    assert len(tops) == 2
    assert tops[0] == tops[1]
    page.locator(".pr-row .pr-box").last.focus()
    page.wait_for_function(
        """() => document.activeElement.getBoundingClientRect().bottom
            <= document.querySelector(".weg-bottom").getBoundingClientRect().top"""
    )
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 390, "height": 844})


def _everything_is_there_once(house):
    assert Tick.objects.filter(round=house.going).count() == 10
    assert Seen.objects.filter(site=house.site, day=today()).count() == 9
    assert Difference.objects.get(round=house.going).note == "a cousin"


def _two_phones_a_wrong_clock_and_a_session_that_ends(chromium, address, house, database):
    wrong = house.going.started_at + timedelta(days=3)
    one, two, three, four = house.people[:4]
    slow = Phone(chromium, address, house.manager, house.going, clock=wrong)
    quick = Phone(chromium, address, house.social, house.going)
    slow.sent()
    slow.says("The clock of this phone is wrong by 43")
    slow.kept()
    slow.context.set_offline(True)
    slow.see(one, two)
    slow.miss(three)
    quick.see(one, three, four)
    quick.sent()
    _end_sessions(database)
    slow.context.set_offline(False)
    slow.page.clock.run_for(70_000)
    slow.says("You are signed out")
    assert slow.page.locator("[data-pr-queue]").inner_text() == "3 not sent yet"
    slow.page.get_by_role("link", name="Sign in again").click()
    slow.sign_in()
    slow.sent()
    slow.says("It counts as: seen")
    assert slow.shown()[:4] == ["seen"] * 4
    slow.context.close()
    quick.context.close()


def _end_sessions(database):
    """In another process: a browser that runs refuses the database to this one."""
    code = (
        "import django; django.setup();"
        "from django.contrib.sessions.models import Session; Session.objects.all().delete()"
    )
    names = {"WEG_DATABASE_NAME": database, "DJANGO_SETTINGS_MODULE": "weg.settings"}
    subprocess.run([sys.executable, "-c", code], env={**os.environ, **names}, check=True)


def _both_are_there_at_the_right_time(house):
    ticks = Tick.objects.filter(round=house.going)
    assert (ticks.count(), ticks.filter(stands=True).count()) == (6, 4)
    assert {tick.day for tick in ticks} == {today()}
    assert all(house.going.started_at <= tick.at <= tick.received_at for tick in ticks)
    wrong = ticks.filter(member=house.manager.pk)
    assert max(tick.offset_ms for tick in wrong) < -2.9 * 24 * 3600 * 1000


def _closed_by_another_while_ticks_wait(chromium, address, house):
    phone = Phone(chromium, address, house.social, house.going)
    phone.sent()
    phone.kept()
    phone.context.set_offline(True)
    phone.see(house.people[0])
    desk = Phone(chromium, address, house.manager, house.going)
    desk.page.get_by_role("link", name="Close the round").click()
    desk.page.get_by_role("button", name="Close the round").click()
    desk.page.wait_for_url("**/result/")
    phone.context.set_offline(False)
    phone.page.reload()
    phone.says("This round is closed.")
    phone.sent()
    phone.page.wait_for_function("async () => !(await caches.keys()).length")


def _the_late_tick_answers_the_difference(house):
    tick = Tick.objects.get(round=house.going)
    assert (tick.late, tick.stands) == (True, True)
    assert Difference.objects.get(person=house.people[0]).resolution == "seen"
    assert Round.objects.get(pk=house.going.pk).not_met == RESIDENTS
