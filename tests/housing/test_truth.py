"""What the database itself refuses in housing (DESIGN 4.1 to 4.3)."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.harness.factories import PersonFactory, RoomFactory
from weg.foundation.periods import period
from weg.housing.models import Occupancy

DAY = date(2026, 11, 23)


def _occupy(place, person, start=DAY, end=None, kind="stay"):
    return Occupancy.objects.create(
        place=place, person=person, household=person.household, during=period(start, end), kind=kind
    )


@pytest.mark.usefixtures("everything")
def test_a_place_is_never_given_twice_for_the_same_day():
    place = RoomFactory().places.first()
    _occupy(place, PersonFactory(), DAY, date(2026, 12, 1))
    with pytest.raises(IntegrityError, match="place_once_a_day"), transaction.atomic():
        _occupy(place, PersonFactory(), date(2026, 11, 30), date(2026, 12, 5))
    _occupy(place, PersonFactory(), date(2026, 12, 1))


@pytest.mark.usefixtures("everything")
def test_a_person_never_has_two_places_on_the_same_day():
    first, second, _third = RoomFactory(area=30).places.all()
    person = PersonFactory()
    _occupy(first, person, DAY, date(2026, 12, 1))
    with pytest.raises(IntegrityError, match="person_once_a_day"), transaction.atomic():
        _occupy(second, person, date(2026, 11, 30), kind="reservation")


@pytest.mark.usefixtures("everything")
def test_the_density_standard_decides_how_many_places_a_room_has():
    room = RoomFactory()
    third = room.places.get(number=3)
    with pytest.raises(IntegrityError, match="cannot be used"), transaction.atomic():
        _occupy(third, PersonFactory())
    room.unit.site.densities.update(square_metres=4.5)
    _occupy(third, PersonFactory())
    with pytest.raises(IntegrityError, match="outside its usable days"), transaction.atomic():
        room.unit.site.densities.update(square_metres=7)


@pytest.mark.usefixtures("db")
def test_without_a_sight_protected_tables_are_empty(system):
    from weg.foundation.access.sight import EVERYTHING, NOTHING, seeing
    from weg.housing.models import Place, Site

    with seeing(EVERYTHING):
        RoomFactory()
        assert Site.objects.count() == 1
    with seeing(NOTHING):
        assert (Site.objects.count(), Place.objects.count()) == (0, 0)
