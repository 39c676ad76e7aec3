"""Marks planted in a case are found nowhere but on the pages of its counsellors."""

from __future__ import annotations

import logging
from datetime import date, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.urls import reverse

from tests.harness.factories import PersonFactory
from tests.permissions.pages import pages
from tests.returns.conftest import HOUSE, MARKS, OFFICES, agree
from weg.city.models import Role
from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.models import Erasure, Opening
from weg.foundation.periods import today
from weg.people.actions import merge_persons, unmerge_persons
from weg.people.actions.erasing import erase_households
from weg.people.models import Merge
from weg.returns import actions
from weg.returns.models import Case, Tally

BORN = date(1990, 5, 4)


@pytest.fixture
def full(world, case):
    """The case with every kind of content, housing told, and the journey made."""
    given = {"actor": world.anna, "case": case}
    actions.link_household(**given, reference=world.household.reference, born=BORN)
    actions.plan_journey(**given, leaves=today() + timedelta(days=20))
    actions.tell_housing(**given, agreed=True)
    agree(world, case, "journey")
    actions.record_departure(**given, day=today())
    actions.follow_up(**given, number=1, day=today(), text="MARKAFTER")
    item = case.items.order_by("pk")[0]
    actions.settle_item(**given, item=item, state="done", note="MARKITEM done")
    return case


def marks_in(text: str) -> list[str]:
    return [mark for mark in MARKS if mark in text]


def test_no_table_of_the_database_holds_a_mark_not_in_history_and_not_in_jobs(world, full, open_as):
    page = open_as(world.anna)
    posted = page.post(
        reverse("returns:note_new", args=[full.pk]), {"day": today(), "text": "MARKNOTE typed"}
    )
    assert posted.status_code == 302
    assert "MARKNOTE typed" in page.get(reverse("returns:case", args=[full.pk])).text
    with seeing(EVERYTHING), connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        tables = [name for (name,) in cursor.fetchall()]
        assert {"returns_note", "returns_noteevent", "procrastinate_jobs"} <= set(tables)
        dump = ""
        for name in tables:
            cursor.execute(f'SELECT t::text FROM "{name}" t')  # noqa: S608 (names of tables)
            dump += " ".join(str(row) for (row,) in cursor.fetchall())
    assert "first_talk" in dump
    assert not marks_in(dump)
    assert "GM" not in [word for row in dump.split("(") for word in row.split(",")]


def test_nothing_of_it_is_logged(world, case, caplog, open_as):
    with caplog.at_level(logging.DEBUG):
        page = open_as(world.anna)
        page.post(reverse("returns:note_new", args=[case.pk]), {"day": "no", "text": "MARKNOTE"})
        page.post(reverse("returns:plan", args=[case.pk]), {"partner": "MARKPARTNER"})
        open_as(world.administrator).get(reverse("returns:case", args=[case.pk]))
        actions.withdraw_case(actor=world.anna, case=case)
    # The test client itself keeps what it was given; log lines are what processes write.
    assert not marks_in("\n".join(record.getMessage() for record in caplog.records))


def test_a_form_typed_while_the_session_ended_is_kept_sealed(world, case, open_as, settings):
    page = open_as(world.anna)
    page.get(reverse("today"))
    del page.cookies["sessionid"]
    answer = page.post(
        reverse("returns:note_new", args=[case.pk]), {"day": today(), "text": "MARKNOTE"}
    )
    assert answer.status_code == 302
    kept = [session.get_decoded() for session in Session.objects.all()]
    assert "weg_typed" in str(kept)
    assert not marks_in(str(kept))
    page.force_login(world.anna.user)
    assert "MARKNOTE" in page.get(reverse("typed")).text
    settings.WEG_SEALING_KEYS = []
    assert page.get(reverse("typed")).status_code == 302
    del page.cookies["sessionid"]
    page.post(reverse("returns:note_new", args=[case.pk]), {"day": today(), "text": "MARKNOTE"})
    kept = [session.get_decoded() for session in Session.objects.all()]
    assert str(kept).count("weg_typed") == 1, "without the key nothing more is kept"


