"""The placement officer's Thursday, in a real browser against a real server and its worker:
from the Land's list to the printed order, and the house manager who is told."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.harness.factories import (
    DistrictFactory,
    MemberFactory,
    OrganisationFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
    UserFactory,
)
from tests.harness.server import PASSWORD, browsing, serving
from weg.city.models import Municipality, Norm
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.periods import period, today
from weg.housing.models import Occupancy

pytestmark = [pytest.mark.browser, pytest.mark.long]
ALWAYS = period(today() - timedelta(days=999))
MONDAY = today() + timedelta(days=7 - today().weekday())
LIST = """Fallnr;Nachname;Vorname;Geb.-Datum;Geschlecht;Staatsangehörigkeit;Sprache;Ankunft
17;Haddad;Samir;03.04.1985;m;Syrien;Arabisch;{day}
17;Haddad;Rima;11.12.1988;w;Syrien;Arabisch;{day}
17;Haddad;Yara;01.01.2015;w;Syrien;Arabisch;{day}
18;Tesfay;Robel;05.06.1999;m;Eritrea;Tigrinya;{day}
"""


@pytest.fixture
def town(own_database):
    """Two sites of one organisation, an officer and a house manager."""
    with seeing(EVERYTHING):
        Municipality.objects.create(
            slug="town",
            name="Musterstadt",
            state="Land",
            office="Sozialamt",
            address="Rathausplatz 1\n12345 Musterstadt",
            court="Verwaltungsgericht Musterstadt",
        )
        for key, value in (("site_limit", 250), ("mix_families", "0.67"), ("mix_tolerance", "0.1")):
            Norm.objects.create(
                key=key,
                value=value,
                unit="",
                during=period(today() - timedelta(days=999)),
                source="-",
            )
        operator = OrganisationFactory(name="Träger", short="Träger")
        for name in ("Lindenhof", "Ulmenweg"):
            site = SiteFactory(
                name=name, operator=operator, district=DistrictFactory(name=f"Bei {name}")
            )
            for _ in range(3):
                unit = UnitFactory(site=site)
                RoomFactory.create_batch(2, unit=unit)
        _member("placement_officer", OrganisationFactory(kind="office"))
        _member("house_manager", operator)
    return own_database


def _member(role, organisation):
    user = UserFactory(email=f"{role}@example.org")
    user.set_password(PASSWORD)
    user.save()
    MemberFactory(role=role, organisation=organisation, user=user)


def _sign_in(browser, address, role):
    page = browser.new_context(locale="en-GB", accept_downloads=True).new_page()
    page.goto(f"{address}/account/login/")
    page.fill("input[name=login]", f"{role}@example.org")
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(f"{address}/")
    return page


def _take_list_over(page, address, folder):
    file = folder / "liste.csv"
    file.write_bytes(LIST.format(day=MONDAY.strftime("%d.%m.%Y")).encode("cp1252"))
    page.goto(f"{address}/arrivals/lists/new/")
    page.set_input_files("input[type=file]", str(file))
    page.get_by_role("button", name="Read the list").click()
    page.get_by_role("button", name="Go on to the people").click()
    assert page.get_by_text("Haddad, Yara").is_visible()
    page.get_by_role("button", name="Take over the list").click()
    page.get_by_text("2 households were registered").first.wait_for()


def _plan_and_accept(page, address):
    page.goto(f"{address}/placement/waiting/")
    page.get_by_role("button", name="Plan all of them together").click()
    page.get_by_role("link", name=re.compile("Accept all")).or_(
        page.get_by_role("button", name=re.compile("Accept all"))
    ).first.click(timeout=60_000)
    confirm = page.get_by_role("button", name=re.compile("Accept"))
    if confirm.count():
        confirm.first.click()


def _pdf(page, link, folder):
    with page.expect_download() as download:
        page.evaluate(
            "href => { const a = document.createElement('a'); a.href = href; a.download = '';"
            " document.body.append(a); a.click(); }",
            link,
        )
    path = Path(folder) / "order.pdf"
    download.value.save_as(path)
    return "\n".join(part.extract_text() for part in PdfReader(path).pages)


def test_from_the_list_to_the_printed_order(town, tmp_path):
    with serving(town) as address, browsing() as chromium:
        officer = _sign_in(chromium, address, "placement_officer")
        _take_list_over(officer, address, tmp_path)
        _plan_and_accept(officer, address)
        officer.goto(f"{address}/placement/orders/")
        order = officer.get_by_role("link", name=re.compile(r"^\d{4}-\d{6}$")).first
        href = order.get_attribute("href")
        text = _pdf(officer, f"{address}{href}order.pdf", tmp_path)
        manager = _sign_in(chromium, address, "house_manager")
        told = manager.content()
    assert "Musterstadt" in text
    assert "Haddad" in text or "Tesfay" in text
    assert "Haddad" in told
    with seeing(EVERYTHING):
        expected = Occupancy.objects.filter(kind="reservation", starts=MONDAY)
        assert expected.count() == 4
