"""Trainings from the plan to the certificate, what an activity needs, and who sees what."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.harness.jobs import run_waiting
from tests.volunteers.scene import activity, likes
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today
from weg.volunteers.circles.actions import leave, let_go
from weg.volunteers.training import tasks
from weg.volunteers.training.actions import (
    cancel_date,
    cancel_registration,
    change_date,
    hold_date,
    inspect_conduct,
    plan_date,
    register,
    register_other,
    save_training,
    set_needed,
    take_back_inspection,
)
from weg.volunteers.training.models import Attendance, Certificate, Inspection, TrainingDate
from weg.volunteers.training.queries import lacking, may_do

TOMORROW = timedelta(days=1)
HOUR = timedelta(hours=1)


def at(page: str, *args: object) -> str:
    return reverse(f"training:{page}", args=args)


@pytest.fixture
def first_aid(world):
    return save_training(
        actor=world.coordinator, name="First aid", about="What to do", valid_months=24
    )


def plan(world, training, *, seats=2, days=1):
    starts = timezone.now().replace(microsecond=0) + timedelta(days=days)
    return plan_date(
        actor=world.coordinator, training=training, starts=starts, ends=starts + 2 * HOUR,
        place="Town hall", seats=seats, trainer="Trainer",
    )  # fmt: skip


def over(date):
    """As if it had been yesterday."""
    starts = timezone.now() - TOMORROW
    TrainingDate.objects.filter(pk=date.pk).update(starts=starts, ends=starts + 2 * HOUR)


def told() -> list[str]:
    """Send what waits; addresses and subjects."""
    mail.outbox.clear()
    run_waiting(tasks.send_mails)
    return sorted(f"{one.to[0]}: {one.subject}" for one in mail.outbox)


def test_places_waiting_and_a_certificate(world, first_aid):
    date = plan(world, first_aid)
    mine = register(actor=world.anna.member, date=date)
    register(actor=world.ben.member, date=date)
    third = register(actor=world.cleo.member, date=date)
    assert (mine.state, third.state) == ("registered", "waiting")
    with pytest.raises(Refused) as refused:
        register(actor=world.anna.member, date=date)
    assert refused.value.code == "twice"
    cancel_registration(actor=world.anna.member, attendance=mine)
    third.refresh_from_db()
    date.refresh_from_db()
    assert (third.state, date.taken, date.waiting) == ("registered", 2, 0)
    assert told() == [f"{world.cleo.email}: You have a place: First aid"]
    with pytest.raises(Refused) as refused:
        hold_date(actor=world.coordinator, date=date, attended=[third.pk])
    assert refused.value.code == "early"
    over(date)
    (made,) = hold_date(actor=world.coordinator, date=date, attended=[third.pk])
    assert made.volunteer == world.cleo
    assert made.valid_until is not None
    assert Attendance.objects.get(volunteer=world.ben).state == "missed"
    assert told() == [f"{world.cleo.email}: Your certificate: First aid"]
    ben = Attendance.objects.get(volunteer=world.ben)
    hold_date(actor=world.coordinator, date=date, attended=[ben.pk])
    assert [one.volunteer for one in Certificate.objects.all()] == [world.ben], "corrected"


def test_whoever_waits_moves_up_at_once_when_somebody_goes(world, first_aid):
    date = plan(world, first_aid, seats=1)
    rows = [register(actor=one.member, date=date) for one in (world.anna, world.ben, world.cleo)]
    let_go(actor=world.lead, volunteer=world.anna)
    leave(actor=world.ben.member, volunteer=world.ben)
    rows[0].refresh_from_db()
    rows[2].refresh_from_db()
    assert (rows[0].state, rows[2].state) == ("cancelled", "registered")
    assert told()[-1] == f"{world.cleo.email}: You have a place: First aid"


def test_a_date_is_not_moved_into_the_past_and_nobody_moves_up_once_it_has_begun(world, first_aid):
    date = plan(world, first_aid, seats=1)
    register(actor=world.anna.member, date=date)
    waits = register(actor=world.ben.member, date=date)
    given = {"actor": world.coordinator, "date": date, "place": "Town hall", "seats": 2}
    begun = timezone.now() - HOUR
    with pytest.raises(Refused) as refused:
        change_date(starts=begun, ends=begun + 2 * HOUR, **given)
    assert refused.value.code == "past"
    TrainingDate.objects.filter(pk=date.pk).update(starts=begun, ends=begun + 2 * HOUR)
    change_date(starts=begun, ends=begun + 2 * HOUR, **given)
    waits.refresh_from_db()
    assert waits.state == "waiting"


def test_whoever_missed_one_of_two_dates_of_a_day_keeps_the_certificate_of_the_other(
    world, first_aid
):
    morning, evening = plan(world, first_aid), plan(world, first_aid, days=2)
    for date in (morning, evening):
        register(actor=world.anna.member, date=date)
        over(date)
    there = Attendance.objects.get(date=morning)
    hold_date(actor=world.coordinator, date=morning, attended=[there.pk])
    hold_date(actor=world.coordinator, date=evening, attended=[])
    assert Certificate.objects.get().volunteer == world.anna


def test_a_place_too_many_is_refused_by_the_database(world, first_aid):
    date = plan(world, first_aid, seats=1)
    register(actor=world.anna.member, date=date)
    with pytest.raises(IntegrityError, match="not_overfull"), transaction.atomic():
        Attendance.objects.create(
            date=date, volunteer=world.ben, state="registered", at=timezone.now()
        )
    with pytest.raises(Refused) as refused:
        change_date(
            actor=world.coordinator, date=date, starts=date.starts, ends=date.starts,
            place="x", seats=1,
        )  # fmt: skip
    assert refused.value.code == "times"


def test_more_places_let_those_who_wait_in_and_calling_off_tells_all(world, first_aid):
    date = plan(world, first_aid, seats=1)
    for one in (world.anna, world.ben):
        register(actor=one.member, date=date)
    changed = change_date(
        actor=world.coordinator, date=date, starts=date.starts + HOUR, ends=date.ends + HOUR,
        place="Library", seats=2,
    )  # fmt: skip
    assert Attendance.objects.get(volunteer=world.ben).state == "registered"
    subjects = told()
    assert f"{world.anna.email}: New time or place: First aid" in subjects
    assert f"{world.ben.email}: You have a place: First aid" in subjects
    cancel_date(actor=world.coordinator, date=changed)
    assert len(told()) == 2
    with pytest.raises(Refused):
        register(actor=world.cleo.member, date=date)


def test_an_activity_asks_for_what_it_needs_and_others_do_not(world, first_aid):
    children, rides = activity("childcare"), activity("repair")
    set_needed(actor=world.coordinator, activity=children, trainings=[first_aid], conduct=True)
    people = [world.anna.pk, world.ben.pk]
    missing = lacking(people, children, today())
    assert sorted(missing[world.anna.pk]) == ["First aid", "extended certificate of conduct"]
    assert lacking(people, rides, today()) == {}
    assert not may_do(world.anna, children, today())
    inspect_conduct(actor=world.coordinator, volunteer=world.anna)
    Certificate.objects.create(
        volunteer=world.anna, training=first_aid, day=today(), number="1", valid_until=today()
    )
    assert may_do(world.anna, children, today())
    assert lacking(people, children, today()).keys() == {world.ben.pk}
    later = today() + TOMORROW
    assert lacking(people, children, later)[world.anna.pk] == ["First aid"], "it has ended"
    set_needed(actor=world.coordinator, activity=children, trainings=[], conduct=False)
    assert lacking(people, children, today()) == {}


def test_an_inspection_keeps_no_more_than_that_and_when(world):
    made = inspect_conduct(actor=world.coordinator, volunteer=world.anna)
    kept = {field.name for field in Inspection._meta.get_fields()}
    assert kept == {
        "id", "volunteer", "kind", "inspected_on", "inspected_by", "valid_until", "reminded_at",
        "events",
    }, "no field for what it says"  # fmt: skip
    assert (made.valid_until.year - made.inspected_on.year) == 5
    with pytest.raises(Refused):
        inspect_conduct(
            actor=world.coordinator, volunteer=world.anna, inspected_on=today() + TOMORROW
        )
    with pytest.raises(Refused):
        inspect_conduct(
            actor=world.coordinator, volunteer=world.anna,
            inspected_on=today() - timedelta(days=6 * 366),
        )  # fmt: skip
    for nosy in (world.lead, world.anna.member, world.manager):
        with pytest.raises(PermissionDenied):
            inspect_conduct(actor=nosy, volunteer=world.anna)
    take_back_inspection(actor=world.coordinator, inspection=made)
    assert not Inspection.objects.exists()


def test_whoever_needs_it_still_is_reminded_once_before_it_ends(world, first_aid):
    set_needed(
        actor=world.coordinator, activity=activity("childcare"), trainings=[first_aid],
        conduct=True,
    )  # fmt: skip
    likes(world.anna, "childcare")
    soon = today() + timedelta(days=30)
    for one in (world.anna, world.ben):
        Inspection.objects.create(
            volunteer=one, inspected_on=today() - timedelta(days=1000), valid_until=soon
        )
    Certificate.objects.create(
        volunteer=world.anna, training=first_aid, day=today(), number="1", valid_until=soon
    )
    mail.outbox.clear()
    tasks.remind()
    tasks.remind()
    assert [one.to for one in mail.outbox] == [[world.anna.email]] * 2, "one each, for anna alone"
    assert "certificate of conduct" in mail.outbox[0].body


def test_pages_tell_each_their_own(world, first_aid, open_as):
    date = plan(world, first_aid)
    register_other(actor=world.lead, date=date, volunteer=world.anna)
    register(actor=world.dora.member, date=date)
    office, lead = open_as(world.coordinator), open_as(world.lead)
    assert "MARKERSURNAME" in office.get(at("date", date.pk)).content.decode()
    shown = lead.get(at("date", date.pk)).content.decode()
    assert "MARKERSURNAME" in shown
    assert world.dora.surname not in shown, "of another circle"
    for one in (world.dora.member, world.their_lead):
        page = open_as(one).get(at("date", date.pk)).content.decode()
        assert "MARKER" not in page
    for one in [*world.strangers, world.manager]:
        assert open_as(one).get(at("date", date.pk)).status_code == 403
    answer = open_as(world.ben.member).post(at("register", date.pk), follow=True)
    assert "on the waiting list" in answer.content.decode()
    over(date)
    mine = Attendance.objects.get(volunteer=world.anna)
    done = office.post(at("hold", date.pk), {"attended": [mine.pk]})
    assert done.status_code == 302
    row = Certificate.objects.get()
    own = open_as(world.anna.member)
    assert f"{at('certificate', row.pk)}" in own.get(at("mine")).content.decode()
    paper = own.get(at("certificate", row.pk))
    assert paper.content.startswith(b"%PDF")
    assert open_as(world.dora.member).get(at("certificate", row.pk)).status_code == 404


def test_rows_exist_for_those_who_accompany_them(world, first_aid):
    date = plan(world, first_aid)
    register(actor=world.anna.member, date=date)
    inspect_conduct(actor=world.coordinator, volunteer=world.anna)
    seers = (world.anna.member, world.lead, world.coordinator)
    others = (world.their_lead, world.dora.member, world.manager, *world.strangers)
    for actor, seen in [*((one, 1) for one in seers), *((one, 0) for one in others)]:
        with seeing(actor.sight):
            assert Attendance.objects.count() == seen, actor.role
            assert Inspection.objects.count() == seen, actor.role


def test_lists_read_as_many_queries_for_three_as_for_one(world, first_aid, open_as):
    set_needed(
        actor=world.coordinator, activity=activity("childcare"), trainings=[first_aid],
        conduct=True,
    )  # fmt: skip
    likes(world.anna, "childcare")
    plan(world, first_aid)
    client = open_as(world.coordinator)
    pages = [at("dates"), at("proofs"), at("trainings"), at("needed")]
    once = [_queries(client, page) for page in pages]
    for number, one in enumerate((world.ben, world.cleo)):
        likes(one, "childcare")
        plan(world, save_training(actor=world.coordinator, name=f"T{number}"), days=2 + number)
    assert [_queries(client, page) for page in pages] == once


def _queries(client, page):
    client.get(page)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(page).status_code == 200
    return len(seen)
