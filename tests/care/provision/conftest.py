"""Two houses of two organisations; a mother with a baby lives in the first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from tests.harness.factories import (
    HouseholdFactory,
    MemberFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from tests.harness.packs import load_parts
from weg.care.provision.actions import Wanted, issue_things, receive
from weg.care.provision.models import Item
from weg.foundation.access.actors import System
from weg.foundation.periods import today
from weg.housing.actions import move_in


@dataclass
class House:
    """A site with its staff and one household."""

    site: Any
    manager: Any
    social: Any
    household: Any
    mother: Any
    baby: Any

    def item(self, german: str) -> Item:
        return Item.objects.get(name_de=german)

    def stock(self, german: str, quantity: int) -> Item:
        found = self.item(german)
        receive(actor=self.manager, site=self.site, item=found, quantity=quantity, day=today())
        return found

    def give(self, german: str, person: Any = None, reason: str = "", **more: Any) -> Any:
        thing = Wanted(self.item(german), person, more.pop("quantity", 1), reason)
        return issue_things(
            actor=more.pop("actor", self.manager),
            site=more.pop("site", self.site),
            household=self.household,
            things=[thing],
            recipient="The mother",
            on_paper=True,
            **more,
        )


def make_house(name: str) -> House:
    load_parts("provision")
    organisation = OrganisationFactory()
    site = SiteFactory(name=f"House {name}", operator=organisation)
    room = RoomFactory(unit=UnitFactory(site=site), area=40, places=5)
    household = HouseholdFactory()
    mother = PersonFactory(household=household, surname=f"Mother-{name}", sex="f",
                           date_of_birth=date(1990, 5, 17))  # fmt: skip
    baby = PersonFactory(household=household, surname=f"Baby-{name}", sex="m",
                         date_of_birth=today() - timedelta(days=200))  # fmt: skip
    first, second = room.places.all()[:2]
    move_in(
        actor=System("test"),
        household=household,
        day=today() - timedelta(days=60),
        places={mother.pk: first.pk, baby.pk: second.pk},
    )
    return House(
        site=site,
        manager=MemberFactory(role="house_manager", organisation=organisation),
        social=MemberFactory(role="social_worker", organisation=organisation),
        household=household,
        mother=mother,
        baby=baby,
    )


@pytest.fixture
def house(everything: None) -> House:
    return make_house("A")


@pytest.fixture
def other(everything: None) -> House:
    return make_house("B")
