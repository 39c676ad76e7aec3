"""Deadlines: computed from data and norms, moved by decisions, shown to whom they concern."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.care.counselling.scene import family, scene
from tests.care.counselling.test_cases import moved, refused
from tests.harness.factories import MemberFactory, SiteFactory
from weg.care.counselling import actions
from weg.care.counselling.queries.assessed import assessed_sql, register_assessed
from weg.care.counselling.queries.numbers import asked
from weg.city.models import Norm
from weg.foundation.access.sight import seeing
from weg.foundation.clocks import CLOCKS, Clock, Row, add_months, register_clock, running
from weg.foundation.periods import period, today
from weg.housing.models import LimitException
from weg.people.models import LegalStatus

pytestmark = pytest.mark.usefixtures("everything")


def due(member, *codes):
    """(code, days left, name) of the member's deadlines of any time."""
    with seeing(member.sight):
        found = running(member, asked(), codes or None).running
    return [(r.clock.code, r.row.due, r.row.subject) for r in found]


def status(person, kind, since):
    return LegalStatus.objects.create(person=person, kind=kind, during=period(since))


def test_months_end_on_the_same_day_or_the_last():
    assert add_months(date(2015, 1, 31), 1) == date(2015, 2, 28)
    assert add_months(date(2016, 2, 29), 24) == date(2018, 2, 28)
    assert add_months(date(2016, 11, 30), -24) == date(2014, 11, 30)


def test_provisional_accommodation_counts_from_the_first_stay_wherever_it_was(system):
    first = add_months(today(), -24) + timedelta(days=20)
    s = scene(first)
    officer = MemberFactory(role="placement_officer")
    status(s.mother, "applicant", first)
    status(s.child, "temporary", first)
    ends = add_months(first, 24)
    assert due(officer, "provisional") == [("provisional", ends, s.mother.pk)]
    assert due(officer, "provisional_short") == []
    moved(s, s.theirs, system)
    assert due(s.theirs.worker, "provisional") == [("provisional", ends, s.mother.pk)]
    assert due(s.worker, "provisional") == []
    assert due(MemberFactory(role="planner")) == []


def test_an_extension_is_a_reasoned_decision_of_at_most_three_months(open_as):
    first = add_months(today(), -24) + timedelta(days=20)
    s = scene(first)
    officer = MemberFactory(role="placement_officer")
    status(s.mother, "applicant", first)
    ends = add_months(first, 24)
    given = {"actor": officer, "code": "provisional", "record": s.mother.pk}
    with seeing(officer.sight):
        given["asked"] = asked(subject=("person", s.mother.pk))
    refused(
        "until_out_of_range", actions.extend_clock, **given, until=add_months(ends, 4), reason="x"
    )
    refused("reason_missing", actions.extend_clock, **given, until=add_months(ends, 2), reason=" ")
    page = reverse("counselling:clock_extend", args=["provisional", s.mother.pk])
    assert open_as(s.worker).get(page).status_code == 403
    data = {"until": add_months(ends, 3).isoformat(), "reason": "No flat yet."}
    assert open_as(officer).post(page, data).status_code == 302
    assert due(officer, "provisional") == [("provisional", add_months(ends, 3), s.mother.pk)]
    assert due(s.worker, "provisional") == [("provisional", add_months(ends, 3), s.mother.pk)]
    person = reverse("people:person", args=[s.mother.pk])
    assert "extended" in open_as(officer).get(person).content.decode()


def test_the_residence_rule_counts_from_recognition():
    s = scene()
    officer = MemberFactory(role="placement_officer")
    since = add_months(today(), -36) + timedelta(days=3)
    status(s.mother, "recognised", since)
    expected = [("residence_rule", add_months(since, 36), s.mother.pk)]
    assert due(officer, "residence_rule") == due(s.worker, "residence_rule") == expected
    recent = add_months(today(), -6) + timedelta(days=2)
    status(s.child, "recognised", recent)
    assert [row[2] for row in due(officer, "residence_rule_issue")] == [s.child.pk]
    with seeing(officer.sight):
        now = asked(subject=("person", s.child.pk))
    actions.finish_clock(
        actor=officer, code="residence_rule_issue", record=s.child.pk, asked=now, reason="Issued."
    )
    assert due(officer, "residence_rule_issue") == []


