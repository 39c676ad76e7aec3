"""Counselling's pages: lists, forms, the calendar feed, and what others never see."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.care.counselling.scene import MARK, family, scene
from tests.care.counselling.test_confidence import fill
from tests.harness.factories import FeatureFactory, MemberFactory
from weg.care.counselling import actions
from weg.care.counselling.models import Appointment, Case, Feed, Intake, Task, Topic
from weg.foundation.models import Opening
from weg.foundation.periods import period, today
from weg.people.models import Requirement

pytestmark = pytest.mark.usefixtures("everything")
LISTS = ("cases", "uncared", "children", "referrals", "handovers")


def url(name, *args):
    return reverse(f"counselling:{name}", args=args)


def test_lists_read_as_much_for_one_row_as_for_three(open_as):
    s = scene()
    fill(s)
    family(s.ours, today(), size=1)
    client = open_as(s.worker)

    def queries():
        counts = {}
        for name in LISTS:
            with CaptureQueriesContext(connection) as seen:
                assert client.get(url(name)).status_code == 200
            counts[name] = len(seen)
        return counts

    client.get(url("cases"))
    one = queries()
    s.ours.room = s.theirs.room.__class__.objects.create(
        unit=s.ours.room.unit, name="R2", area=80, during=period(s.ours.site.during.lower)
    )
    s.ours.room.places.bulk_create(
        s.ours.room.places.model(room=s.ours.room, number=n) for n in range(1, 9)
    )
    for _number in range(2):
        actions.open_case(actor=s.worker, household=family(s.ours, today(), size=2))
        family(s.ours, today(), size=1)
    assert queries() == one
    assert Case.objects.count() == 3


def test_nobody_else_reads_what_was_written(open_as):
    s = scene()
    fill(s)
    household, person = s.household.pk, s.mother.pk
    pages = [
        reverse("today"),
        reverse("people:household", args=[household]),
        reverse("people:person", args=[person]),
        reverse("people:copy", args=[person]),
        reverse("housing:site", args=[s.ours.site.pk]),
        f"{reverse('search')}?q={MARK[:6]}",
        url("case", s.case.pk),
        url("clocks"),
        url("cases") + "?export=csv",
    ]
    roles = ("placement_officer", "department_head", "planner", "administrator")
    others = [s.ours.manager, s.theirs.manager, *(MemberFactory(role=role) for role in roles)]
    for member in others:
        client = open_as(member)
        for page in pages:
            response = client.get(page)
            assert MARK not in response.getvalue().decode(), (member.role, page)
    assert MARK in open_as(s.worker).get(url("case", s.case.pk)).content.decode()


def test_the_house_manager_sees_who_is_responsible_and_when_they_can_be_reached(open_as):
    s = scene()
    page = reverse("people:household", args=[s.household.pk])
    own = open_as(s.worker)
    own.post(url("mine"), {"phone": "0711 555", "hours": "Mo 9-12"})
    shown = open_as(s.ours.manager).get(page).content.decode()
    assert s.worker.user.name in shown
    assert "Mo 9-12" in shown
    assert url("case", s.case.pk) not in shown
    assert url("case", s.case.pk) in own.get(page).content.decode()


def test_the_data_protection_officer_sees_that_there_are_entries_and_copies_their_content(open_as):
    s = scene()
    fill(s)
    client = open_as(MemberFactory(role="data_protection_officer"))
    open_as(s.worker).get(url("case", s.case.pk))
    assert Opening.objects.filter(kind="case", record=s.case.pk).exists()
    shown = client.get(reverse("people:household", args=[s.household.pk])).content.decode()
    assert MARK not in shown
    assert url("case", s.case.pk) in shown
    copy = client.get(reverse("people:copy", args=[s.child.pk])).content.decode()
    assert copy.count(MARK) >= 3
    assert client.get(url("case", s.case.pk)).status_code == 403


def test_a_day_on_the_phone(open_as):
    s = scene()
    client = open_as(s.worker)
    page = url("contact_new", s.case.pk)
    data = {"topic": s.topic.pk, "channel": "visit", "minutes": 20, "day": today().isoformat()}
    tomorrow = (today() + timedelta(days=1)).isoformat()
    wrong = client.post(page, data | {"day": tomorrow, "note": "kept"})
    assert wrong.status_code == 422
    assert "kept" in wrong.content.decode()
    assert client.post(page, data).status_code == 302
    plan = {"topic": s.topic.pk, "minutes": 45, "day": tomorrow, "time": "10:30", "place": "Office"}
    assert client.post(url("appointment_new", s.case.pk), plan).status_code == 302
    appointment = Appointment.objects.get()
    assert timezone.localtime(appointment.starts).strftime("%H:%M") == "10:30"
    client.post(url("appointment", appointment.pk), plan | {"time": "11:00"})
    appointment.refresh_from_db()
    assert timezone.localtime(appointment.starts).hour == 11
    client.post(url("task_new", s.case.pk), {"title": "Call", "due": today().isoformat()})
    task = Task.objects.get()
    assert "Call" in client.get(reverse("today")).content.decode()
    client.post(url("task_done", task.pk))
    task.refresh_from_db()
    assert task.done == today()
    client.post(url("appointment_cancel", appointment.pk))
    appointment.refresh_from_db()
    assert appointment.cancelled


def test_the_intake_is_kept_step_by_step_and_asks_for_no_reason(open_as):
    s = scene()
    FeatureFactory(code="step_free")
    client = open_as(s.worker)
    client.post(url("intake", s.case.pk, 1), {"language": "fa", "interpreter": "on"})
    matters = dict.fromkeys(("insurance", "bank_account", "registration", "benefits"), "done")
    assert client.post(url("intake", s.case.pk, 2), {}).status_code == 302
    client.post(url("intake", s.case.pk, 3), matters)
    client.post(url("intake", s.case.pk, 4), {"features": ["step_free"], "assessed": "on"})
    intake = Intake.objects.get()
    assert (intake.language, intake.insurance, intake.assessed) == ("fa", "done", today())
    assert Requirement.objects.get().feature == "step_free"


def test_the_calendar_feed_has_no_names_and_dies_when_revoked_or_left(open_as, client):
    s = scene()
    starts = timezone.now() + timedelta(days=1)
    actions.make_appointment(actor=s.worker, case=s.case, topic=s.topic, starts=starts, place=MARK)
    shown = open_as(s.worker).post(url("feed_new")).content.decode()
    [secret] = re.findall(r"/calendar/([\w-]{20,})\.ics", shown)
    assert Feed.objects.get().digest not in shown
    answer = client.get(url("feed", secret))
    text = answer.content.decode()
    assert answer["Content-Type"].startswith("text/calendar")
    assert f"{s.case.number}: school" in text
    assert not any(word in text for word in (MARK, "Karimi", s.household.reference))
    assert client.get(url("feed", "wrong")).status_code == 404
    s.worker.during = period(today() - timedelta(days=9), today())
    s.worker.save()
    assert client.get(url("feed", secret)).status_code == 404
    s.worker.during = period(today() - timedelta(days=9))
    s.worker.save()
    open_as(s.worker).post(url("feed_end"))
    assert client.get(url("feed", secret)).status_code == 404


def test_cases_are_found_by_what_one_knows(open_as):
    s = scene()
    client = open_as(s.worker)

    def finds(**query):
        return s.household.reference in client.get(url("cases"), query).content.decode()

    assert finds(q="kari")
    assert finds(q=s.case.number)
    assert finds(whose="mine", state="open")
    assert not finds(whose="nobody")
    assert not finds(state="aftercare")
    assert not finds(quiet="28")
    Case.objects.update(opened=today() - timedelta(days=40))
    assert finds(quiet="28")


def test_topics_are_a_catalogue_of_the_city(open_as):
    scene()
    client = open_as(MemberFactory(role="administrator"))
    new = {"name_de": "Verein", "name_en": "club", "active": "on"}
    assert client.post(url("topic_new"), new).status_code == 302
    assert client.post(url("topic_new"), new).status_code == 422
    made = Topic.objects.get(name_de="Verein")
    client.post(url("topic", made.pk), {"name_de": "Sportverein", "name_en": "club"})
    made.refresh_from_db()
    assert (made.name_de, made.active) == ("Sportverein", False)


def test_languages_have_names_and_ones_own_cases_a_button(open_as):
    s = scene()
    client = open_as(s.worker)
    form = client.get(url("contact_new", s.case.pk)).content.decode()
    assert '<option value="kmr">Kurmanji</option>' in form
    page = client.get(url("cases")).content.decode()
    assert f"{url('cases')}?whose=mine" in page
