"""Next week's list is as messy as real ones, and Weg's own reader understands it."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from tests.demo.conftest import TODAY
from weg.arrivals.reading import guess_mapping, households, read_table, understand
from weg.arrivals.reading.fields import Field
from weg.demo.plan import SEED
from weg.demo.sheet import write_sheet
from weg.demo.week import HOUSEHOLDS, WHEELCHAIR, list_of_week

MONDAY = TODAY + timedelta(days=1)


@pytest.fixture(scope="module")
def groups(city):
    return list_of_week(city, MONDAY, SEED)


@pytest.fixture(scope="module")
def rows(groups, tmp_path_factory):
    from random import Random

    path = tmp_path_factory.mktemp("list") / "list.xlsx"
    write_sheet(path, groups, MONDAY, Random(1))
    table = read_table(path.read_bytes(), path.name)
    return understand(table, guess_mapping(table), TODAY)


def test_about_a_hundred_people_in_forty_households(groups):
    assert len(groups) == HOUSEHOLDS
    assert 80 <= sum(len(group.lines) for group in groups) <= 135


def test_the_special_cases_are_on_the_list(groups):
    assert max(len(group.lines) for group in groups) == 9
    lines = [line for group in groups for line in group.lines]
    assert [line.remark for line in lines].count(WHEELCHAIR) == 1
    assert sum(line.twice for line in lines) == 1
    births = [Counter(line.human.born for line in group.lines if not line.human.is_adult(TODAY))
              for group in groups]  # fmt: skip
    assert any(count == 2 for counter in births for count in counter.values())


def test_two_people_on_the_list_live_here_already_in_another_spelling(city, groups):
    cases = {f.case_number for f in city.history.families if f.case_number}
    again = [g for g in groups if g.case_number in cases]
    assert 1 <= len(again) <= 2


def test_the_reader_finds_every_person_and_most_of_what_is_said_of_them(groups, rows):
    people = sum(1 + line.twice for group in groups for line in group.lines)
    named = [row for row in rows if row.value(Field.SURNAME)]
    assert people <= len(named) <= people + 1
    assert sum(row.value(Field.DATE_OF_BIRTH) is not None for row in named) > 0.85 * people
    assert sum(row.value(Field.NATIONALITY) is not None for row in named) > 0.85 * people
    assert "wheelchair" in {need for row in rows for need in row.requirements}


def test_households_are_built_again_from_the_list(rows):
    found = households(rows, TODAY)
    assert HOUSEHOLDS - 2 <= len(found) <= HOUSEHOLDS + 3