def test_the_needs_assessment_stops_with_the_intake_or_with_what_another_room_says():
    s = scene(today() - timedelta(days=20))
    expected = [("needs_assessment", today() + timedelta(days=10), s.household.pk)]
    assert due(s.worker, "needs_assessment") == expected
    assert due(s.ours.manager) == due(s.theirs.worker) == []
    actions.complete_intake(actor=s.worker, case=s.case, assessed=False)
    assert due(s.worker, "needs_assessment") == expected
    before = assessed_sql()
    register_assessed("SELECT current_date")
    try:
        assert due(s.worker, "needs_assessment") == []
    finally:
        register_assessed(before)
    actions.complete_intake(actor=s.worker, case=s.case, assessed=True)
    assert due(s.worker, "needs_assessment") == []


def test_sites_tell_planners_when_use_closing_and_exceptions_end():
    s = scene()
    planner = MemberFactory(role="planner")
    site, soon = SiteFactory(operator=s.ours.organisation), today() + timedelta(days=14)
    site.during = period(site.during.lower, soon)
    site.save()
    assert due(planner) == [("lease", soon, site.pk)]
    site.no_new_from = today()
    site.save()
    assert due(planner) == [("site_closing", soon, site.pk)]
    LimitException.objects.create(
        site=site, limit=300, during=period(today(), soon), reason="x", decided_by="council"
    )
    assert due(planner, "limit_exception") == [("limit_exception", soon, site.pk)]
    assert due(s.ours.manager) == due(planner)
    assert due(s.theirs.manager) == []


def test_a_norm_without_a_value_stops_its_clock_and_says_so(open_as):
    s = scene()
    Norm.objects.filter(key="needs_assessment_days").delete()
    shown = open_as(s.worker).get(reverse("counselling:clocks"))
    assert "An administrator must enter one" in shown.content.decode()


def test_another_room_registers_a_clock_of_its_own():
    s = scene()
    row = Row(subject=7, name="Certificate", starts=None, due=today() + timedelta(days=2))
    register_clock(Clock("test", "Test", "member", lambda asked: [row], "counselling.see_who"))
    try:
        assert ("test", row.due, 7) in due(s.worker)
        assert ("test", row.due, 7) not in due(MemberFactory(role="planner"))
    finally:
        del CLOCKS["test"]
    with pytest.raises(ValueError, match="planet"):
        register_clock(Clock("test", "Test", "planet", lambda asked: [], "counselling.see_who"))


def test_the_list_of_deadlines_reads_as_much_for_one_as_for_three(open_as):
    s = scene(today() - timedelta(days=20))
    client, page = open_as(s.worker), reverse("counselling:clocks")

    def queries():
        with CaptureQueriesContext(connection) as seen:
            response = client.get(page)
        return len(seen), response.content.decode()

    client.get(page)
    one, text = queries()
    assert s.household.reference in text
    for _number in range(2):
        actions.open_case(actor=s.worker, household=family(s.ours, today(), size=1))
    three, text = queries()
    assert one == three
    narrow = client.get(page, {"days": "3"}).content.decode()
    assert s.household.reference not in narrow
    exported = client.get(page, {"export": "csv"}).getvalue().decode("utf-8-sig")
    assert s.household.reference in exported


def test_heute_tells_a_month_ahead_of_own_cases_only(open_as):
    s = scene(today() - timedelta(days=20))
    assert s.household.reference in open_as(s.worker).get(reverse("today")).content.decode()
    s.case.responsible = None
    s.case.save()
    assert s.household.reference not in open_as(s.worker).get(reverse("today")).content.decode()
    far = replace(asked(), until=today())
    with seeing(s.worker.sight):
        assert running(s.worker, far).running == []
