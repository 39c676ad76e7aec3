"""Places follow people who change household or were registered twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.harness.factories import PersonFactory, RoomFactory
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing.models import Occupancy
from weg.people.actions import merge_persons, unmerge_persons
from weg.people.actions.households import join_households

pytestmark = pytest.mark.usefixtures("everything")
LONG_AGO = today() - timedelta(days=30)


def _live(person, place, start=LONG_AGO, end=None):
    return Occupancy.objects.create(
        place=place,
        person=person,
        household=person.household,
        during=period(start, end),
        kind="stay",
    )


@pytest.fixture
def beds():
    return list(RoomFactory(area=30, places=3).places.all())


def test_a_place_follows_into_the_new_household_from_today(system, beds):
    one, two = PersonFactory(), PersonFactory()
    _live(one, beds[0])
    before, after = one.household, two.household
    join_households(actor=system, household=after, other=before)
    rows = list(Occupancy.objects.filter(person=one).order_by("starts"))
    assert [(r.household_id, r.starts) for r in rows] == [
        (before.pk, LONG_AGO),
        (after.pk, today()),
    ]
    assert rows[0].ends == today()


def test_merging_moves_places_and_unmerging_brings_them_back(system, beds):
    one, two = PersonFactory(), PersonFactory()
    past = _live(two, beds[0], LONG_AGO, today() - timedelta(days=10))
    _live(one, beds[1], today() - timedelta(days=5))
    merge = merge_persons(actor=system, kept=one, other=two)
    past.refresh_from_db()
    assert (past.person, past.household) == (one, one.household)
    unmerge_persons(actor=system, merge=merge)
    past.refresh_from_db()
    assert (past.person, past.household) == (two, two.household)


def test_two_records_in_two_beds_on_one_day_cannot_be_merged(system, beds):
    one, two = PersonFactory(), PersonFactory()
    _live(one, beds[0])
    _live(two, beds[1])
    with pytest.raises(Refused) as refused:
        merge_persons(actor=system, kept=one, other=two)
    assert refused.value.code == "two_places"
    two.refresh_from_db()
    assert two.merged_into_id is None
