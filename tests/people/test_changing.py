"""Changing people and households: history kept, nothing overwritten unseen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing.models import Feature
from weg.people.actions import (
    change_household,
    change_person,
    end_requirement,
    join_households,
    link_households,
    move_person_to_household,
    on_household_change,
    record_death,
    remove_status,
    require,
    set_status,
    split_household,
    take_back_death,
    unlink_households,
)
from weg.people.actions.hooks import FOLLOWERS
from weg.people.actions.persons import FIELDS
from weg.people.actions.stamps import stamp
from weg.people.models import LikelyPair, Person
from weg.people.queries import search_persons
from weg.people.queries.timeline import timeline

BORN = date(1990, 4, 7)


@pytest.fixture
def person(register):
    return register({"given_name": "Amira", "date_of_birth": BORN}).people.all()[0]


def test_a_new_name_is_found_and_the_old_one_is_in_the_history(person, system):
    change_person(actor=system, person=person, fields={"surname": "Khalil"})
    assert [hit.person for hit in search_persons("Khalil").found] == [person]
    assert search_persons("Haddad").found == []
    texts = [change.text for change in timeline(person)]
    assert any("Haddad → Khalil" in text for text in texts)


def test_the_history_names_what_the_place_must_have_in_words(person, system):
    Feature.objects.create(code="step_free", name_de="stufenlos", name_en="step-free")
    require(actor=system, household=person.household, feature="step_free")
    texts = [change.text for change in timeline(person)]
    assert any("step-free" in text or "stufenlos" in text for text in texts)
    assert not any("step_free" in text for text in texts)


def test_languages_are_replaced_in_their_order(person, system):
    for languages in ([("ar", True), ("en", False)], [("en", False), ("ku", True)]):
        change_person(actor=system, person=person, fields={}, languages=languages)
        rows = person.languages.values_list("language", "needs_interpreter")
        assert list(rows) == languages


def test_a_second_editor_is_told_and_nothing_is_overwritten(person, system):
    seen = stamp(person, FIELDS)
    change_person(actor=system, person=person, fields={"phone": "1"}, seen=seen)
    with pytest.raises(Refused) as refused:
        change_person(actor=system, person=person, fields={"phone": "2"}, seen=seen)
    assert refused.value.code == "changed_meanwhile"
    person.refresh_from_db()
    assert person.phone == "1"


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"surname": " "}, "surname"), ({"date_of_birth": date(2200, 1, 1)}, "date_of_birth")],
)
def test_bad_changes_are_refused_beside_the_field(fields, field, person, system):
    with pytest.raises(Refused) as refused:
        change_person(actor=system, person=person, fields=fields)
    assert refused.value.field == field


def test_a_corrected_birth_makes_a_likely_pair_and_another_correction_removes_it(
    register, person, system
):
    other = register({"given_name": "Amira", "date_of_birth": date(1951, 1, 2)}).people.all()[0]
    assert LikelyPair.objects.count() == 0
    change_person(actor=system, person=other, fields={"date_of_birth": BORN})
    assert LikelyPair.objects.count() == 1
    change_person(actor=system, person=other, fields={"date_of_birth": date(1951, 1, 2)})
    assert LikelyPair.objects.count() == 0


def test_a_status_ends_the_one_before_and_leaves_the_one_after(person, system):
    set_status(actor=system, person=person, kind="applicant", since=date(2025, 1, 1))
    set_status(actor=system, person=person, kind="recognised", since=date(2025, 9, 1))
    middle = set_status(actor=system, person=person, kind="tolerated", since=date(2025, 5, 1))
    rows = [(row.kind, row.during) for row in person.statuses.all()]
    assert rows == [
        ("applicant", period(date(2025, 1, 1), date(2025, 5, 1))),
        ("tolerated", period(date(2025, 5, 1), date(2025, 9, 1))),
        ("recognised", period(date(2025, 9, 1))),
    ]
    remove_status(actor=system, person=person, status=middle)
    assert person.statuses.first().during == period(date(2025, 1, 1), date(2025, 9, 1))


def test_a_status_of_the_same_day_is_corrected(person, system):
    for kind in ("applicant", "temporary"):
        set_status(actor=system, person=person, kind=kind, since=date(2025, 1, 1))
    assert [row.kind for row in person.statuses.all()] == ["temporary"]


@pytest.mark.parametrize("day", [today() + timedelta(days=1), date(1980, 1, 1)])
def test_impossible_days_of_death_are_refused(day, person, system):
    with pytest.raises(Refused):
        record_death(actor=system, person=person, died=day)


def test_a_death_can_be_taken_back(person, system):
    assert record_death(actor=system, person=person, died=today()).died == today()
    assert take_back_death(actor=system, person=person).died is None


def test_a_household_is_split_and_joined_and_others_follow(register, system):
    household = register({"given_name": "A"}, {"given_name": "B"}, must=["step_free"])
    leaving = household.people.all()[1]
    followed = []

    @on_household_change
    def follow(person, before, after):
        followed.append((person.pk, before.pk, after.pk))

    try:
        new = split_household(actor=system, household=household, people=[leaving])
        join_households(actor=system, household=household, other=new)
    finally:
        FOLLOWERS.remove(follow)
    assert followed == [
        (leaving.pk, household.pk, new.pk),
        (leaving.pk, new.pk, household.pk),
    ]
    assert new.requirements.get().feature == "step_free"
    assert Person.objects.filter(household=household).count() == 2


def test_somebody_stays_when_a_household_is_split(register, system):
    household, other = register({}, {"given_name": "B"}), register()
    for people in ([], list(household.people.all()), list(other.people.all())):
        with pytest.raises(Refused):
            split_household(actor=system, household=household, people=people)


def test_a_person_moves_to_another_household_only(register, person, system):
    with pytest.raises(Refused):
        move_person_to_household(actor=system, person=person, household=person.household)
    other = register()
    moved = move_person_to_household(actor=system, person=person, household=other)
    assert moved.household == other


def test_urgency_is_the_officers(register, settle, site, organisation, member):
    household = register()
    settle(household, site)
    social = member("social_worker", organisation=organisation)
    change_household(actor=social, household=household, fields={"note": "Near the school"})
    with pytest.raises(PermissionDenied):
        change_household(actor=social, household=household, fields={"urgency": 5})
    officer = member("placement_officer")
    assert change_household(actor=officer, household=household, fields={"urgency": 5}).urgency == 5


def test_a_requirement_ends_and_can_be_asked_for_again(register, system):
    household = register()
    row = require(actor=system, household=household, feature="step_free", since=date(2025, 1, 1))
    ended = end_requirement(actor=system, requirement=row, on=date(2025, 6, 1))
    assert ended.during == period(date(2025, 1, 1), date(2025, 6, 1))
    require(actor=system, household=household, feature="step_free", since=date(2025, 7, 1))
    assert household.requirements.get().during == period(date(2025, 7, 1))
    assert end_requirement(actor=system, requirement=row, on=date(2025, 7, 1)) is None


def test_a_requirement_has_no_room_for_a_reason(register, system):
    names = {field.name for field in register().requirements.model._meta.get_fields()}
    assert names == {
        "id", "household", "feature", "strength", "organisation", "during", "events",
    }  # fmt: skip


def test_a_link_is_one_whatever_its_direction(register, system):
    one, two = register(), register()
    link_households(actor=system, first=two, second=one, kind="near")
    link = link_households(actor=system, first=one, second=two, kind="apart_site")
    assert (link.first, link.second, link.kind) == (one, two, "apart_site")
    unlink_households(actor=system, link=link)
    with pytest.raises(Refused):
        link_households(actor=system, first=one, second=one, kind="near")
