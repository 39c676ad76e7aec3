"""The share assessed in time, by house and organisation, without small numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
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
from weg.foundation.clocks import add_months
from weg.foundation.periods import today
from weg.housing.actions import Row, settle
from weg.needs.actions import TakenOver, close_half_years, take_over
from weg.needs.models import Assessment, Tally
from weg.needs.queries.shares import half_text, shares

DAY = timedelta(days=1)
HALF = today().replace(month=1 if today().month < 7 else 7, day=1)
"""The running half-year; shares are of the one before."""
DUE = HALF - 40 * DAY
CAME = DUE - 30 * DAY
COUNTED = HALF + 31 * DAY
"""The first day on which the half-year before is counted."""


@pytest.fixture
def ours(everything):
    norms()
    return house("Ours")


def arrive(site, people, in_time, came=CAME):
    """So many came on one day, of whom so many were assessed after a week, the rest too late."""
    room = RoomFactory(unit=UnitFactory(site=site), area=400, places=people)
    persons = [PersonFactory() for _number in range(people)]
    places = list(room.places.order_by("number"))
    settle(
        actor=System("test"),
        rows=[
            Row(place_id=place.pk, start=came, person_id=one.pk, household_id=one.household_id)
            for one, place in zip(persons, places, strict=False)
        ],
    )
    days = [came + timedelta(days=7 if number < in_time else 40) for number in range(people)]
    take_over(
        actor=System("test"),
        rows=[
            TakenOver(person=one.pk, day=day, assessor=None, by="test")
            for one, day in zip(persons, days, strict=True)
        ],
    )


def known_half():
    return half_text(date(DUE.year, 1 if DUE.month < 7 else 7, 1))


def told():
    """(house or empty, people, in time, share) of the half-year in which the time was up."""
    close_half_years(actor=System("test"), day=COUNTED)
    with seeing(MemberFactory(role="planner").sight):
        rows = shares()
    found = [r for r in rows if r["half"] == known_half() and r["organisation"] == "Ours"]
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


def test_no_share_moves_from_one_day_to_the_next(ours):
    """Else two days compared would tell of one person: of whoever's time is up in between, whoever
    is assessed in between, and whoever is erased."""
    arrive(ours.site, 20, 15)
    arrive(ours.site, 10, 10, came=HALF - 20 * DAY)
    given = {"actor": System("test")}
    assert close_half_years(**given, day=COUNTED - DAY) == 0, "what was before may be written yet"
    with seeing(MemberFactory(role="planner").sight):
        assert shares() == []
    assert close_half_years(**given, day=COUNTED) == 1
    known = told()
    assert known == [("", "20", "15", "75 %"), ("Site Ours", "20", "15", "75 %")]
    arrive(ours.site, 20, 20)
    late = Assessment.objects.filter(day=DUE + 10 * DAY).values_list("person", flat=True)[0]
    take_over(**given, rows=[TakenOver(person=late, day=DUE - DAY, assessor=None, by="late")])
    Assessment.objects.filter(person=late).delete()
    assert close_half_years(**given, day=COUNTED + 40 * DAY) == 0
    assert told() == known
    over = add_months(HALF, 6) + 31 * DAY
    assert close_half_years(**given, day=over) == 1
    with seeing(MemberFactory(role="planner").sight):
        assert {(row["half"], row["people"]) for row in shares()} == {
            (half_text(HALF), "10"), (known_half(), "20"),
        }  # fmt: skip


def test_counts_are_read_by_nobody_but_through_the_shares(ours, member):
    arrive(ours.site, 20, 3)
    close_half_years(actor=System("test"), day=COUNTED)
    assert Tally.objects.get().in_time == 3
    for role in ("planner", "department_head", "placement_officer", "administrator"):
        with seeing(member(role).sight):
            assert not Tally.objects.exists(), role
    with pytest.raises(PermissionDenied):
        close_half_years(actor=member("department_head"), day=COUNTED)


def test_who_sees_the_shares(ours, open_as, member):
    arrive(ours.site, 20, 15)
    close_half_years(actor=System("test"), day=COUNTED)
    url = reverse("needs:shares")
    for role in ("planner", "department_head", "protection_officer", "placement_officer"):
        assert "75" in open_as(member(role)).get(url).content.decode()
    for role in ("social_worker", "house_manager", "administrator", "complaints_body"):
        assert open_as(member(role)).get(url).status_code == 403
