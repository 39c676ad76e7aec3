"""A family in a house, its counsellor, a colleague, another organisation's, and everybody else."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from tests.harness.factories import (
    MemberFactory,
    OrganisationFactory,
    PersonFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from tests.harness.packs import load_parts
from weg.city.models import Norm, Role
from weg.foundation.access.actors import System
from weg.foundation.periods import period, today
from weg.housing.actions import move_in
from weg.returns import actions

HOUSE = (Role.HOUSE_MANAGER, Role.SOCIAL_WORKER)
OFFICES = tuple(role for role in Role if role not in (*HOUSE, Role.RETURN_COUNSELLOR))
MARKS = ("MARKFAMILY", "MARKNOTE", "MARKPARTNER", "MARKPLAN", "MARKITEM", "MARKNAME", "MARKAFTER")
"""Planted in everything that is written down in the case; nobody else may ever read one."""


@pytest.fixture
def world(everything: None) -> SimpleNamespace:
    """anna and ben counsel at the same organisation, zoe at another."""
    load_parts("returns")
    always = period(date(2015, 1, 1))
    numbers = {"first": 3, "second": 6, "third": 12}
    keys = {f"return_followup_{word}_months": months for word, months in numbers.items()}
    for key, value in {**keys, "retention_return_years": 1}.items():
        Norm.objects.create(key=key, value=value, unit="", during=always, source="test")
    ours, theirs = OrganisationFactory(name="Ours"), OrganisationFactory(name="Theirs")
    site = SiteFactory(name="House A", operator=ours)
    room = RoomFactory(unit=UnitFactory(site=site), area=30)
    person = PersonFactory(surname="Resident", date_of_birth=date(1990, 5, 4))
    places = {person.pk: room.places.all()[0].pk}
    move_in(actor=System("test"), household=person.household, day=today(), places=places)
    office = OrganisationFactory(kind="office")
    return SimpleNamespace(
        site=site,
        person=person,
        household=person.household,
        stay=site.occupancies.get(kind="stay"),
        anna=MemberFactory(role=Role.RETURN_COUNSELLOR, organisation=ours),
        ben=MemberFactory(role=Role.RETURN_COUNSELLOR, organisation=ours),
        zoe=MemberFactory(role=Role.RETURN_COUNSELLOR, organisation=theirs),
        ours=ours,
        **{role: MemberFactory(role=role, organisation=ours) for role in HOUSE},
        **{role: MemberFactory(role=role, organisation=office) for role in OFFICES},
    )


@pytest.fixture
def case(world: SimpleNamespace) -> Any:
    """A case of anna's with a mark in every field that is written by hand."""
    anna, day = world.anna, today()
    made = actions.open_case(actor=anna, family="MARKFAMILY", day=day - timedelta(days=9))
    given = {"actor": anna, "case": made}
    actions.write_note(**given, day=day, text="MARKNOTE: they miss the mother")
    actions.save_plan(**given, partner="MARKPARTNER in the town", work="MARKPLAN, a bakery")
    actions.add_item(**given, name="MARKITEM", due=day + timedelta(days=5))
    actions.save_traveller(**given, name="MARKNAME", born=date(1990, 5, 4), country="GM")
    return made


def agree(world: SimpleNamespace, case: Any, stage: str) -> None:
    """The family goes on to a stage."""
    actions.agree_stage(actor=world.anna, case=case, stage=stage, agreed=True, day=today())
