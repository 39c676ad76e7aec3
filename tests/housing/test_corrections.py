"""How far back a house may correct (``correction_days``); the office until the books are closed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.harness.factories import (
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from weg.city.models import Norm
from weg.foundation.access.refusals import Refused
from weg.foundation.periods import period, today
from weg.housing import actions
from weg.housing.models import Step

pytestmark = pytest.mark.usefixtures("everything")


@pytest.fixture
def scene(member):
    organisation = OrganisationFactory()
    room = RoomFactory(unit=UnitFactory(site=SiteFactory(operator=organisation)), area=30, places=4)
    manager = member("house_manager", organisation=organisation)
    return manager, list(room.places.order_by("number"))


@pytest.fixture
def norm():
    Norm.objects.create(
        key="correction_days", value=14, unit="days", during=period(date(2015, 1, 1)), source="test"
    )


def _block(actor, place, days):
    start = today() - timedelta(days=days)
    end = start + timedelta(days=1)
    return actions.block(actor=actor, places=[place], start=start, end=end, reason="repair")


def test_a_house_corrects_some_days_back_and_the_office_further(scene, norm, member):
    manager, places = scene
    _block(manager, places[0], 14)
    with pytest.raises(Refused, match="14 days back") as refused:
        _block(manager, places[0], 15)
    assert (refused.value.code, refused.value.field) == ("too_long_ago", "day")
    _block(member("placement_officer"), places[0], 15)
    person = PersonFactory()
    with pytest.raises(Refused, match="placement office"):
        actions.move_in(
            actor=manager,
            household=person.household,
            day=today() - timedelta(days=30),
            places={person.pk: places[1].pk},
        )


def test_a_house_undoes_only_what_was_entered_lately(scene, norm):
    manager, places = scene
    step = _block(manager, places[0], 0)
    entered = step.at - timedelta(days=15)
    Step.objects.filter(pk=step.pk).update(at=entered)
    with pytest.raises(Refused, match="14 days back"):
        actions.undo(actor=manager, step=step)
    Step.objects.filter(pk=step.pk).update(at=entered + timedelta(days=2))
    actions.undo(actor=manager, step=step)


def test_without_a_norm_there_is_no_such_limit(scene):
    manager, places = scene
    _block(manager, places[0], 400)
