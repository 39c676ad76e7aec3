"""Ages on a day, and households in words."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation

from weg.people.models import Person
from weg.people.queries import age, age_groups, age_text, household_composition, minor

DAY = date(2026, 3, 1)


def _person(years=None, sex="f", **fields):
    born = None if years is None else date(DAY.year - years, 1, 15)
    return Person(**{"surname": "X", "sex": sex, "date_of_birth": born, **fields})


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [
        (date(2008, 3, 1), DAY, 18),
        (date(2008, 3, 2), DAY, 17),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), DAY, 18),
        (date(2026, 4, 1), DAY, 0),
    ],
)
def test_completed_years(born, day, years):
    assert age(born, day) == years


def test_somebody_of_unknown_birth_is_no_minor():
    assert not minor(_person(), DAY)
    assert minor(_person(17), DAY)


@pytest.mark.parametrize(
    ("people", "text"),
    [
        (
            [_person(34), _person(36, "m"), *(_person(n) for n in (1, 3, 7, 12))],
            "couple with 4 children",
        ),
        ([_person(34, "f"), _person(2)], "woman with 1 child"),
        ([_person(34, "m")], "man"),
        ([_person(60), _person(30, "m")], "2 adults"),
        ([_person(30), _person(31), _person(32)], "3 adults"),
        ([_person(16), _person(14)], "2 minors without an adult"),
        ([_person(16)], "1 minor alone"),
        ([], "nobody"),
        ([_person(34, died=date(2025, 1, 1)), _person(36, "m")], "man"),
    ],
)
def test_a_household_in_words(people, text):
    with translation.override("en"):
        assert household_composition(people, DAY) == text


def test_ages_of_small_children_are_told_in_months_and_estimates_as_such():
    with translation.override("en"):
        assert age_text(_person(date_of_birth=date(2025, 9, 2)), DAY) == "5 months"
        assert age_text(_person(34), DAY) == "34 years"
        assert age_text(_person(34, birth_quality="estimated"), DAY) == "about 34 years"
        assert age_text(_person(), DAY) == ""


def test_age_groups_count_everybody_once(register):
    for years in (0, 2, 3, 5, 6, 14, 15, 17, 18, 26, 27, 64, 65, 99):
        register({"date_of_birth": date(DAY.year - years, 1, 15)})
    register({"date_of_birth": None})
    counts = age_groups(Person.objects.all(), DAY)
    assert counts == {
        "baby": 2, "preschool": 2, "school": 2, "youth": 2, "young": 2, "adult": 2, "old": 2,
        "unknown": 1,
    }  # fmt: skip
