"""What people do with places: reserve, move in, move, swap, leave, block, undo."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.harness.factories import (
    HouseholdFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.housing import actions
from weg.housing.models import Occupancy
from weg.housing.queries.board import board

pytestmark = pytest.mark.usefixtures("everything")


@pytest.fixture
def room():
    return RoomFactory(area=30, places=4)


@pytest.fixture
def family():
    household = HouseholdFactory()
    PersonFactory.create_batch(2, household=household)
    return household


def _wanted(household, places):
    return dict(zip((p.pk for p in household.people.all()), (p.pk for p in places), strict=False))


def _reserve(actor, household, places, start=None, end=None, **more):
    return actions.reserve(
        actor=actor,
        household=household,
        places=_wanted(household, places),
        start=start or today(),
        end=end,
        **more,
    )


def _counts(room, day=None):
    return board(room.unit.site, day or today()).counts


def test_a_family_is_reserved_moves_in_and_leaves(system, room, family):
    beds = list(room.places.all())
    _reserve(system, family, beds)
    assert _counts(room).reserved == 2
    actions.move_in(actor=system, household=family, day=today())
    assert (_counts(room).lived, _counts(room).free) == (2, 2)
    tomorrow = today() + timedelta(days=1)
    actions.move_out(actor=system, household=family, day=tomorrow, departure="flat")
    assert _counts(room, tomorrow).free == 4
    assert _counts(room).lived == 2


def test_a_refused_double_booking_names_the_stay_in_its_way(system, room, family):
    beds = list(room.places.all())
    other = PersonFactory(surname="Winter", given_name="Ada")
    actions.move_in(
        actor=system, household=other.household, day=today(), places={other.pk: beds[0].pk}
    )
    with pytest.raises(Refused, match="Winter, Ada") as refused:
        _reserve(system, family, beds)
    assert (refused.value.code, refused.value.field) == ("place_taken", "places")
    assert Occupancy.objects.count() == 1


def test_a_house_manager_is_not_told_where_else_somebody_lives(system, member, room, family):
    operator = OrganisationFactory()
    manager = member("house_manager", organisation=operator)
    unit = UnitFactory(site=SiteFactory(operator=operator))
    first, second = RoomFactory(unit=unit, area=30).places.all()[:2]
    one, two = family.people.all()
    for person, place in ((one, first), (two, room.places.first())):
        actions.move_in(actor=system, household=family, day=today(), places={person.pk: place.pk})
    with pytest.raises(Refused, match="another place") as refused:
        actions.move_in(actor=manager, household=family, day=today(), places={two.pk: second.pk})
    assert str(room.unit.site) not in refused.value.message


def test_a_planned_move_ends_the_stay_and_reserves_from_then(system, room, family):
    beds = list(room.places.all())
    later = today() + timedelta(days=10)
    actions.move_in(actor=system, household=family, day=today(), places=_wanted(family, beds[:2]))
    actions.move(actor=system, household=family, places=_wanted(family, beds[2:]), day=later)
    assert _counts(room, later).reserved == 2
    assert _counts(room, later).lived == 0


def test_two_households_change_places_without_a_free_one(system):
    room = RoomFactory(area=14.5, places=2)
    one, two = PersonFactory(), PersonFactory()
    a, b = room.places.all()
    actions.move_in(actor=system, household=one.household, day=today(), places={one.pk: a.pk})
    actions.move_in(actor=system, household=two.household, day=today(), places={two.pk: b.pk})
    later = today() + timedelta(days=3)
    actions.swap(actor=system, first=one.household, second=two.household, day=later)
    there = {o.person_id: o.place_id for o in Occupancy.objects.filter(starts=later)}
    assert there == {one.pk: b.pk, two.pk: a.pk}


def test_places_left_are_blocked_for_cleaning(system, family):
    site = SiteFactory(cleaning_days=2)
    room = RoomFactory(unit=UnitFactory(site=site), area=30, places=2)
    actions.move_in(
        actor=system, household=family, day=today(), places=_wanted(family, room.places.all())
    )
    leaving = today() + timedelta(days=5)
    actions.move_out(actor=system, household=family, day=leaving, departure="flat")
    assert _counts(room, leaving).blocked == 2
    assert _counts(room, leaving + timedelta(days=2)).free == 2


def test_a_step_is_undone_once_and_only_while_nothing_changed_since(system, room, family):
    beds = list(room.places.all())
    step = _reserve(system, family, beds)
    actions.undo(actor=system, step=step)
    assert _counts(room).free == 4
    with pytest.raises(Refused, match="undone already"):
        actions.undo(actor=system, step=step)
    second = _reserve(system, family, beds)
    actions.move_in(actor=system, household=family, day=today())
    with pytest.raises(Refused, match="changed since"):
        actions.undo(actor=system, step=second)


def test_undoing_a_departure_brings_back_the_stay_and_takes_the_cleaning_away(system, family):
    site = SiteFactory(cleaning_days=2)
    room = RoomFactory(unit=UnitFactory(site=site), area=30, places=2)
    actions.move_in(
        actor=system, household=family, day=today(), places=_wanted(family, room.places.all())
    )
    leaving = today() + timedelta(days=5)
    step = actions.move_out(actor=system, household=family, day=leaving, departure="flat")
    actions.undo(actor=system, step=step)
    assert _counts(room, leaving + timedelta(days=100)).lived == 2


def test_blocked_places_cannot_be_given_and_are_free_again_from_a_day(system, room, family):
    beds = list(room.places.all())
    end = today() + timedelta(days=7)
    actions.block(actor=system, places=beds[:1], start=today(), reason="repair", end=end)
    with pytest.raises(Refused, match="blocked"):
        _reserve(system, family, beds)
    _reserve(system, family, beds[1:])
    blocked = Occupancy.objects.get(kind="block")
    actions.unblock(actor=system, blocked=blocked, day=today() + timedelta(days=2))
    assert _counts(room, today() + timedelta(days=2)).blocked == 0


def test_whoever_did_not_come_frees_the_places(system, room, family):
    _reserve(system, family, list(room.places.all()))
    actions.not_arrived(actor=system, household=family)
    assert _counts(room).free == 4


def test_staying_longer_is_refused_while_somebody_else_is_expected(system, family):
    room = RoomFactory(area=30, places=2)
    beds = list(room.places.all())
    end = today() + timedelta(days=10)
    _reserve(system, family, beds, end=end)
    guest = PersonFactory()
    _reserve(system, guest.household, beds[:1], start=end)
    with pytest.raises(Refused, match=str(guest)):
        actions.extend(actor=system, household=family, end=end + timedelta(days=1))
    actions.shorten(actor=system, household=family, end=end - timedelta(days=1))
    assert Occupancy.objects.filter(household=family, ends=end - timedelta(days=1)).count() == 2
