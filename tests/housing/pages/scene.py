"""A small city for the pages: one site of four rooms, a family, a man alone, a block."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from tests.harness.factories import (
    LONG_AGO,
    DistrictFactory,
    FeatureFactory,
    HouseholdFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from weg.city.models import Norm, Organisation
from weg.foundation.periods import period, today
from weg.housing.models import Occupancy, Place, Room, Site
from weg.people.models import Household, Person

BEGIN = date(2024, 1, 1)


@dataclass
class Scene:
    """``rooms`` have two places each at 7 m²; the family of two lives in the first."""

    site: Site
    operator: Organisation
    rooms: list[Room]
    family: Household
    single: Person

    def place(self, room: int, number: int = 1) -> Place:
        return self.rooms[room].places.get(number=number)


def live(
    place: Place, person: Person, kind: str = "stay", start: date = BEGIN, end: date | None = None
) -> Occupancy:
    return Occupancy.objects.create(
        place=place,
        person=person,
        household=person.household,
        kind=kind,
        during=period(start, end),
    )


def limit(value: int = 250) -> None:
    Norm.objects.filter(key="site_limit").delete()
    Norm.objects.create(
        key="site_limit", value=value, unit="places", during=period(LONG_AGO), source="test"
    )


def make_scene(name: str = "Beispielweg") -> Scene:
    operator = OrganisationFactory()
    site = SiteFactory(name=name, operator=operator, district=DistrictFactory())
    site.features.add(FeatureFactory(code="step_free"))
    units = [UnitFactory(site=site, name=str(n)) for n in (1, 2)]
    rooms = [RoomFactory(unit=unit, name=str(n)) for unit in units for n in (1, 2)]
    family = HouseholdFactory()
    mother = PersonFactory(household=family, surname="Anders", given_name="Mara")
    child = PersonFactory(
        household=family, surname="Anders", given_name="Nino", date_of_birth=date(2018, 4, 1)
    )
    single = PersonFactory(surname="Berger", given_name="Tom", sex="m")
    scene = Scene(site, operator, rooms, family, single)
    live(scene.place(0, 1), mother)
    live(scene.place(0, 2), child)
    live(scene.place(2, 1), single, "reservation", today(), today() + timedelta(days=30))
    Occupancy.objects.create(
        place=scene.place(1, 1), kind="block", reason="repair", during=period(BEGIN),
        note="Wasserschaden",
    )  # fmt: skip
    return scene


def more_people(scene: Scene, count: int) -> None:
    """So many more people in rooms of their own."""
    for _number in range(count):
        room = RoomFactory(unit=scene.rooms[0].unit, area=Decimal("14.5"))
        live(room.places.first(), PersonFactory())
