"""A house with rooms, its staff, another organisation's, and the city's visitors."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from tests.harness.factories import (
    MemberFactory,
    OrganisationFactory,
    RoomFactory,
    SiteFactory,
    UnitFactory,
)
from weg.care.quality.actions import begin_visit, load_criteria, plan_visit
from weg.care.quality.models import Visit
from weg.care.quality.pack import PackCriterion
from weg.city.models import Norm
from weg.foundation.access.actors import System
from weg.foundation.periods import period, today

NORMS = {
    "quality_visit_months": 12,
    "quality_sample_share": "0.25",
    "quality_sample_least": 2,
    "quality_severe_days": 7,
    "quality_major_days": 30,
    "quality_minor_days": 90,
}
OFFICES = (
    "placement_officer",
    "protection_officer",
    "department_head",
    "planner",
    "administrator",
    "data_protection_officer",
    "complaints_body",
)


def criterion(code: str, scope: str = "house", **more: Any) -> PackCriterion:
    return PackCriterion(
        **{
            "code": code, "area": "Safety", "text": f"Standard {code}", "hint": "", "scope": scope,
            "source": "Law", "severity": "major", "starts": None, "ends": None, **more,
        }
    )  # fmt: skip


CHECKLIST = (
    criterion("exits", severity="severe"),
    criterion("kitchen", area="Building"),
    criterion("lock", scope="room", area="Rooms"),
    criterion("old", ends=date(2020, 1, 1)),
)


def norms() -> None:
    for key, value in NORMS.items():
        Norm.objects.create(
            key=key, value=value, unit="", source="test", during=period(date(2015, 1, 1))
        )


@pytest.fixture
def world(everything: None) -> SimpleNamespace:
    """House A, run by ours, with twelve rooms of which three are drawn; house B, run by theirs."""
    norms()
    load_criteria(actor=System("test"), criteria=CHECKLIST)
    ours, theirs = OrganisationFactory(name="Ours"), OrganisationFactory(name="Theirs")
    site = SiteFactory(name="House A", operator=ours)
    unit = UnitFactory(site=site, name="W1")
    for number in range(12):
        RoomFactory(unit=unit, name=f"{number:02}")
    office = OrganisationFactory(kind="office")
    return SimpleNamespace(
        site=site,
        other_site=SiteFactory(name="House B", operator=theirs),
        ours=ours,
        theirs=theirs,
        manager=MemberFactory(role="house_manager", organisation=ours),
        worker=MemberFactory(role="social_worker", organisation=ours),
        other_manager=MemberFactory(role="house_manager", organisation=theirs),
        **{role: MemberFactory(role=role, organisation=office) for role in OFFICES},
    )


def plan(world: SimpleNamespace, **more: Any) -> Visit:
    officer = world.protection_officer
    known = {"site": world.site, "kind": "regular", "day": today(), "visitor": officer}
    return plan_visit(actor=officer, **{**known, **more})


@pytest.fixture
def visit(world: SimpleNamespace) -> Visit:
    """One that is under way, not announced."""
    return begin_visit(actor=world.protection_officer, visit=plan(world, announced=False))


TOMORROW = timedelta(days=1)
