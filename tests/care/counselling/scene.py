"""Two organisations with a house each, a family in the first, and who works there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

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
from weg.care.counselling.models import Case, Topic
from weg.city.models import Member, Norm
from weg.foundation.access.actors import System
from weg.foundation.periods import period, today
from weg.housing.actions import move_in

NUMBERS = {
    "aftercare_days": 365,
    "handover_days": 7,
    "referral_answer_days": 14,
    "contact_gap_days": 28,
    "needs_assessment_days": 30,
    "provisional_months": 24,
    "provisional_extension_months": 3,
    "provisional_humanitarian_months": 6,
    "residence_rule_years": 3,
    "residence_rule_issue_months": 6,
    "correction_days": 9999,
}
MARK = "Geheimwort"
"""Planted in everything confidential."""


@dataclass
class House:
    organisation: Any
    site: Any
    room: Any
    worker: Member
    manager: Member


@dataclass
class Scene:
    ours: House
    theirs: House
    household: Any
    mother: Any
    child: Any
    case: Case

    @property
    def worker(self) -> Member:
        return self.ours.worker

    @property
    def topic(self) -> Topic:
        return Topic.objects.get(code="school")


def norms() -> None:
    load_parts("counselling")
    for key, value in NUMBERS.items():
        Norm.objects.create(
            key=key, value=value, unit="", during=period(date(2000, 1, 1)), source="Law § 1"
        )


def house(name: str) -> House:
    organisation = OrganisationFactory(name=name, short=name)
    site = SiteFactory(name=f"Site {name}", operator=organisation)
    room = RoomFactory(unit=UnitFactory(site=site), area=40, places=5)
    return House(
        organisation,
        site,
        room,
        worker(organisation),
        MemberFactory(role="house_manager", organisation=organisation),
    )


def worker(organisation: Any, **fields: Any) -> Member:
    return MemberFactory(role="social_worker", organisation=organisation, **fields)


def family(at: House, since: date, *, size: int = 3, surname: str = "Karimi") -> Any:
    """A household that moved in on the day: the first is 36, the others are children."""
    household = HouseholdFactory()
    people = [PersonFactory(household=household, surname=surname, given_name="Leila")]
    for number in range(size - 1):
        born = date(today().year - 7 - 4 * number, 3, 1)
        people.append(PersonFactory(household=household, surname=surname, date_of_birth=born))
    free = at.room.places.filter(occupancies=None).order_by("number")
    places = {person.pk: place.pk for person, place in zip(people, free, strict=False)}
    move_in(actor=System("scene"), household=household, day=since, places=places)
    return household


def scene(since: date | None = None) -> Scene:
    """Call inside the ``everything`` fixture; the family moved in ten days ago."""
    norms()
    ours, theirs = house("Ours"), house("Theirs")
    household = family(ours, since or today() - timedelta(days=10))
    mother, child, *_rest = household.people.order_by("date_of_birth")
    case = Case.objects.create(
        household=household,
        organisation=ours.organisation,
        site=ours.site,
        responsible=ours.worker,
        opened=today() - timedelta(days=9),
    )
    return Scene(ours, theirs, household, mother, child, case)
