"""A house with people in it, its staff, and another organisation next door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from tests.harness.factories import (
    FeatureFactory,
    MemberFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from tests.harness.packs import load_parts
from weg.city.models import Norm
from weg.foundation.access.actors import System
from weg.foundation.periods import period, today
from weg.housing.actions import move_in, reserve

NORMS = {"defect_urgent_days": 1, "defect_soon_days": 7, "defect_normal_days": 28}
BUILDER = System("test")


@dataclass
class House:
    """One room of three places: the first is lived in by ``resident``."""

    site: Any
    room: Any
    resident: Any
    manager: Any
    worker: Any
    other_manager: Any
    officer: Any

    @property
    def places(self) -> list[Any]:
        return list(self.room.places.order_by("number"))

    def expect(self, day: date | None = None, place: int = 1, **person: Any) -> Any:
        """Somebody is expected at the place (by index)."""
        found = PersonFactory(**person)
        reserve(
            actor=BUILDER,
            household=found.household,
            places={found.pk: self.places[place].pk},
            start=day or today(),
        )
        return found


@pytest.fixture
def house(everything: None) -> House:
    load_parts("houses")
    own, other = OrganisationFactory(name="Own", short="own"), OrganisationFactory(short="other")
    for key, value in NORMS.items():
        Norm.objects.create(
            key=key, value=value, unit="days", during=period(date(2015, 1, 1)), source="test"
        )
    FeatureFactory(code="step_free", name_en="step-free")
    site, _next_door = SiteFactory(name="House A", operator=own), SiteFactory(operator=other)
    room = RoomFactory(unit=UnitFactory(site=site, name="W1"), name="Z2", area=30)
    resident = PersonFactory(surname="Resident")
    move_in(
        actor=BUILDER,
        household=resident.household,
        day=today() - timedelta(days=30),
        places={resident.pk: room.places.get(number=1).pk},
    )
    return House(
        site=site,
        room=room,
        resident=resident,
        manager=MemberFactory(role="house_manager", organisation=own),
        worker=MemberFactory(role="social_worker", organisation=own),
        other_manager=MemberFactory(role="house_manager", organisation=other),
        officer=MemberFactory(role="placement_officer"),
    )


Open = Callable[..., Any]
