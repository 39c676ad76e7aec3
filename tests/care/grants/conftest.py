"""Two houses of two organisations with people of mixed status, and Stuttgart's terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from tests.city.conftest import PACKS
from tests.harness.factories import (
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from weg.care.grants.actions import load_terms
from weg.care.grants.models import Occasion
from weg.care.grants.pack import read_terms
from weg.city.models import Norm
from weg.foundation.access.actors import System
from weg.foundation.periods import period
from weg.housing.models import Occupancy
from weg.people.models import LegalStatus

LONG_AGO = date(2015, 1, 1)
DAY = date(2023, 12, 31)


@dataclass
class House:
    site: Any
    beds: list[Any]
    people: list[Any] = field(default_factory=list)

    def settle(self, status: str, start: date = LONG_AGO, end: date | None = None, **fields: Any):
        """One more person lives here with this status (since ever); ``departure`` when gone."""
        departure = fields.pop("departure", "")
        person = PersonFactory(**fields)
        if status:
            LegalStatus.objects.create(person=person, kind=status, during=period(LONG_AGO))
        Occupancy.objects.create(
            place=self.beds[len(self.people)],
            person=person,
            household=person.household,
            kind="stay",
            during=period(start, end),
            departure=departure,
        )
        self.people.append(person)
        return person


def house(name: str, organisation: Any, places: int = 9, **fields: Any) -> House:
    site = SiteFactory(name=name, operator=organisation, **fields)
    room = RoomFactory(unit=UnitFactory(site=site), area=7 * places, places=places)
    return House(site, list(room.places.all()))


@pytest.fixture
def terms(everything, system) -> System:
    """Stuttgart's ratios, amounts and fees; aftercare for a year."""
    load_terms(actor=system, terms=read_terms(PACKS / "stuttgart"))
    Norm.objects.create(
        key="aftercare_days", value=365, unit="days", during=period(LONG_AGO), source="test"
    )
    return system


@dataclass
class Scene:
    north: House
    south: House
    posts: Occasion


@pytest.fixture
def scene(terms) -> Scene:
    """North (AWO): 3 applicants, 2 recognised, 1 moved to a flat in autumn 2023; 9 places.

    South (Caritas): 2 applicants, 1 tolerated, 1 without status; 6 places.
    """
    north = house("North", OrganisationFactory(short="AWO", name="AWO"))
    south = house("South", OrganisationFactory(short="Caritas", name="Caritas"), places=6)
    for status in ("applicant", "applicant", "temporary", "recognised", "recognised"):
        north.settle(status)
    north.settle("recognised", end=date(2023, 10, 1), departure="flat")
    for status in ("applicant", "applicant", "tolerated", ""):
        south.settle(status)
    return Scene(north, south, Occasion.objects.get(code="posts"))
