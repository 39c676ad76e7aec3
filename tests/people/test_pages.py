"""Every page of the room: who may open it, that it opens, and what it says."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.urls import reverse

from weg.foundation.models import Opening
from weg.people.actions import decide_different, find_same, link_households, require
from weg.people.models import Person

BORN = date(1990, 4, 7)
OFFICER, MANAGER, SOCIAL = "placement_officer", "house_manager", "social_worker"
PROTECTION = "data_protection_officer"
FIGURES = ("department_head", "planner", "administrator")

PERSON_PAGES = {
    "person": {OFFICER, MANAGER, SOCIAL, PROTECTION},
    "person_change": {OFFICER, MANAGER, SOCIAL},
    "status": {OFFICER, SOCIAL},
    "death": {OFFICER, MANAGER, SOCIAL},
    "death_take_back": {OFFICER, MANAGER, SOCIAL},
    "person_move": {OFFICER},
    "copy": {OFFICER, PROTECTION},
}
HOUSEHOLD_PAGES = {
    "household": {OFFICER, MANAGER, SOCIAL, PROTECTION},
    "household_change": {OFFICER, SOCIAL},
    "birth": {OFFICER, MANAGER, SOCIAL},
    "add_person": {OFFICER},
    "split": {OFFICER},
    "join": {OFFICER},
    "require": {OFFICER, SOCIAL},
    "link": {OFFICER, SOCIAL},
}
OTHER_PAGES = {
    "persons": {OFFICER, MANAGER, SOCIAL, PROTECTION},
    "duplicates": {OFFICER},
    "decided": {OFFICER},
    "openings": {PROTECTION},
    "search": {OFFICER, MANAGER, SOCIAL, PROTECTION, *FIGURES},
    "suggest": {OFFICER, MANAGER, SOCIAL, PROTECTION, *FIGURES},
}
ROLES = (OFFICER, MANAGER, SOCIAL, PROTECTION, *FIGURES)


@pytest.fixture
def family(register, settle, site):
    """A family that lives at the organisation's site."""
    household = register(
        {"given_name": "Amira", "date_of_birth": BORN, "languages": [("ar", True)]},
        {"given_name": "Omar", "sex": "m", "date_of_birth": date(2015, 1, 1)},
        must=["step_free"],
        expected=date(2026, 1, 5),
    )
    settle(household, site)
    return household


@pytest.mark.parametrize("role", ROLES)
def test_who_may_open_which_page(role, family, member, open_as, organisation):
    client = open_as(member(role, organisation=organisation))
    person = family.people.all()[0]
    allowed = {}
    for pages, args in ((PERSON_PAGES, [person.pk]), (HOUSEHOLD_PAGES, [family.pk])):
        for page in pages:
            allowed[page] = client.get(reverse(f"people:{page}", args=args)).status_code
    for page in OTHER_PAGES:
        allowed[page] = client.get(reverse(f"people:{page}")).status_code
    expected = {**PERSON_PAGES, **HOUSEHOLD_PAGES, **OTHER_PAGES}
    assert allowed == {page: 200 if role in expected[page] else 403 for page in expected}


@pytest.mark.parametrize("role", [MANAGER, SOCIAL])
def test_another_organisations_people_do_not_exist(role, register, member, open_as, organisation):
    household = register()
    client = open_as(member(role, organisation=organisation))
    person = household.people.all()[0]
    for page in ("person", "person_change"):
        assert client.get(reverse(f"people:{page}", args=[person.pk])).status_code == 404
    assert client.get(reverse("people:household", args=[household.pk])).status_code == 404
    assert "Haddad" not in client.get(reverse("people:persons")).text
    assert "Amira" not in client.get(reverse("people:search"), {"q": "Haddad"}).text


def test_a_persons_page_says_who_it_is(family, member, open_as):
    client, person = open_as(member(OFFICER)), family.people.all()[0]
    person.languages.create(language="kmr", rank=9)
    page = reverse("people:person", args=[person.pk])
    html = client.get(page, headers={"accept-language": "de"}).text
    words = ("Haddad, Amira", "07.04.1990", "Arabisch", "Kurmandschi", family.reference)
    for expected in (*words, "step_free"):
        assert expected in html


def test_opening_a_person_is_noted_and_shown_to_the_data_protection_officer(
    family, member, open_as
):
    person = family.people.all()[0]
    officer = member(OFFICER)
    open_as(officer).get(reverse("people:person", args=[person.pk]))
    assert Opening.objects.filter(kind="person", record=person.pk, member=officer.pk).count() == 1
    html = open_as(member(PROTECTION)).get(reverse("people:openings")).text
    assert "Haddad, Amira" in html
    assert str(officer.user) in html


