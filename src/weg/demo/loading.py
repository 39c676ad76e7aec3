"""Writing the demo city's houses and people through the rooms' actions, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from django.apps import apps
from django.db import transaction

from weg.city.models import District, Organisation
from weg.city.packs.loading import load_pack
from weg.demo.accounts import make_accounts
from weg.demo.families import Family, Human
from weg.demo.history import Stay
from weg.demo.houses import PACK
from weg.demo.layouts import UnitPlan
from weg.demo.plan import VERSION, CityPlan
from weg.demo.sites import SitePlan
from weg.demo.stock import Bed
from weg.foundation.access.actors import System
from weg.foundation.database.statistics import gather_statistics
from weg.housing.actions import Row, close_books, settle
from weg.housing.actions.bulk import NewRoom, NewSite, NewUnit, build_sites
from weg.housing.models import ClosedBooks, Occupancy, Place, Room, Site
from weg.housing.models.occupancy import Kind
from weg.people.actions import NewHousehold, NewPerson, link_households, register_households
from weg.people.models import Household, LegalStatus, Person

LABEL = "Demo-Stadt"
SMALLEST_AREA = 4.5


def stamp(seed: int, scale: int = 1) -> str:
    """Who closed the demo city's books: tells a loaded demo city, its version, seed and scale."""
    return f"{LABEL} {VERSION}, Seed {seed}" + (f", {scale} mal" if scale > 1 else "")


def loaded() -> str:
    """The stamp of the demo city in this database; empty when there is none."""
    found = ClosedBooks.objects.filter(by__startswith=LABEL).values_list("by", flat=True)
    return found.first() or ""


def is_foreign() -> bool:
    """Whether the database holds sites that are not the demo city's: never touch those."""
    return not loaded() and Site.objects.exists() and not _begun()


def is_half() -> bool:
    """Whether a demo city was begun here and not finished: whoever loaded it was stopped."""
    return not loaded() and _begun()


def _begun() -> bool:
    made = apps.get_model("housing", "SiteEvent").objects.filter(pgh_label="insert")
    return bool(made.filter(pgh_context__by__startswith=LABEL).exists())


def load_city(plan: CityPlan, label: str) -> None:
    """Load houses, people and where they lived; ``label`` is the city's stamp."""
    actor = System(label)
    with transaction.atomic():
        load_pack(PACK, actor)
        places = Places(plan.sites, build_sites(actor=actor, sites=list(_sites(plan.sites))))
        register(actor, plan)
        settle(actor=actor, rows=_rows(plan, places))
        make_accounts(actor)
        gather_statistics(Occupancy, Person, Household, LegalStatus, Place, Room)


def finish(today: date, label: str) -> None:
    """Close the books, which leaves the stamp: from now on the demo city counts as loaded."""
    close_books(actor=System(label), before=last_quarter_end(today))


def last_quarter_end(day: date) -> date:
    """The first day of the quarter the day lies in: the books are closed before it."""
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


class Places:
    """Ids of places by bed."""

    def __init__(
        self,
        plans: Sequence[SitePlan],
        made: Sequence[tuple[Site, dict[tuple[int, int, int], int]]],
    ) -> None:
        self.ids = [places for _site, places in made]
        self.plans = plans

    def __getitem__(self, bed: Bed) -> int:
        return self.ids[bed[0]][(bed[1], bed[2], bed[3])]


def _sites(plans: Sequence[SitePlan]) -> Iterator[NewSite]:
    districts = dict(District.objects.values_list("name", "pk"))
    organisations = dict(Organisation.objects.values_list("short", "pk"))
    for plan in plans:
        yield NewSite(
            name=plan.name,
            district_id=districts[plan.district],
            kind=plan.kind,
            opens=plan.opens,
            closes=plan.closes,
            no_new_from=plan.no_new_from,
            street=plan.street,
            interim=plan.interim,
            cleaning_days=plan.cleaning_days,
            features=plan.features,
            source=plan.source,
            units=[_unit(unit) for unit in plan.units],
            densities=plan.densities,
            operators=[(organisations[plan.operator], plan.opens, plan.closes)],
            exceptions=plan.exceptions,
        )


def _unit(unit: UnitPlan) -> NewUnit:
    return NewUnit(
        name=unit.name,
        floor=unit.floor,
        features=unit.features,
        families_share=unit.families_share,
        rooms=[
            NewRoom(
                name=room.name,
                area=room.area,
                fixed_places=room.fixed,
                places=room.fixed or int(float(room.area) / SMALLEST_AREA),
            )
            for room in unit.rooms
        ],
    )


def register(actor: System, plan: CityPlan) -> None:
    """Everyone who was ever here or is expected; sets ``human.number`` to the person's id."""
    districts = dict(District.objects.values_list("name", "pk"))
    families = [*plan.history.families, *plan.coming.families]
    everyone = [*families, *plan.waiting]
    entries = [household_entry(family, plan.today, districts) for family in everyone]
    made = register_households(actor=actor, households=entries, look=False)
    for family, household in zip(everyone, made, strict=True):
        family.number = household.pk
        for human, person in zip(family.people, household.people.all(), strict=True):
            human.number = person.pk
    twice = [household_entry(family, plan.today, districts) for family in plan.doubles]
    register_households(actor=actor, households=twice)
    _link(actor, plan)


def _link(actor: System, plan: CityPlan) -> None:
    rows = Household.objects.in_bulk(
        [f.number for tie in plan.ties for f in (tie.first, tie.second)]
    )
    for tie in plan.ties:
        first, second = rows[tie.first.number], rows[tie.second.number]
        link_households(actor=actor, first=first, second=second, kind=tie.kind)


def household_entry(family: Family, today: date, districts: dict[str, int]) -> NewHousehold:
    until = family.until if family.until and family.until > today else None
    return NewHousehold(
        people=[_person(human, today) for human in family.people],
        case_number=family.case_number,
        expected=family.expected,
        until=until,
        urgency=family.urgency,
        must=family.must,
        should=family.should,
        protects=family.protects,
        school_district_id=districts.get(family.school or ""),
        work_district_id=districts.get(family.work or ""),
        since=min(family.arrived, today),
    )


def _person(human: Human, today: date) -> NewPerson:
    reached = [(kind, start) for kind, start, _end in human.statuses if start <= today]
    return NewPerson(
        given_name=human.given_name,
        surname=human.surname,
        sex=human.sex,
        date_of_birth=human.born,
        birth_quality=human.quality,
        nationality=human.nationality,
        azr_number=human.azr_number,
        languages=human.languages,
        status=reached[-1] if reached else None,
        earlier=reached[:-1],
    )


def _rows(plan: CityPlan, places: Places) -> Iterator[Row]:
    for stay in (*plan.history.stays, *plan.coming.reservations):
        yield _row(stay, places)
    for block in plan.blocks:
        yield Row(
            place_id=places[block.bed],
            start=block.start,
            end=block.end,
            kind=Kind.BLOCK,
            reason=block.reason,
            note=block.note,
        )


def _row(stay: Stay, places: Places) -> Row:
    return Row(
        place_id=places[stay.bed],
        start=stay.start,
        end=stay.end,
        kind=stay.kind,
        person_id=stay.human.number,
        household_id=stay.family.number,
        departure=stay.departure,
    )
