"""A house with staff of which some are concerned, another organisation's, and the offices."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from tests.harness.factories import (
    MemberFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from tests.harness.packs import load_parts
from weg.care.safety.actions import name_responsible, report_incident
from weg.city.models import Norm
from weg.foundation.access.actors import System
from weg.foundation.periods import period, today
from weg.housing.actions import move_in

OFFICES = (
    "placement_officer",
    "department_head",
    "planner",
    "administrator",
    "data_protection_officer",
    "protection_officer",
    "complaints_body",
)


def staff(organisation: Any, *names: str) -> dict[str, Any]:
    roles = {"manager": "house_manager", "lead": "house_manager", "second": "house_manager"}
    return {
        name: MemberFactory(role=roles.get(name, "social_worker"), organisation=organisation)
        for name in names
    }


@pytest.fixture
def world(everything: None) -> SimpleNamespace:
    """reporter and named are social workers, lead is responsible, second and manager are not."""
    load_parts("safety")
    Norm.objects.create(
        key="complaint_answer_days", value=14, unit="days", source="test",
        during=period(date(2020, 1, 1)),
    )  # fmt: skip
    ours, theirs = OrganisationFactory(name="Ours"), OrganisationFactory(name="Theirs")
    site = SiteFactory(name="House A", operator=ours)
    room = RoomFactory(unit=UnitFactory(site=site), area=30)
    person = PersonFactory(surname="Resident")
    move_in(
        actor=System("test"), household=person.household, day=today(),
        places={person.pk: room.places.all()[0].pk},
    )  # fmt: skip
    members = staff(ours, "reporter", "named", "unconcerned", "lead", "second")
    office = OrganisationFactory(kind="office")
    made = SimpleNamespace(
        site=site,
        other_site=SiteFactory(name="House B", operator=theirs),
        person=person,
        ours=ours,
        theirs=theirs,
        **members,
        **{f"other_{name}": m for name, m in staff(theirs, "manager", "social").items()},
        **{role: MemberFactory(role=role, organisation=office) for role in OFFICES},
    )
    name_responsible(actor=made.protection_officer, member=made.lead)
    return made


@pytest.fixture
def incident(world: SimpleNamespace) -> Any:
    return report_incident(
        actor=world.reporter,
        site=world.site,
        kind="violence",
        happened=timezone.now() - timedelta(hours=3),
        text="MARKERTEXT in the kitchen",
        where="MARKERWHERE",
        done="MARKERDONE",
        involved=[("MARKERNAME", "affected", world.person)],
        staff=[world.named],
    )
