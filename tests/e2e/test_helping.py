"""From "I want to help" to being taken up, on a phone, against a real server and its worker."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from tests.e2e.test_journey import _member, _sign_in
from tests.harness.factories import DistrictFactory, OrganisationFactory
from tests.harness.packs import load_parts
from tests.harness.server import browsing, serving
from tests.harness.volunteers import CircleFactory
from weg.city.models import Municipality
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import today
from weg.volunteers.circles.links import CONFIRM, sign
from weg.volunteers.circles.models import CircleDistrict, Volunteer

pytestmark = [pytest.mark.browser, pytest.mark.long]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def town(own_database):
    """A circle with a lead in one district, and the coordination office."""
    with seeing(EVERYTHING):
        Municipality.objects.create(
            slug="town", name="Musterstadt", state="Land", office="Sozialamt", address="Platz 1"
        )
        load_parts("circles")
        circle = CircleFactory(slug="nord")
        CircleDistrict.objects.create(circle=circle, district=DistrictFactory(name="Nord"))
        _member("circle_lead", circle.organisation)
        _member("volunteer_coordinator", OrganisationFactory(kind="office"))
    return own_database


def _apply(page, address):
    page.goto(f"{address}/mitmachen/?lang=en")
    page.get_by_role("link", name=re.compile("^Circle")).first.click()
    page.get_by_role("link", name="I want to help").click()
    page.get_by_label("Garden").check(force=True)
    page.get_by_role("group", name="Afternoon").get_by_label("Sa").check(force=True)
    page.get_by_label("Given name").fill("Vera")
    page.get_by_label("Surname").fill("Lang")
    page.get_by_label("Date of birth").fill((today() - timedelta(days=9999)).isoformat())
    page.get_by_role("button", name="Send").click()
    assert page.get_by_text("Everything else is still there").is_visible()
    assert page.get_by_label("Garden").is_checked()
    assert page.get_by_label("Given name").input_value() == "Vera"
    page.locator("#id_email").fill("vera@example.org")
    page.get_by_label("I agree").check()
    page.get_by_role("button", name="Send").click()
    page.get_by_text("Almost done").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def _link():
    """What the mail says, made as the mail makes it; the browser keeps this thread for itself."""
    with ThreadPoolExecutor(1) as other:
        return other.submit(_signed).result()


def _signed():
    try:
        with seeing(EVERYTHING):
            return f"/mitmachen/bestaetigen/{sign(Volunteer.objects.get(), CONFIRM)}/?lang=en"
    finally:
        connection.close()


def test_from_wanting_to_help_to_being_taken_up(town):
    with serving(town) as address, browsing() as chromium:
        options = {"viewport": PHONE, "has_touch": True, "java_script_enabled": False}
        page = chromium.new_context(locale="en-GB", **options).new_page()
        _apply(page, address)
        page.goto(address + _link())
        page.get_by_role("button", name="Confirm").click()
        page.get_by_text("Thank you for helping!").wait_for()
        page.goto(f"{address}/circles/me/")
        assert page.get_by_text("vera@example.org").is_visible()
        lead = _sign_in(chromium, address, "circle_lead")
        lead.get_by_role("link", name="Vera Lang").click()
        lead.get_by_role("link", name="Take up").first.click()
        lead.get_by_role("button", name="Take up").click()
        lead.get_by_text("Vera Lang is taken up.").first.wait_for()
        page.goto(f"{address}/")
        assert page.get_by_text("You are with us").is_visible()
    with seeing(EVERYTHING):
        assert Volunteer.objects.get().state == "taken_up"
