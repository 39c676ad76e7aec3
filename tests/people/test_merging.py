"""Merging and un-merging: nothing is lost, and everything comes back as it was."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.people.actions import (
    Mover,
    NewHousehold,
    NewPerson,
    change_person,
    decide_different,
    find_same,
    merge_persons,
    register_household,
    unmerge_persons,
)
from weg.people.actions.hooks import MOVERS
from weg.people.models import (
    HouseholdLink,
    LegalStatus,
    LikelyPair,
    NameKey,
    Person,
    PersonLanguage,
    Requirement,
)
from weg.people.queries import search_persons

BORN = date(1990, 4, 7)
SYSTEM = System("test")
MODELS = (Person, PersonLanguage, LegalStatus, Requirement, HouseholdLink)


def _register(**fields):
    must = fields.pop("must", ())
    entry = NewPerson(**{"surname": "al-Hassan", "sex": "m", "date_of_birth": BORN, **fields})
    household = NewHousehold(people=[entry], must=must)
    return register_household(actor=SYSTEM, household=household).people.all()[0]


def _state():
    rows = {model: list(model.objects.order_by("pk").values()) for model in MODELS}
    keys = set(NameKey.objects.values_list("person_id", "kind", "key"))
    pairs = set(LikelyPair.objects.values_list("first_id", "second_id"))
    return rows, keys, pairs


people = st.fixed_dictionaries(
    {
        "surname": st.sampled_from(["al-Hassan", "Hasan", "Müller"]),
        "given_name": st.sampled_from(["", "Mohammed", "Muhammad"]),
        "date_of_birth": st.sampled_from([None, BORN, date(1990, 7, 4)]),
        "birth_quality": st.sampled_from(["known", "year", "estimated"]),
        "nationality": st.sampled_from(["", "SY", "IQ"]),
        "phone": st.sampled_from(["", "0711 1", "0711 2"]),
        "languages": st.lists(
            st.tuples(st.sampled_from(["ar", "en", "ku"]), st.booleans()),
            max_size=3,
            unique_by=lambda each: each[0],
        ),
        "status": st.sampled_from(
            [None, ("applicant", date(2025, 1, 1)), ("tolerated", date(2026, 1, 1))]
        ),
        "must": st.lists(st.sampled_from(["step_free", "own_bath"]), unique=True),
    }
)


@pytest.mark.usefixtures("everything")
@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(one=people, other=people)
def test_merging_and_taking_it_back_changes_nothing(one, other):
    kept = _register(**one, azr_number="")
    gone = _register(**other, azr_number="")
    before = _state()
    merge = merge_persons(actor=SYSTEM, kept=kept, other=gone)
    unmerge_persons(actor=SYSTEM, merge=merge)
    assert _state() == before


@pytest.mark.usefixtures("everything")
def test_the_kept_record_takes_over_what_it_lacks():
    kept = _register(given_name="Mohammed", phone="0711 1")
    gone = _register(
        given_name="Muhammad",
        surname="Hasan",
        phone="0711 2",
        nationality="SY",
        languages=[("ar", True)],
        must=["step_free"],
    )
    merge_persons(actor=SYSTEM, kept=kept, other=gone)
    kept.refresh_from_db()
    assert (kept.phone, kept.nationality) == ("0711 1", "SY")
    assert kept.languages.get().language == "ar"
    assert kept.household.requirements.get().feature == "step_free"
    assert [hit.person for hit in search_persons("Hasan").found] == [kept]


@pytest.mark.usefixtures("everything")
def test_what_somebody_changed_since_stays():
    kept = _register(given_name="Mohammed")
    gone = _register(given_name="Mohammed", phone="0711 2")
    merge = merge_persons(actor=SYSTEM, kept=kept, other=gone)
    change_person(actor=SYSTEM, person=kept, fields={"phone": "0711 3"})
    unmerge_persons(actor=SYSTEM, merge=merge)
    kept.refresh_from_db()
    gone.refresh_from_db()
    assert (kept.phone, gone.phone) == ("0711 3", "0711 2")


@pytest.mark.usefixtures("everything")
def test_rows_of_other_rooms_move_and_come_back():
    calls = []
    mover = Mover(
        "places",
        lambda kept, other: calls.append("move") or {"moved": [other.pk]},
        lambda kept, other, moved: calls.append(("back", moved == {"moved": [other.pk]})),
    )
    MOVERS[mover.name] = mover
    try:
        merge = merge_persons(actor=SYSTEM, kept=_register(), other=_register())
        unmerge_persons(actor=SYSTEM, merge=merge)
    finally:
        del MOVERS[mover.name]
    assert calls == ["move", ("back", True)]


@pytest.mark.usefixtures("everything")
def test_a_room_that_cannot_move_its_rows_stops_the_merging():
    def refuse(kept, other):
        raise Refused("Both live somewhere.", code="both_live")

    MOVERS["places"] = Mover("places", refuse, lambda *given: None)
    gone = _register(phone="1")
    try:
        with pytest.raises(Refused, match="Both live"):
            merge_persons(actor=SYSTEM, kept=_register(), other=gone)
    finally:
        del MOVERS["places"]
    gone.refresh_from_db()
    assert gone.merged_into_id is None


@pytest.mark.usefixtures("everything")
def test_a_merge_that_went_further_is_taken_back_in_order():
    first, second, third = _register(), _register(), _register()
    inner = merge_persons(actor=SYSTEM, kept=second, other=third)
    outer = merge_persons(actor=SYSTEM, kept=first, other=second)
    with pytest.raises(Refused) as refused:
        unmerge_persons(actor=SYSTEM, merge=inner)
    assert refused.value.code == "merged_further"
    unmerge_persons(actor=SYSTEM, merge=outer)
    unmerge_persons(actor=SYSTEM, merge=inner)
    assert Person.objects.filter(merged_into=None).count() == 3
    with pytest.raises(Refused):
        unmerge_persons(actor=SYSTEM, merge=outer)


@pytest.mark.usefixtures("everything")
def test_a_merged_record_is_not_merged_again_and_never_with_itself():
    one, two, three = _register(), _register(), _register()
    merge_persons(actor=SYSTEM, kept=one, other=two)
    for kept, other in ((three, two), (two, three), (one, one)):
        with pytest.raises(Refused):
            merge_persons(actor=SYSTEM, kept=kept, other=other)


@pytest.mark.usefixtures("everything")
def test_two_persons_stay_two_until_that_is_taken_back():
    one, two = _register(given_name="Mohammed"), _register(given_name="Muhammad")
    assert LikelyPair.objects.filter(first=one, second=two).exists()
    decision = decide_different(actor=SYSTEM, person=two, other=one)
    assert find_same(one) == []
    assert LikelyPair.objects.count() == 0
    unmerge_persons(actor=SYSTEM, merge=decision)
    assert [same.person for same in find_same(one)] == [two]
    assert LikelyPair.objects.count() == 1


@pytest.mark.parametrize("role", ["house_manager", "social_worker", "data_protection_officer"])
def test_only_officers_decide(role, everything, member):
    with pytest.raises(PermissionDenied):
        merge_persons(actor=member(role), kept=_register(), other=_register())