def _addresses(case):
    """Pages of the room, and those that gather or find; all others: tests/permissions."""
    for name, route in sorted(pages()):
        parts = route.strip("/").split("/")
        folders = [parts[i - 1] for i, part in enumerate(parts) if "<" in part]
        if name.startswith("returns:") and folders == ["cases"]:
            yield reverse(name, args=[case.pk])
        elif name.startswith("returns:") and not folders:
            yield reverse(name)
    yield from map(reverse, ("today", "people:openings", "city:erasing", "people:persons"))
    for mark in ("MARKFAMILY", "MARKNAME"):
        yield f"{reverse('search')}?q={mark}"
        yield f"{reverse('people:persons')}?q={mark}"


def _content(answer):
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return content.decode(errors="replace")


@pytest.mark.parametrize("role", [*OFFICES, *HOUSE, "ben", "zoe"])
def test_no_page_of_the_room_and_no_search_of_anybody_else_has_a_mark(world, full, open_as, role):
    page, opened = open_as(getattr(world, role)), 0
    for address in _addresses(full):
        answer = page.get(address)
        content = _content(answer)
        if "export=csv" in content:
            content += _content(page.get(f"{address.partition('?')[0]}?export=csv"))
        asked = [mark for mark in MARKS if mark in address]
        assert not [mark for mark in marks_in(content) if mark not in asked], (role, address)
        if address.startswith(f"/returns/cases/{full.pk}/"):
            assert answer.status_code == (404 if role in ("ben", "zoe") else 403), address
        opened += answer.status_code == 200
    # Volunteers have no part in the administration's pages, but for today.
    assert opened > (0 if role in (Role.CIRCLE_LEAD, Role.VOLUNTEER) else 1)


def test_no_look_at_a_case_is_noted_where_others_read(world, full, open_as):
    page = open_as(world.anna)
    assert page.get(reverse("returns:case", args=[full.pk])).status_code == 200
    assert page.get(reverse("returns:copy", args=[full.pk])).status_code == 200
    assert not Opening.objects.exists()


def test_whoever_merges_learns_nothing_and_the_case_follows(world, case):
    kept = PersonFactory(surname="Resident", date_of_birth=BORN)
    given = {"actor": world.anna, "case": case}
    actions.link_household(**given, reference=world.household.reference, born=BORN)
    merge = merge_persons(actor=world.placement_officer, kept=kept, other=world.person)
    moved = Merge.objects.get(pk=merge.pk).moved
    assert moved["rooms"]["returns"] is None
    with seeing(EVERYTHING):
        assert Case.objects.get(pk=case.pk).household == kept.household_id
    unmerge_persons(actor=world.placement_officer, merge=merge)
    with seeing(EVERYTHING):
        assert Case.objects.get(pk=case.pk).household == world.household.pk


def test_the_case_comes_back_through_a_chain_of_merges(world, case):
    second, third = (PersonFactory(surname="Resident", date_of_birth=BORN) for _ in range(2))
    officer, given = world.placement_officer, {"actor": world.anna, "case": case}
    actions.link_household(**given, reference=world.household.reference, born=BORN)
    merges = [
        merge_persons(actor=officer, kept=second, other=world.person),
        merge_persons(actor=officer, kept=third, other=second),
    ]
    for merge, person in zip(reversed(merges), (second, world.person), strict=True):
        assert Case.objects.get().household == merge.kept.household_id
        unmerge_persons(actor=officer, merge=merge)
        assert Case.objects.get().household == person.household_id


def test_a_case_ends_with_its_household_unlogged_and_stays_counted(world, full, system):
    erase_households(actor=system, households={world.household.pk})
    assert not Case.objects.exists()
    tables = Erasure.objects.values_list("table", flat=True)
    assert tables
    assert not [name for name in tables if name.startswith("returns_")]
    tally = Tally.objects.get()
    assert (tally.advised_cases, tally.advised, tally.returned_cases, tally.returned) == (
        1,
        1,
        1,
        1,
    )


def test_a_copy_of_data_says_the_same_of_everybody_and_the_family_has_its_own(world, case, open_as):
    from weg.people.queries.copy import copy_of

    with seeing(world.data_protection_officer.sight):
        said = copy_of(world.person)["Return counselling"]
    assert said == [
        "Return counselling keeps its records apart. Whether there are any is known to its"
        " counsellors alone, who give a copy of them to the family itself."
    ]
    shown = open_as(world.anna).get(reverse("returns:copy", args=[case.pk])).text
    assert set(marks_in(shown)) == set(MARKS) - {"MARKAFTER"}
