"""What social workers write exists for them alone: rows and history, for every other role."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from tests.care.counselling.scene import MARK, scene, worker
from tests.harness.factories import MemberFactory
from weg.care.counselling.actions import (
    add_task,
    end_case,
    make_appointment,
    need_school_place,
    record_contact,
    refer,
    save_intake,
)
from weg.care.counselling.models import Case
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today

pytestmark = pytest.mark.usefixtures("everything")
CONTENTS = ("intake", "contact", "appointment", "task", "schoolplace", "referral")
OFFICE = ("placement_officer", "department_head", "planner", "administrator")


def fill(s):
    """One of everything."""
    given = {"actor": s.worker, "case": s.case}
    save_intake(**given, fields={"language": "fa"})
    record_contact(**given, topic=s.topic, channel="visit", minutes=30, note=MARK)
    starts = timezone.now() + timedelta(days=1)
    make_appointment(**given, topic=s.topic, starts=starts, place=MARK)
    add_task(**given, title=MARK, due=today())
    need_school_place(**given, person=s.child, kind="primary", needed_from=today())
    refer(**given, receiver=s.theirs.organisation, topic=s.topic, text=MARK, consent=True)


def seen(member):
    """How many rows of each table of contents, and of their history, exist for the member."""
    counts = {}
    with seeing(member.sight):
        for name in CONTENTS:
            for model in (name, f"{name}event"):
                counts[model] = apps.get_model("counselling", model)._default_manager.count()
    return counts


def test_contents_exist_for_the_social_workers_of_the_case_and_nobody_else():
    s = scene()
    fill(s)
    everything = dict.fromkeys(seen(s.worker), 1)
    assert seen(s.worker) == everything
    assert seen(worker(s.ours.organisation)) == everything
    nothing = dict.fromkeys(everything, 0)
    assert seen(worker(s.ours.organisation, all_sites=False)) == nothing
    assert seen(s.ours.manager) == nothing
    assert seen(s.theirs.manager) == nothing
    for role in (*OFFICE, "data_protection_officer"):
        assert seen(MemberFactory(role=role)) == nothing, role
    only_asked = nothing | {"referral": 1}
    assert seen(s.theirs.worker) == only_asked


def test_who_accompanies_is_seen_by_those_who_house_the_household():
    s = scene()

    def cases(member):
        with seeing(member.sight):
            return Case.objects.count()

    assert cases(s.worker) == cases(s.ours.manager) == 1
    assert cases(s.theirs.worker) == cases(MemberFactory(role="placement_officer")) == 0


def test_access_ends_with_aftercare_on_the_day_and_with_the_house():
    s = scene(today() - timedelta(days=800))
    fill(s)
    Case.objects.filter(pk=s.case.pk).update(opened=today() - timedelta(days=700))
    end_case(actor=s.worker, case=s.case, day=today() - timedelta(days=364))
    assert seen(s.worker)["contact"] == 1
    Case.objects.filter(pk=s.case.pk).update(access_until=today())
    assert not any(seen(s.worker).values())


def test_access_ends_on_the_day_the_house_passes_to_another_organisation():
    s = scene()
    fill(s)
    s.ours.site.operations.update(organisation=s.theirs.organisation)
    del s.worker.site_ids, s.worker.sight
    assert not any(seen(s.worker).values())
