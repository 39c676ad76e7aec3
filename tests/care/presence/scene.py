"""A house with people in it, and taps as a phone makes them."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from tests.harness.factories import (
    MemberFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from weg.care.presence.actions import Tap, record_taps, start_round
from weg.foundation.access.actors import System
from weg.foundation.periods import period, today
from weg.housing.models import Occupancy

SYSTEM = System("test")
MONTHS = 90


class House:
    """``people`` live in rooms 9, 10 and 11 of one unit, two in each but the last."""

    def __init__(self, name: str = "Lindenhof", residents: int = 5) -> None:
        self.operator = OrganisationFactory()
        self.site = SiteFactory(name=name, operator=self.operator)
        self.unit = UnitFactory(site=self.site, name="A")
        rooms = -(-residents // 2)
        self.rooms = [
            RoomFactory(unit=self.unit, name=str(9 + i), area=14, places=2) for i in range(rooms)
        ]
        self.people = [self.live(i) for i in range(residents)]
        self.manager = MemberFactory(role="house_manager", organisation=self.operator)
        self.social = MemberFactory(role="social_worker", organisation=self.operator)

    def live(self, index: int, days: int = MONTHS):
        person = PersonFactory(surname=f"{self.site.name}-{index}", given_name="Vorname")
        place = self.rooms[index // 2].places.get(number=index % 2 + 1)
        Occupancy.objects.create(
            place=place,
            person=person,
            household=person.household,
            kind="stay",
            during=period(today() - timedelta(days=days)),
        )
        return person

    def stay(self, person):
        return Occupancy.objects.get(person=person, kind="stay", ends__gt=today())

    def round(self):
        return start_round(actor=self.manager, site=self.site)


def tap(person, state="seen", **given) -> Tap:
    given.setdefault("at", timezone.now())
    return Tap(id=given.pop("id", None) or uuid4(), person=person.pk, state=state, **given)


def send(actor, round_, *taps, **given):
    given.setdefault("sent_at", timezone.now())
    return record_taps(actor=actor, round=round_, taps=taps, **given)
