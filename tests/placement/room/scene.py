"""A small invented city to plan in, and jobs done at once in the test's own transaction."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from procrastinate.contrib.django.models import ProcrastinateJob

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
from weg.city.models import District, Municipality, Norm, Organisation, Residents
from weg.foundation.jobs import Work
from weg.foundation.jobs.declaring import perform
from weg.foundation.jobs.deferrer import Deferrer
from weg.foundation.models import Job
from weg.foundation.periods import period, today
from weg.housing.models import Place, Room, Site, Unit
from weg.people.models import Household, Person, Requirement
from weg.placement.models import Plan, Run
from weg.placement.tasks import compute_plan


@dataclass
class Town:
    """Two districts, each with one site of two units with two rooms of two places."""

    sites: list[Site]
    operator: Organisation
    districts: list[District] = field(default_factory=list)

    def rooms(self, site: int = 0) -> list[Room]:
        return list(Room.objects.filter(unit__site=self.sites[site]).order_by("pk"))

    def units(self, site: int = 0) -> list[Unit]:
        return list(Unit.objects.filter(site=self.sites[site]).order_by("pk"))

    def places(self, site: int = 0) -> list[Place]:
        return list(Place.objects.filter(site=self.sites[site]).order_by("pk"))


def make_town(sites: int = 2, units: int = 2, rooms: int = 2) -> Town:
    Municipality.objects.get_or_create(
        slug="lindenau",
        defaults={
            "name": "Lindenau",
            "state": "Baden-Württemberg",
            "office": "Stadt Lindenau, Sozialamt",
            "address": "Marktplatz 1\n70999 Lindenau",
            "phone": "07199 1-0",
            "email": "soziales@lindenau.example",
            "court": "Verwaltungsgericht Lindenau, Am Graben 3",
        },
    )
    for key, value in (("site_limit", 250), ("mix_families", "0.67"), ("mix_tolerance", "0.1")):
        Norm.objects.get_or_create(
            key=key, defaults={"value": Decimal(value), "unit": "x", "during": period(LONG_AGO),
                               "source": "test"},
        )  # fmt: skip
    operator = OrganisationFactory(phone="07199 22")
    made = []
    for _ in range(sites):
        district = DistrictFactory()
        Residents.objects.create(
            district=district, as_of=LONG_AGO, people=10000, quality="register", source="test"
        )
        site = SiteFactory(district=district, operator=operator, street="Ahornweg 7")
        for _unit in range(units):
            unit = UnitFactory(site=site)
            RoomFactory.create_batch(rooms, unit=unit, places=2)
        made.append(site)
    return Town(made, operator, [site.district for site in made])


def soon(days: int = 7) -> date:
    return today() + timedelta(days=days)


def make_household(*ages: int, sexes: str = "", **fields: object) -> Household:
    """A household waiting for a place in a week; people of these ages."""
    household = HouseholdFactory(**{"expected": soon(), **fields})
    for number, age in enumerate(ages):
        sex = sexes[number] if number < len(sexes) else "f"
        PersonFactory(household=household, sex=sex, date_of_birth=born(age))
    return household


def born(age: int) -> date:
    day = soon()
    return (
        date(day.year - age, 1, 1) if day > date(day.year, 1, 1) else date(day.year - age - 1, 1, 1)
    )


def require(household: Household, feature: str, strength: str = "must") -> None:
    FeatureFactory(code=feature)
    Requirement.objects.create(
        household=household, feature=feature, strength=strength, during=period(LONG_AGO)
    )


def feature(thing: Site | Unit, code: str, protects: bool = False) -> None:
    thing.features.add(FeatureFactory(code=code, protects=protects))


def compute(plan: Plan) -> Run:
    """Do the plan's waiting jobs as a worker would, one after the other; the last run."""
    for queued in ProcrastinateJob.objects.filter(task_name="weg:placement.plan").order_by("id"):
        job = Job.objects.get(pk=queued.args["job"])
        if job.state == Job.State.QUEUED:
            work = Work(job.pk, Deferrer.from_json(queued.args["deferrer"]))
            perform(compute_plan.function, work, queued.args["arguments"])
    return plan.runs.first()


def people_of(household: Household) -> list[Person]:
    return list(household.people.order_by("pk"))