def test_opening_a_household_is_noted_for_each_of_its_people(family, member, open_as):
    open_as(member(OFFICER)).get(reverse("people:household", args=[family.pk]))
    noted = Opening.objects.filter(kind="person").values_list("record", flat=True)
    assert set(noted) == {person.pk for person in family.people.all()}


@pytest.mark.parametrize("page", ["persons", "openings", "duplicates", "decided"])
def test_a_list_reads_a_constant_number_of_queries(page, register, system, member, open_as):
    client = open_as(member(PROTECTION if page == "openings" else OFFICER))
    counts = []
    for _row in range(3):
        _add_row(page, register, system, client)
        with CountQueries() as queries:
            assert client.get(reverse(f"people:{page}")).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[2], counts


class CountQueries:
    def __enter__(self):
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        self.context = CaptureQueriesContext(connection)
        return self.context.__enter__()

    def __exit__(self, *error):
        return self.context.__exit__(*error)


def _add_row(page, register, system, client):
    """One more row of the list; likely duplicates come in pairs."""
    number = Person.objects.count() + 1
    name = "".join(chr(97 + int(digit)) * 3 for digit in str(number))
    one = register({"surname": f"Unlike{name}", "date_of_birth": date(1950 + number, 3, 4)})
    if page in ("duplicates", "decided"):
        other = register({"surname": f"Unlike{name}", "date_of_birth": date(1950 + number, 3, 4)})
        if page == "decided":
            decide_different(actor=system, person=one.people.all()[0], other=other.people.all()[0])
    if page == "openings":
        client.get(reverse("people:person", args=[one.people.all()[0].pk]))


def test_the_list_of_persons_is_filtered_and_exported(family, register, member, open_as):
    register({"surname": "Kovalenko", "given_name": "Olena", "date_of_birth": date(1950, 1, 1)})
    client = open_as(member(OFFICER))
    page = reverse("people:persons")
    assert "Kovalenko" not in client.get(page, {"name": "hadd"}).text
    assert "Haddad" not in client.get(page, {"age": "old"}).text
    assert "Kovalenko" in client.get(page, {"age": "old"}).text
    exported = client.get(page, {"export": "csv"})
    text = b"".join(exported.streaming_content).decode("utf-8-sig")
    assert "Kovalenko, Olena;1950-01-01" in text


def test_the_household_page_shows_links_and_what_can_be_done(
    family, register, system, member, open_as
):
    other = register({"surname": "Khalil"})
    link_households(actor=system, first=family, second=other, kind="near")
    require(actor=system, household=family, feature="women_only", strength="should")
    html = open_as(member(OFFICER)).get(reverse("people:household", args=[family.pk])).text
    assert other.reference in html
    assert "women_only" in html


def test_a_pair_is_compared_and_merged_on_its_page(register, system, member, open_as):
    one = register({"given_name": "Mohammed", "sex": "m", "date_of_birth": BORN})
    two = register({"given_name": "Muhammad", "sex": "m", "date_of_birth": BORN})
    first, second = one.people.all()[0], two.people.all()[0]
    client = open_as(member(OFFICER))
    assert (
        reverse("people:pair", args=[first.pk, second.pk])
        in client.get(reverse("people:duplicates")).text
    )
    page = reverse("people:pair", args=[first.pk, second.pk])
    assert "Muhammad" in client.get(page).text
    client.post(page, {"decision": "first"})
    second.refresh_from_db()
    assert second.merged_into_id == first.pk
    opened = client.get(reverse("people:person", args=[second.pk]))
    assert opened.url == reverse("people:person", args=[first.pk])
    assert find_same(first) == []


def test_the_copy_of_all_data_is_complete_and_names_nobody_else(family, member, open_as):
    person = family.people.all()[0]
    client = open_as(member(PROTECTION))
    page = reverse("people:copy", args=[person.pk])
    assert "Amira" in client.get(page).text
    answer = client.get(page, {"format": "json"})
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "1990-04-07" in answer.text
    assert "step_free" in answer.text
    assert "Site " in answer.text, "where somebody lived is part of it"
    assert "Omar" not in answer.text


def test_the_copy_of_all_data_is_written_as_a_person_reads_it(family, member, open_as, settings):
    person = family.people.all()[0]
    person.nationality = "SY"
    person.save(update_fields=["nationality"])
    reader = member(PROTECTION)
    page = reverse("people:copy", args=[person.pk])
    assert "7 Apr 1990" in open_as(reader).get(page).text
    reader.user.language = "de"
    reader.user.save()
    client = open_as(reader)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "de"
    text = client.get(page).text
    assert "07.04.1990" in text
    assert "Syrien" in text
    assert "weiblich" in text
    told = re.sub(r"<[^>]+>", " ", text)
    assert not re.search(r"\b(True|False|None)\b|\d{4}-\d\d-\d\d|\+00:00", told)
