"""Two houses, a family in ours whose case is the worker's, and everybody who is to see nothing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.care.counselling.scene import scene, worker
from tests.harness.factories import FeatureFactory, MemberFactory, OrganisationFactory
from tests.harness.packs import load_parts
from weg.foundation.periods import today
from weg.needs.actions import assess, name_reader
from weg.needs.models import Group

OFFICES = (
    "placement_officer",
    "department_head",
    "planner",
    "administrator",
    "data_protection_officer",
    "protection_officer",
    "complaints_body",
    "return_counsellor",
    "volunteer_coordinator",
    "circle_lead",
    "volunteer",
)
OTHERS = (*OFFICES, "manager", "elsewhere", "their_worker", "their_manager")
"""Nobody of these needs to know."""


@pytest.fixture
def world(everything: None) -> SimpleNamespace:
    s = scene()
    load_parts("needs")
    for code in ("step_free", "quiet", "women_only", "near_dialysis"):
        FeatureFactory(code=code, protects=code == "women_only")
    office = OrganisationFactory(kind="office", name="Office", short="Office")
    return SimpleNamespace(
        scene=s,
        household=s.household,
        mother=s.mother,
        child=s.child,
        site=s.ours.site,
        worker=s.worker,
        colleague=worker(s.ours.organisation),
        elsewhere=worker(s.ours.organisation, all_sites=False),
        manager=s.ours.manager,
        their_worker=s.theirs.worker,
        their_manager=s.theirs.manager,
        **{role: MemberFactory(role=role, organisation=office) for role in OFFICES},
    )


@pytest.fixture
def violence() -> Any:
    return lambda: Group.objects.get(name__startswith="Folter")


@pytest.fixture
def assessed(world: SimpleNamespace, violence: Any) -> Any:
    """The mother's sheet, full of markers, and a reader named for her."""
    group = violence()
    group.name = f"MARKERGROUP {group.name}"
    group.save()
    made = assess(
        actor=world.worker,
        person=world.mother,
        day=today(),
        groups=[group],
        signs="MARKERSIGNS",
        statements="MARKERSTATEMENTS",
        documents="MARKERDOCUMENTS",
        review=today(),
    )
    world.reader = MemberFactory(role="house_manager", organisation=world.worker.organisation)
    name_reader(
        actor=world.worker,
        person=world.mother,
        member=world.reader,
        why="MARKERWHY",
        until=today().replace(year=today().year + 1),
    )
    return made
