"""Findings: worked off by the house, judged by the city, seen again, kept by the house."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from tests.care.quality.conftest import plan
from tests.care.quality.test_visits import at, camera
from weg.care.quality.actions import (
    Demand,
    Noted,
    answer_finding,
    begin_visit,
    confirm_finding,
    extend_finding,
    finish_visit,
    note_checks,
    reopen_finding,
)
from weg.care.quality.models import Evidence, Finding, Visit
from weg.city.models import Norm
from weg.foundation.access.refusals import Refused
from weg.foundation.clocks import Asked, running
from weg.foundation.periods import period, today
from weg.housing.models import Operation


@pytest.fixture
def finding(world, visit):
    """Of the standard ``kitchen``; the visit is finished."""
    kitchen = visit.checks.get(criterion__code="kitchen")
    exits = visit.checks.get(criterion__code="exits")
    officer = world.protection_officer
    noted = [Noted(kitchen.pk, "unmet", "MARKER broken plates"), Noted(exits.pk, "met")]
    note_checks(actor=officer, visit=visit, noted=noted)
    demand = Demand(kitchen.criterion_id, "major", "Repair them")
    finish_visit(actor=officer, visit=visit, demands=[demand])
    return Finding.objects.get()


def look_again(world, kind="follow_up", **verdicts):
    """A later visit; verdicts by code of the standard, of the open finding where there is one."""
    officer = world.placement_officer
    visit = begin_visit(actor=officer, visit=plan(world, kind=kind))
    noted = []
    for code, verdict in verdicts.items():
        checks = visit.checks.filter(criterion__code=code.removesuffix("_new"))
        check = checks.get(finding=None) if code.endswith("_new") else checks.exclude(
            finding=None).get()  # fmt: skip
        noted.append(Noted(check.pk, verdict, "as seen"))
    note_checks(actor=officer, visit=visit, noted=noted)
    return visit


def test_the_house_answers_with_a_photo_and_the_city_opens_it_again_and_confirms(
    world, finding, open_as
):
    house, city = open_as(world.manager), open_as(world.protection_officer)
    assert finding.text in house.get(reverse("today")).content.decode()
    assert finding.text not in open_as(world.other_manager).get(reverse("today")).content.decode()
    page = at("answer", finding.pk)
    assert house.post(page, {"text": ""}).status_code == 422
    house.post(page, {"text": "New plates", "photos": [camera(), camera()]})
    assert Evidence.objects.count() == 2
    finding.refresh_from_db()
    assert finding.state == "answered"
    assert finding.text not in house.get(reverse("today")).content.decode()
    assert finding.text in city.get(reverse("today")).content.decode()
    photo = Evidence.objects.first()
    assert city.get(at("photo", photo.pk)).status_code == 200
    assert open_as(world.other_manager).get(at("photo", photo.pk)).status_code == 404
    later = today() + timedelta(days=40)
    city.post(at("reopen", finding.pk), {"text": "Only one works", "due": later.isoformat()})
    finding.refresh_from_db()
    assert (finding.state, finding.due) == ("open", later)
    answer_finding(actor=world.worker, finding=finding, text="Both work")
    city.post(at("settle", finding.pk), {"text": ""})
    finding.refresh_from_db()
    assert (finding.state, finding.settled) == ("settled", today())
    text = house.get(at("finding", finding.pk)).content.decode()
    for words in ("New plates", "Only one works", "Both work", "confirmed as done"):
        assert words in text
    with pytest.raises(Refused, match="confirmed as done"):
        answer_finding(actor=world.manager, finding=finding, text="again")


def test_who_may_answer_and_judge(world, finding):
    for member in (world.other_manager, world.protection_officer, world.planner):
        with pytest.raises(PermissionDenied):
            answer_finding(actor=member, finding=finding, text="done")
    for member in (world.manager, world.worker, world.planner, world.administrator):
        with pytest.raises(PermissionDenied):
            confirm_finding(actor=member, finding=finding)
    with pytest.raises(Refused, match="is open"):
        reopen_finding(actor=world.department_head, finding=finding, text="no", due=today())
    with pytest.raises(Refused, match="not more time"):
        extend_finding(
            actor=world.department_head, finding=finding, text="holiday", due=finding.due
        )
    later = finding.due + timedelta(days=7)
    extend_finding(actor=world.department_head, finding=finding, text="holiday", due=later)
    finding.refresh_from_db()
    assert finding.due == later


def test_a_follow_up_settles_what_is_done(world, finding):
    visit = look_again(world, kitchen="met")
    assert visit.rooms.count() == 0
    assert visit.checks.count() == 1, "the open finding, nothing else"
    finish_visit(actor=world.placement_officer, visit=visit)
    finding.refresh_from_db()
    assert finding.state == "settled"
    visit.refresh_from_db()
    assert visit.seen == 0, "a follow-up says nothing about the checklist"


def test_what_is_still_lacking_goes_on_and_is_not_found_twice(world, finding):
    answer_finding(actor=world.manager, finding=finding, text="done")
    visit = look_again(world, kind="regular", kitchen_new="unmet")
    finish_visit(actor=world.placement_officer, visit=visit)
    finding.refresh_from_db()
    assert finding.state == "open", "the visitors saw that the answer does not hold"
    assert Finding.objects.count() == 1
    assert finding.steps.get(visit=visit).text == "as seen"
    again = look_again(world, kind="regular", kitchen="met", kitchen_new="partly")
    demand = Demand(finding.criterion_id, "minor", "The other one")
    finish_visit(actor=world.placement_officer, visit=again, demands=[demand])
    assert sorted(Finding.objects.values_list("state", flat=True)) == ["open", "settled"]


def test_findings_stay_with_the_house_when_it_is_handed_over(world, finding, open_as):
    run = Operation.objects.get(site=world.site)
    run.during = period(run.during.lower, today())
    run.save()
    Operation.objects.create(site=world.site, organisation=world.theirs, during=period(today()))
    for name in ("site_ids", "sight"):
        for member in (world.manager, world.other_manager):
            member.__dict__.pop(name, None)
    assert open_as(world.manager).get(at("finding", finding.pk)).status_code == 404
    page = open_as(world.other_manager).get(at("finding", finding.pk)).content.decode()
    assert "at the visit" in page
    answer_finding(actor=world.other_manager, finding=finding, text="done")
    finding.refresh_from_db()
    assert finding.organisation == world.ours, "who ran the house when it was found"


def test_nothing_of_it_exists_for_another_house_or_those_without_a_part_in_it(
    world, finding, open_as
):
    for role in ("other_manager", "data_protection_officer", "complaints_body", "administrator"):
        browser = open_as(getattr(world, role))
        urls = [
            at("findings"), at("findings") + "?export=csv", at("visits"), at("houses"),
            at("finding", finding.pk), at("site", world.site.pk), reverse("today"),
            reverse("search") + "?q=MARKER",
        ]  # fmt: skip
        for url in urls:
            answer = browser.get(url)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            assert b"broken plates" not in body, (role, url)
            assert answer.status_code != 200 or b"Standard kitchen" not in body, (role, url)


def test_clocks_run_for_findings_and_for_houses_to_visit(world, finding):
    asked = Asked(
        day=today(), since=today(), until=today() + timedelta(days=400),
        numbers={"quality_visit_months": 12},
    )  # fmt: skip
    codes = ["quality_finding", "quality_visit"]
    found = running(world.placement_officer, asked, codes).running
    assert [(r.clock.code, r.row.due) for r in found if r.row.subject == world.site.pk] == [
        ("quality_finding", finding.due),
        ("quality_visit", today().replace(year=today().year + 1)),
    ]
    gap = running(world.placement_officer, Asked(today(), today(), today()), codes)
    assert [clock.code for clock in gap.missing] == ["quality_visit"]


def test_houses_overdue_and_results_by_organisation(world, finding, open_as):
    city = open_as(world.department_head)
    overdue = city.get(at("houses") + "?state=overdue").content.decode()
    assert "House B" in overdue
    assert "House A" not in overdue
    shown = city.get(at("houses")).content.decode()
    assert "50 %" in shown, "one of two standards looked at is met"
    page = city.get(at("results")).content.decode()
    assert "50 % (1)" in page
    assert f"run_by={world.ours.pk}&amp;state=open" in page
    Norm.objects.filter(key="quality_visit_months").delete()
    assert "No norm says how often" in city.get(at("houses")).content.decode()
    assert city.get(at("site", world.site.pk)).status_code == 200
    Visit.objects.update(day=today() - timedelta(days=1))
    assert open_as(world.manager).get(at("site", world.site.pk)).status_code == 200
