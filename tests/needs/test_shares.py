"""The share assessed in time, by house and organisation, without small numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from tests.care.counselling.scene import house, norms
from tests.harness.factories import (
    MemberFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from weg.foundation.access.actors import System
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today
from weg.housing.actions import Row, settle
from weg.needs.actions import TakenOver, take_over
from weg.needs.queries.shares import half_text, shares

CAME = today() - timedelta(days=90)


@pytest.fixture
def ours(everything):
    norms()
    return house("Ours")


def arrive(site, people, in_time):
    """So many came on one day, of whom so many were assessed after a week, the rest too late."""
    room = RoomFactory(unit=UnitFactory(site=site), area=400, places=people)
    persons = [PersonFactory() for _number in range(people)]
    places = list(room.places.order_by("number"))
    settle(
        actor=System("test"),
        rows=[
            Row(place_id=place.pk, start=CAME, person_id=one.pk, household_id=one.household_id)
            for one, place in zip(persons, places, strict=False)
        ],
    )
    days = [CAME + timedelta(days=7 if number < in_time else 40) for number in range(people)]
    take_over(
        actor=System("test"),
        rows=[
            TakenOver(person=one.pk, day=day, assessor=None, by="test")
            for one, day in zip(persons, days, strict=True)
        ],
    )


def told():
    """(house or empty, people, in time, share) of the half-year in which the time was up."""
    with seeing(MemberFactory(role="planner").sight):
        rows = shares()
    due = CAME + timedelta(days=30)
    half = half_text(date(due.year, 1 if due.month < 7 else 7, 1))
    found = [r for r in rows if r["half"] == half and r["organisation"] == "Ours"]
    return [(r["site"], r["people"], r["in_time"], r["share"]) for r in found]


def test_shares_are_counted_by_house_and_organisation(ours):
    arrive(ours.site, 20, 15)
    assert told() == [("", "20", "15", "75 %"), ("Site Ours", "20", "15", "75 %")]


@pytest.mark.parametrize(("people", "in_time"), [(4, 0), (20, 3), (20, 17)])
def test_a_small_number_hides_its_house_and_the_sum_that_would_give_it_away(ours, people, in_time):
    other = SiteFactory(name="Site Second", operator=ours.organisation)
    arrive(other, 20, 10)
    arrive(ours.site, people, in_time)
    hidden = ("<", "<", "<")
    assert told() == [("", *hidden), ("Site Ours", *hidden), ("Site Second", "20", "10", "50 %")]


def test_two_hidden_houses_have_a_sum_when_it_tells_of_neither(ours):
    other = SiteFactory(name="Site Second", operator=ours.organisation)
    arrive(ours.site, 20, 3)
    arrive(other, 20, 4)
    assert told()[0] == ("", "40", "7", "18 %")
    assert {row[1] for row in told()[1:]} == {"<"}


def test_who_sees_the_shares(ours, open_as, member):
    arrive(ours.site, 20, 15)
    url = reverse("needs:shares")
    for role in ("planner", "department_head", "protection_officer", "placement_officer"):
        assert "75" in open_as(member(role)).get(url).content.decode()
    for role in ("social_worker", "house_manager", "administrator", "complaints_body"):
        assert open_as(member(role)).get(url).status_code == 403
