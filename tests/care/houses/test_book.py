"""The house log, notices, who shares with whom, the fire list, and the city's lists."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from tests.care.houses.conftest import BUILDER, House, Open
from tests.harness.factories import PersonFactory
from weg.care.houses import actions
from weg.care.houses.erasing import ERASED
from weg.care.houses.models import CatalogueItem, Contractor, LogEntry, Notice
from weg.care.presence.models import Absence
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.periods import period, today
from weg.housing.actions import move_in
from weg.people.models import PersonLanguage, Requirement


def at(page: str, *args: object) -> str:
    return reverse(f"houses:{page}", args=args)


def live(house: House, place: int, **person: Any) -> Any:
    found = PersonFactory(**person)
    move_in(
        actor=BUILDER, household=found.household, day=today(),
        places={found.pk: house.places[place].pk},
    )  # fmt: skip
    return found


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def write(house: House, text: str) -> LogEntry:
    return actions.write_log(
        actor=house.manager, site=house.site, text=text, category="house",
        happened=timezone.now(),
    )  # fmt: skip


def test_the_log_is_corrected_and_never_changed(house: House, open_as: Open) -> None:
    wrong = write(house, "Alarm at nine")
    browser = open_as(house.manager)
    form = {"happened": timezone.localtime().strftime("%Y-%m-%dT%H:%M"), "category": "safety"}
    browser.post(at("log_correct", wrong.pk), form | {"text": "Alarm at ten"})
    page = browser.get(at("log", house.site.pk)).content.decode()
    assert "Alarm at nine" in page
    assert "Alarm at ten" in page
    assert "corrects the entry of" in page
    with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
        LogEntry.objects.filter(pk=wrong.pk).update(text="other")
    with (
        seeing(house.manager.sight),
        pytest.raises(DatabaseError, match="stays as it is"),
        transaction.atomic(),
    ):
        LogEntry.objects.filter(pk=wrong.pk).delete()
    with pytest.raises(Refused, match="not happened yet"):
        actions.write_log(
            actor=house.manager, site=house.site, text="x", category="house",
            happened=timezone.now() + timedelta(hours=1),
        )  # fmt: skip


def test_the_log_is_for_those_who_work_in_the_house(house: House, open_as: Open) -> None:
    write(house, "MARKER-IN-THE-LOG")
    url = at("log", house.site.pk)
    assert "MARKER-IN-THE-LOG" in open_as(house.worker).get(url).content.decode()
    assert open_as(house.officer).get(url).status_code == 403
    assert open_as(house.other_manager).get(url).status_code == 404
    for member in (house.officer, house.other_manager):
        with seeing(member.sight):
            assert not LogEntry.objects.exists()
        for page in (at("houses"), reverse("today"), reverse("search") + "?q=MARKER"):
            found = open_as(member).get(page, follow=True).content.decode()
            assert "IN-THE-LOG" not in found


def test_a_notice_prints_in_its_languages_and_comes_down(house: House, open_as: Open) -> None:
    browser = open_as(house.manager)
    texts = {"title": "Kein Wasser", "text": "Am Montag.", "text_fr": "Pas d'eau lundi."}
    browser.post(at("notice_new", house.site.pk), {**texts, "starts": today().isoformat()})
    notice = Notice.objects.get()
    assert notice.others == {"fr": {"title": "Kein Wasser", "text": "Pas d'eau lundi."}}
    printed = text_of(browser.get(at("notice_file", notice.pk)).content)
    assert "Kein Wasser" in printed
    assert "eau lundi" in printed
    assert "Kein Wasser" in browser.get(at("house", house.site.pk)).content.decode()
    Notice.objects.update(starts=today() - timedelta(days=2))
    browser.post(at("notice_end", notice.pk))
    notice.refresh_from_db()
    assert notice.ends == today() - timedelta(days=1)
    assert "Kein Wasser" not in browser.get(at("house", house.site.pk)).content.decode()
    wrong = {**texts, "starts": today().isoformat(), "ends": "2020-01-01"}
    page = browser.post(at("notice_new", house.site.pk), wrong)
    assert "The end must be after the beginning" in page.content.decode()
    assert "Am Montag." in page.content.decode()


def test_who_shares_with_whom_and_who_may_need_help(house: House, open_as: Open) -> None:
    mate = live(house, 1, surname="Roommate")
    PersonLanguage.objects.create(person=mate, language="tr")
    Requirement.objects.create(
        household=mate.household, feature="step_free", strength="must",
        during=period(today() - timedelta(days=1)),
    )  # fmt: skip
    gone = live(house, 2, surname="Traveller")
    Absence.objects.create(
        person=gone, site=house.site, since=today(), until=today() + timedelta(days=3),
        reason=Absence._meta.get_field("reason").choices[0][0], by="x",
    )  # fmt: skip
    browser = open_as(house.worker)
    company = browser.get(at("company", house.site.pk)).content.decode()
    for words in ("Roommate", "Resident", "Turkish", "W1", "away"):
        assert words in company
    fire = browser.get(at("fire", house.site.pk))
    assert (fire.context["present"], fire.context["helped"], fire.context["away"]) == (2, 1, 1)
    printed = text_of(browser.get(at("fire_file", house.site.pk)).content)
    for words in ("Roommate", "Traveller", "abwesend bis", "Hilfe auf der Treppe", "2 Personen"):
        assert words in printed
    assert open_as(house.other_manager).get(at("fire", house.site.pk)).status_code == 404


def test_entries_end_when_their_time_is_over(house: House) -> None:
    with time_machine.travel(timezone.now() - timedelta(days=2000), tick=False):
        old = write(house, "Old entry")
        actions.write_log(
            actor=house.manager, site=house.site, text="Old correction", category="house",
            happened=timezone.now(), corrects=old,
        )  # fmt: skip
    write(house, "New entry")
    (rule,) = ERASED
    before = today() - timedelta(days=1000)
    assert rule.due(before) == 2
    assert rule.erase(before)["houses_logentry"] == 2
    assert LogEntry.objects.get().text == "New entry"


def test_lists_of_the_city(house: House, open_as: Open) -> None:
    officer = open_as(house.officer)
    new = {"list": "ready", "name": "Bed guard", "each": "person", "rank": "90", "active": "on"}
    officer.post(at("item_new"), new)
    twice = officer.post(at("item_new"), new)
    assert "one of this name already" in twice.content.decode()
    item = CatalogueItem.objects.get(name="Bed guard")
    officer.post(at("item_edit", item.pk), {**new, "name": "Bed guards", "active": ""})
    item.refresh_from_db()
    assert (item.name, item.active) == ("Bed guards", False)
    manager = open_as(house.manager)
    manager.post(at("contractor_new"), {"name": "Firm", "phone": "0711 1", "active": "on"})
    assert Contractor.objects.get().phone == "0711 1"
    assert manager.get(at("item_new")).status_code == 403


LISTS = ("site_defects", "protocols", "keys", "log", "notices", "contractors", "items", "defects")


@pytest.mark.parametrize("page", LISTS)
def test_lists_read_the_same_number_of_times_however_long(
    house: House, open_as: Open, page: str
) -> None:
    url = at(page) if page in ("contractors", "items", "defects") else at(page, house.site.pk)
    browser, counts = open_as(house.manager), []
    for number in (1, 2, 3):
        _one_more(house, number)
        if number == 2:
            continue
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(url).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def _one_more(house: House, number: int) -> None:
    home = house.resident.household
    known = {"actor": house.manager, "site": house.site}
    actions.report_defect(**known, title=f"D{number}", priority="normal", room=house.room)
    actions.hand_out_key(**known, household=home, number=f"{number}", holder="R", day=today())
    actions.post_notice(**known, title=f"N{number}", text="x", starts=today())
    write(house, f"L{number}")
    actions.save_contractor(actor=house.manager, name=f"C{number}", active=True)
    CatalogueItem.objects.create(list="ready", name=f"I{number}")
    actions.save_protocol(
        **known, household=home, kind="in", day=today(), people=["R"], place="W1",
        inventory=[], keys=[], meters=[], note="",
    )  # fmt: skip
