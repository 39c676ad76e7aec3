"""Registering: whole lists or nothing, and a sentence for everything that is wrong."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.people.actions import (
    NewHousehold,
    NewPerson,
    household_problems,
    register_birth,
    register_household,
    register_households,
    register_person,
)
from weg.people.models import Household, LikelyPair, Person

BORN = date(1990, 4, 7)


def _one(**fields):
    return NewHousehold(people=[NewPerson(**{"surname": "Haddad", "sex": "f", **fields})])


def test_a_household_is_registered_with_everything_that_is_known(everything, system):
    entry = NewHousehold(
        people=[
            NewPerson(
                surname="  al-Hassan ",
                given_name="Mohammed\tAli",
                sex="m",
                date_of_birth=BORN,
                nationality="SY",
                languages=[("ar", True), ("en", False)],
                status=("applicant", date(2025, 1, 1)),
            ),
            NewPerson(surname="al-Hassan", given_name="Mariam", sex="f"),
        ],
        case_number="LEA 12",
        must=["step_free"],
        should=["own_bath"],
        protects=["women_only"],
    )
    household = register_household(actor=system, household=entry)
    first, second = household.people.all()
    assert (first.surname, first.given_name) == ("al-Hassan", "Mohammed Ali")
    assert [(row.language, row.needs_interpreter) for row in first.languages.all()] == [
        ("ar", True),
        ("en", False),
    ]
    assert first.statuses.get().kind == "applicant"
    assert second.date_of_birth is None
    wanted = set(household.requirements.values_list("strength", "feature"))
    assert wanted == {("must", "step_free"), ("should", "own_bath"), ("protects", "women_only")}
    assert household.reference.startswith("H-")


def test_history_names_who_registered(everything, system):
    person = register_household(actor=system, household=_one()).people.all()[0]
    event = person.events.get()
    assert (event.pgh_label, event.pgh_context["by"]) == ("insert", "test")


def test_one_wrong_entry_refuses_the_whole_list(everything, system):
    entries = [_one(), _one(given_name="Amira", date_of_birth=today() + timedelta(days=1))]
    with pytest.raises(Refused, match="Amira Haddad") as refused:
        register_households(actor=system, households=entries)
    assert (refused.value.code, refused.value.field) == ("born_later", "date_of_birth")
    assert Household.objects.count() == 0


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"surname": "  "}, "name_missing"),
        ({"surname": "\u200b"}, "name_missing"),
        ({"surname": "x" * 121}, "too_long"),
        ({"date_of_birth": date(1850, 1, 1)}, "born_too_early"),
        ({"sex": "d"}, "sex_unknown"),
        ({"birth_quality": "guessed"}, "quality_unknown"),
        ({"nationality": "Syria"}, "nationality_unknown"),
        ({"languages": [("arabic!", False)]}, "language_unknown"),
        ({"languages": [("ar", False), ("ar", True)]}, "language_twice"),
        ({"status": ("guest", date(2025, 1, 1))}, "status_unknown"),
        ({"date_of_birth": BORN, "status": ("other", date(1980, 1, 1))}, "status_before_birth"),
    ],
)
def test_what_is_wrong_with_a_person_is_said(fields, code):
    assert [problem.code for problem in household_problems(_one(**fields))] == [code]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"people": []}, "nobody"),
        ({"expected": date(2026, 2, 1), "until": date(2026, 2, 1)}, "until_before_expected"),
        ({"urgency": 10}, "urgency_range"),
        ({"must": ["no spaces"]}, "feature_unknown"),
    ],
)
def test_what_is_wrong_with_a_household_is_said(fields, code):
    entry = NewHousehold(**{"people": [NewPerson(surname="Haddad")], **fields})
    assert [problem.code for problem in household_problems(entry)] == [code]


def test_an_azr_number_belongs_to_one_person(everything, system):
    register_household(actor=system, household=_one(azr_number="A1"))
    with pytest.raises(Refused) as refused:
        register_household(actor=system, household=_one(azr_number="A1"))
    assert (refused.value.code, refused.value.field) == ("azr_taken", "azr_number")


def test_a_reference_that_exists_is_refused(everything, system):
    entry = NewHousehold(people=[NewPerson(surname="Haddad")], reference="H-000077")
    register_household(actor=system, household=entry)
    with pytest.raises(Refused) as refused:
        register_household(actor=system, household=entry)
    assert refused.value.code == "reference_taken"


def test_drawn_references_pass_over_those_that_came_from_elsewhere(everything, system):
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('people_household_number')")
        taken = f"H-{cursor.fetchone()[0] + 1:06}"
    other = NewHousehold(people=[NewPerson(surname="Haddad")], reference=taken)
    register_household(actor=system, household=other)
    assert register_household(actor=system, household=_one()).reference != taken


def test_references_never_collide_between_connections(own_database):
    def register(_number: int) -> list[str]:
        try:
            made = register_households(actor=System("test"), households=[_one()] * 20)
            return [household.reference for household in made]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        found = [reference for each in pool.map(register, range(4)) for reference in each]
    assert len(set(found)) == 80


def test_a_household_of_fourteen_is_one_household(everything, system):
    people = [NewPerson(surname="Haddad", given_name=f"Child {n}") for n in range(14)]
    household = register_household(actor=system, household=NewHousehold(people=people))
    assert household.people.count() == 14


def test_twins_raise_no_alarm(everything, system):
    twins = [
        NewPerson(surname="Haddad", given_name=name, sex="f", date_of_birth=date(2020, 3, 4))
        for name in ("Lina", "Mariam")
    ]
    register_household(actor=system, household=NewHousehold(people=twins))
    assert LikelyPair.objects.count() == 0


def test_the_number_of_queries_does_not_grow_with_the_list(everything, system):
    from django.test.utils import CaptureQueriesContext

    counts = []
    for size in (2, 60):
        with CaptureQueriesContext(connection) as queries:
            register_households(actor=system, households=[_one(given_name="Amira")] * size)
        counts.append(len(queries))
    assert counts[1] <= counts[0] + 1, counts


def test_a_house_manager_registers_a_birth_at_an_own_site_only(
    register, settle, site, organisation, member
):
    household = register()
    child = NewPerson(surname="Haddad", given_name="Nour", sex="f", date_of_birth=today())
    manager = member("house_manager", organisation=organisation)
    with pytest.raises(Exception, match="row-level security"):
        register_birth(actor=manager, household=household, child=child)
    settle(household, site)
    manager = member("house_manager", organisation=organisation)
    born = register_birth(actor=manager, household=household, child=child)
    assert Person.objects.filter(household=household).count() == 2
    assert born.name_keys.exists()


def test_only_newborn_children_are_registered_as_a_birth(register, system):
    household = register()
    for born in (None, today() - timedelta(days=400), today() + timedelta(days=1)):
        child = NewPerson(surname="Haddad", date_of_birth=born)
        with pytest.raises(Refused):
            register_birth(actor=system, household=household, child=child)


def test_only_the_city_registers_people(register, settle, site, organisation, member):
    household = register()
    settle(household, site)
    manager = member("house_manager", organisation=organisation)
    with pytest.raises(PermissionDenied):
        register_person(actor=manager, household=household, person=NewPerson(surname="X"))


def test_statuses_before_the_present_one_are_kept_with_their_dates(register):
    earlier = [("applicant", date(2023, 3, 1)), ("tolerated", date(2024, 5, 1))]
    entry = {"earlier": earlier, "status": ("recognised", date(2025, 7, 1))}
    person = register(entry).people.get()
    rows = person.statuses.order_by("during")
    told = [(row.kind, row.during.lower, row.during.upper) for row in rows]
    assert told == [
        ("applicant", date(2023, 3, 1), date(2024, 5, 1)),
        ("tolerated", date(2024, 5, 1), date(2025, 7, 1)),
        ("recognised", date(2025, 7, 1), None),
    ]
