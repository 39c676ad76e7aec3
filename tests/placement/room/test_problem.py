"""The engine's problem as built from the database: what is in it, and what never is."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.harness.factories import PersonFactory
from tests.placement.room.scene import feature, make_household, make_town, require, soon
from weg.city.models import Residents
from weg.foundation.periods import period, today
from weg.housing.models import LimitException, Occupancy, Place
from weg.people.models import HouseholdLink, PersonLanguage
from weg.placement.models import Weighting
from weg.placement.queries.problem import age_on, problem_for

pytestmark = pytest.mark.usefixtures("everything")


@pytest.fixture
def town():
    return make_town()


def _build(*households, **settings):
    weights = Weighting(**settings)
    return problem_for([one.pk for one in households], day=today(), weights=weights)


def _live(person, place, start=None, end=None, kind="stay"):
    return Occupancy.objects.create(
        place=place, person=person, household=person.household, kind=kind,
        during=period(start or soon(-100), end),
    )  # fmt: skip


def _of(problem, kind, name):
    return next(one for one in problem[kind] if one["id"] == name)


def test_names_nationality_language_and_notes_never_enter_the_file(town):
    family = make_household(34, 6, sexes="fm", note="fled from Kabul, prays daily")
    for number, person in enumerate(family.people.all()):
        person.given_name, person.surname = f"Zarmina{number}", f"Ahmadzai{number}"
        person.nationality, person.azr_number, person.phone = "AF", f"AZR77{number}", "0170 55"
        person.save()
        PersonLanguage.objects.create(person=person, language="prs")
    resident = PersonFactory(given_name="Oleksandr", surname="Kovalenko", nationality="UA")
    _live(resident, town.places()[0])
    text = json.dumps(_build(family).problem, ensure_ascii=False)
    for secret in ("Zarmina", "Ahmadzai", "AF", "AZR77", "0170", "prs", "Kabul", "prays",
                   "Oleksandr", "Kovalenko", "UA", family.reference, "Site"):  # fmt: skip
        assert secret not in text
    household = _of(json.loads(text), "households", f"h{family.pk}")
    assert set(household) <= {
        "id", "people", "until", "urgency", "groups", "must", "should", "lives", "may_move",
        "move_cost", "district_cost", "site_cost",
    }  # fmt: skip
    assert household["people"] == [{"age": 34, "sex": "f"}, {"age": 6, "sex": "m"}]


def test_only_places_free_for_the_whole_time_count(town):
    first, second, third, fourth = town.places()[:4]
    _live(PersonFactory(), first)
    _live(PersonFactory(), second, start=soon(200), kind="reservation")
    Occupancy.objects.create(
        place=third, during=period(soon(30), soon(40)), kind="block", reason="repair"
    )
    _live(PersonFactory(), fourth, start=soon(-50), end=soon(3))
    free = {p for places in _build(make_household(30)).free.values() for p in places}
    assert {first.pk, second.pk, third.pk}.isdisjoint(free)
    assert fourth.pk in free
    short = make_household(30, until=soon(20))
    free = {p for places in _build(short).free.values() for p in places}
    assert {second.pk, third.pk} <= free


def test_residents_keep_their_rooms_and_count_for_the_rules(town):
    place = town.places()[0]
    person = PersonFactory()
    _live(person, place)
    problem = _build(make_household(30)).problem
    resident = _of(problem, "households", f"h{person.household_id}")
    assert resident["lives"] == [f"r{place.room_id}"]
    assert _of(problem, "rooms", f"r{place.room_id}")["places"] == 2


def test_a_closing_site_keeps_its_residents_and_takes_nobody(town):
    closing = town.sites[0]
    _live(PersonFactory(), town.places()[0])
    closing.no_new_from = today()
    closing.save()
    problem = _build(make_household(30)).problem
    places = {
        one["id"]: one["places"]
        for one in problem["rooms"]
        if one["id"] in {f"r{room.pk}" for room in town.rooms(0)}
    }
    assert sorted(places.values()) == [0, 0, 0, 1]


def test_limits_come_from_the_norm_and_its_exceptions(town):
    LimitException.objects.create(
        site=town.sites[1], limit=0, during=period(soon(-1), soon(50)), reason="x", decided_by="x"
    )
    problem = _build(make_household(30)).problem
    assert _of(problem, "sites", f"s{town.sites[0].pk}")["limit"] == 250
    assert _of(problem, "sites", f"s{town.sites[1].pk}")["limit"] == 0


def test_features_protect_and_requirements_ask(town):
    feature(town.sites[0], "garden")
    feature(town.units(1)[0], "women_only", protects=True)
    woman = make_household(30)
    require(woman, "women_only", "protects")
    require(woman, "step_free", "must")
    require(woman, "garden", "should")
    problem = _build(woman, should=12).problem
    assert _of(problem, "sites", f"s{town.sites[0].pk}")["features"] == ["garden"]
    unit = _of(problem, "units", f"u{town.units(1)[0].pk}")
    assert (unit["features"], unit["only"]) == (["women_only"], ["women_only"])
    household = _of(problem, "households", f"h{woman.pk}")
    assert household["must"] == ["step_free"]
    assert household["should"] == {"garden": 12.0}
    assert "women_only" in household["groups"]


def test_a_requirement_of_another_time_does_not_count(town):
    woman = make_household(30)
    require(woman, "step_free")
    woman.requirements.update(during=period(soon(-90), soon(-10)))
    assert "must" not in _of(_build(woman).problem, "households", f"h{woman.pk}")


def test_school_and_work_make_other_districts_dearer(town):
    near, far = town.districts
    third = make_town(sites=1).districts[0]
    near.neighbours.add(third)
    family = make_household(30, 8, school_district=near, work_district=near)
    cost = _of(_build(family).problem, "households", f"h{family.pk}")["district_cost"]
    assert near.number not in cost
    assert cost[far.number] == 25 + 15
    assert cost[third.number] == 10 + 5


def test_links_lead_to_waiting_households_and_residents(town):
    resident = PersonFactory()
    _live(resident, town.places()[0])
    one, two = make_household(30), make_household(31)
    for first, second, kind in (
        (one, two, "near"), (*sorted((one, resident.household), key=lambda h: h.pk), "apart_unit"),
    ):  # fmt: skip
        HouseholdLink.objects.create(first=first, second=second, kind=kind)
    problem = _build(one, two, near=31).problem
    assert problem["near"] == [[f"h{one.pk}", f"h{two.pk}", 31.0]]
    assert [pair[2] for pair in problem["apart"]] == ["unit"]


def test_residents_of_districts_are_those_of_the_day(town):
    district = town.districts[0]
    Residents.objects.create(
        district=district, as_of=soon(-3), people=4711, quality="register", source="x"
    )
    Residents.objects.create(
        district=district, as_of=soon(300), people=1, quality="estimate", source="x"
    )
    problem = _build(make_household(30)).problem
    assert _of(problem, "districts", district.number)["residents"] == 4711


def test_somebody_who_moves_into_the_period_has_two_names_and_one_household_waits(town):
    mover = PersonFactory()
    _live(mover, town.places(0)[0], end=soon(60))
    _live(mover, town.places(1)[0], start=soon(60), kind="reservation")
    problem = _build(make_household(30)).problem
    names = [one["id"] for one in problem["households"]]
    assert len(names) == len(set(names)) == 3


def test_the_problem_is_accepted_by_the_engine_and_reads_constantly(town):
    from weg.placement.engine import Problem

    counts = []
    for number in (1, 3):
        households = [make_household(30, 4) for _ in range(number)]
        for one in households:
            require(one, "garden", "should")
        with CaptureQueriesContext(connection) as queries:
            built = _build(*households)
        counts.append(len(queries))
        assert len(Problem.from_dict(built.problem).households) == number
    assert counts[0] == counts[1] <= 16


def test_one_site_can_be_looked_at_alone(town):
    household = make_household(30)
    built = problem_for([household.pk], day=today(), weights=Weighting(), sites=[town.sites[1].pk])
    assert {one["id"] for one in built.problem["sites"]} == {f"s{town.sites[1].pk}"}
    rooms = set(Place.objects.filter(site=town.sites[1]).values_list("room", flat=True))
    assert set(built.free) == rooms


@pytest.mark.parametrize(("days", "age"), [(0, 18), (-1, 17), (1, 18), (-365 * 30, 0)])
def test_age_in_full_years(days, age):
    day = soon(0)
    born = day.replace(year=day.year - 18)
    assert age_on(day + timedelta(days=days), born) == age
