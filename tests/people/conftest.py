"""People who live somewhere, for tests of who may see whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.harness.factories import OrganisationFactory, RoomFactory, SiteFactory, UnitFactory
from weg.city.models import Organisation
from weg.foundation.periods import period, today
from weg.housing.models import Occupancy, Site
from weg.people.actions import NewHousehold, NewPerson, register_household
from weg.people.models import Household, Person


@pytest.fixture
def register(everything: None, system: object) -> Callable[..., Household]:
    """Registers a household of people given as keyword dictionaries."""

    def make(*people: dict[str, object], **fields: object) -> Household:
        entries = [NewPerson(**{"surname": "Haddad", "sex": "f", **each}) for each in people]
        return register_household(
            actor=system, household=NewHousehold(people=entries or [_someone()], **fields)
        )

    return make


def _someone() -> NewPerson:
    return NewPerson(surname="Haddad", given_name="Amira", sex="f", date_of_birth=date(1990, 5, 17))


@pytest.fixture
def organisation(everything: None) -> Organisation:
    return OrganisationFactory()


@pytest.fixture
def site(organisation: Organisation) -> Site:
    """A site run by the organisation."""
    return SiteFactory(operator=organisation)


@pytest.fixture
def settle(everything: None) -> Callable[..., None]:
    """Gives everyone of a household a place at the site, for good or until some days ago."""

    def make(household: Household, site: Site, *, left_days_ago: int | None = None) -> None:
        people = list(Person.objects.filter(household=household).order_by("pk"))
        room = RoomFactory(unit=UnitFactory(site=site), area=7 * len(people), places=len(people))
        end = None if left_days_ago is None else today() - timedelta(days=left_days_ago)
        for place, person in zip(room.places.all(), people, strict=True):
            Occupancy.objects.create(
                place=place,
                person=person,
                household=household,
                during=period(date(2020, 1, 1), end),
                kind="stay",
            )

    return make
