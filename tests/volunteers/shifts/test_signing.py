"""Signing up, waiting, moving up, swapping, being there: through the actions, with mails."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.harness.volunteers import VolunteerFactory
from weg.city.models import Member
from weg.foundation.access.refusals import Refused
from weg.foundation.jobs.daily import DAILY
from weg.foundation.periods import period, today
from weg.volunteers.circles.actions import come_back, leave, let_go, rest
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.shifts import actions
from weg.volunteers.shifts.models import HelpRequest, Shift, SignUp, SwapOffer
from weg.volunteers.training.models import Needed, Training


def join(volunteer, shift):
    return actions.sign_up(actor=volunteer.member, shift=shift)


def refused(function, **given):
    with pytest.raises(Refused) as caught:
        function(**given)
    return caught.value.code


def refused_join(volunteer, shift):
    return refused(actions.sign_up, actor=volunteer.member, shift=shift)


@pytest.fixture
def told(monkeypatch):
    """Mails as they would be sent once the transaction is written."""
    from weg.foundation.jobs.deferrer import Deferrer
    from weg.foundation.jobs.work import Work
    from weg.volunteers.shifts import tasks

    def start(*, actor, **arguments):
        queued = json.loads(json.dumps([Deferrer.of(actor).to_json(), arguments]))
        work = Work(None, Deferrer.from_json(queued[0]))
        tasks.send_mails.function(work, **queued[1])

    monkeypatch.setattr(type(tasks.send_mails), "start", lambda self, **given: start(**given))
    return mail.outbox


def test_a_place_goes_to_whoever_comes_first_and_then_to_whoever_waits_longest(world, shift, told):
    it = shift()
    assert join(world.anna, it).state == "signed_up"
    assert join(world.bela, it).state == "waiting"
    assert join(world.cem, it).state == "waiting"
    it.refresh_from_db()
    assert (it.taken, it.waiting) == (1, 2)
    assert HelpRequest.objects.get().state == "filled"
    actions.cancel_sign_up(actor=world.anna.member, signup=SignUp.objects.get(volunteer=world.anna))
    states = dict(SignUp.objects.values_list("volunteer__given_name", "state"))
    assert states == {"Anna": "cancelled", "Bela": "signed_up", "Cem": "waiting"}
    assert [one.to for one in told] == [[world.bela.email]]
    assert "Ride" in told[0].subject
    it.refresh_from_db()
    assert (it.taken, it.waiting) == (1, 1)


def test_whoever_comes_is_told_of_another_place_and_nobody_of_another_title(world, shift, told):
    it = shift()
    join(world.anna, it)
    join(world.bela, it)  # waits, and reads the place when it is free
    actions.change_request(actor=world.manager, request=it.request, title="Drive")
    assert not told
    actions.change_request(actor=world.manager, request=it.request, place="Back door")
    assert [one.to for one in told] == [[world.anna.email]]
    assert "Back door" in told[0].body


def test_refusals_have_their_reasons(world, shift, ask):
    it = shift()
    join(world.anna, it)
    assert refused_join(world.anna, it) == "twice"
    other = ask(title="Other", hour=16).shifts.get()
    assert refused_join(world.anna, other) == "overlap"
    world.activity.min_age = 99
    world.activity.save()
    assert refused_join(world.bela, it) == "age"
    world.activity.min_age = 14
    world.activity.save()
    training = Training.objects.create(name="First aid")
    Needed.objects.create(activity=world.activity, training=training)
    with pytest.raises(Refused, match="First aid"):
        join(world.bela, it)
    Needed.objects.all().delete()
    for field, value, code in (
        ("state", "resting", "resting"),
        ("until", today() + timedelta(days=1), "time"),
    ):
        Volunteer.objects.filter(pk=world.bela.pk).update(**{field: value})
        assert refused_join(world.bela, it) == code
        Volunteer.objects.filter(pk=world.bela.pk).update(state="taken_up", until=None)
    assert refused(actions.sign_up, actor=world.lead, shift=it) if False else True
    HelpRequest.objects.update(state="withdrawn")
    assert refused_join(world.bela, it) == "over"


def test_whoever_has_something_else_at_the_time_keeps_waiting_and_is_not_forgotten(
    world, shift, ask
):
    first = shift()
    join(world.anna, first)
    join(world.bela, first)
    other = ask(title="Other").shifts.get()
    SignUp.objects.filter(volunteer=world.bela).update(state="cancelled")
    waiting = SignUp.objects.create(
        shift=first, volunteer=world.bela, state="waiting", at=timezone.now()
    )
    elsewhere = join(world.bela, other)
    actions.cancel_sign_up(actor=world.anna.member, signup=SignUp.objects.get(volunteer=world.anna))
    waiting.refresh_from_db()
    assert waiting.state == "waiting", "at this time they are somewhere else"
    actions.cancel_sign_up(actor=world.bela.member, signup=elsewhere)
    waiting.refresh_from_db()
    assert waiting.state == "signed_up"


def test_the_database_refuses_what_the_actions_would_not_do(world, shift, ask):
    it, other = shift(), ask(title="Other", hour=16).shifts.get()
    join(world.anna, it)
    for row in (
        {"shift": it, "volunteer": world.bela},  # one seat
        {"shift": other, "volunteer": world.anna},  # at the same time
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            SignUp.objects.create(state="signed_up", at=timezone.now(), **row)
    with pytest.raises(IntegrityError), transaction.atomic():
        SignUp.objects.create(shift=it, volunteer=world.anna, state="waiting", at=timezone.now())


def test_a_place_is_offered_and_stays_until_somebody_accepts(world, shift, told):
    it = shift()
    mine = join(world.anna, it)
    assert refused(actions.offer_swap, actor=world.anna.member, signup=mine, to="x@y.de") == "to"
    offer = actions.offer_swap(actor=world.anna.member, signup=mine, to=world.bela.email)
    assert told[-1].to == [world.bela.email]
    assert refused(actions.take_over, actor=world.cem.member, offer=offer) == "not_yours"
    mine.refresh_from_db()
    assert mine.state == "signed_up"
    actions.take_over(actor=world.bela.member, offer=offer)
    mine.refresh_from_db()
    assert mine.state == "cancelled"
    assert SignUp.objects.get(volunteer=world.bela).state == "signed_up"
    assert told[-1].to == [world.anna.email]
    assert refused(actions.take_over, actor=world.bela.member, offer=offer) == "gone"


def test_a_place_offered_to_everybody_goes_to_whoever_signs_up_next(world, shift):
    it = shift()
    mine = join(world.anna, it)
    actions.offer_swap(actor=world.anna.member, signup=mine)
    actions.withdraw_swap(actor=world.anna.member, signup=mine)
    actions.offer_swap(actor=world.anna.member, signup=mine)
    assert join(world.bela, it).state == "signed_up"
    assert SwapOffer.objects.order_by("pk").last().state == "accepted"
    theirs = SignUp.objects.get(volunteer=world.bela)
    join(world.cem, it)
    assert refused(actions.offer_swap, actor=world.bela.member, signup=theirs) == "waiting"


def test_a_request_that_is_withdrawn_tells_everybody_and_frees_their_time(world, shift, ask, told):
    it = shift()
    join(world.anna, it)
    join(world.bela, it)
    actions.withdraw_request(actor=world.manager, request=it.request, reason="Done")
    assert sorted(one.to[0] for one in told) == sorted([world.anna.email, world.bela.email])
    assert set(SignUp.objects.values_list("state", flat=True)) == {"cancelled"}
    it.refresh_from_db()
    assert (it.state, it.taken, it.waiting) == ("cancelled", 0, 0)
    assert refused(actions.close_request, actor=world.manager, request=it.request) == "state"


def test_more_places_let_people_move_up_and_fewer_need_room(world, shift):
    it = shift()
    join(world.anna, it)
    join(world.bela, it)
    actions.change_request(actor=world.manager, request=it.request, people_needed=2)
    assert SignUp.objects.filter(state="signed_up").count() == 2
    few = {"actor": world.manager, "request": it.request, "people_needed": 1}
    assert refused(actions.change_request, **few) == "people_needed"


def test_a_series_has_its_shifts_and_one_of_them_can_be_called_off(world, ask, told):
    until = today() + timedelta(days=3 + 21)
    made = ask(until=until)
    assert made.regular
    first, *rest = made.shifts.order_by("starts")
    assert len(rest) == 3
    join(world.anna, first)
    actions.cancel_shift(actor=world.manager, shift=first)
    assert told[-1].to == [world.anna.email]
    assert made.shifts.filter(state="planned").count() == 3
    when = actions.When(until + timedelta(days=7), first.starts.time(), first.ends.time())
    actions.add_shifts(actor=world.manager, request=made, when=when)
    assert made.shifts.filter(state="planned").count() == 4
    for wrong, code in (
        (replace(when, until=today()), "until"),
        (replace(when, day=today() - timedelta(days=1)), "day"),
        (replace(when, end=when.start), "times"),
    ):
        given = {"actor": world.manager, "request": made, "when": wrong}
        assert refused(actions.add_shifts, **given) == code


def test_whoever_was_there_is_noted_with_hours_and_counts_as_active(world, shift):
    it = shift()
    row = join(world.anna, it)
    note = {"actor": world.manager, "signup": row, "attended": True}
    assert refused(actions.note_attendance, **note) == "early"
    began = timezone.now() - timedelta(hours=3)
    Shift.objects.update(starts=began, ends=began + timedelta(hours=2))
    actions.note_attendance(**note)
    row.refresh_from_db()
    assert (row.state, row.hours) == ("attended", Decimal(2))
    world.anna.refresh_from_db()
    assert world.anna.last_active == timezone.localtime(began).date()
    actions.note_attendance(actor=world.manager, signup=row, attended=False)
    row.refresh_from_db()
    assert (row.state, row.hours) == ("missed", None)


def test_the_day_before_everybody_is_reminded_once(world, shift, told):
    near, far = shift(days=1), shift(days=3, title="Far")
    join(world.anna, near)
    join(world.bela, near)
    join(world.bela, far)
    tonight = timezone.localtime().replace(hour=23, minute=59, second=59)
    Shift.objects.filter(pk=far.pk).update(starts=tonight, ends=tonight + timedelta(hours=1))
    DAILY["shifts.remind"]()
    DAILY["shifts.remind"]()
    assert [one.to for one in told] == [[world.anna.email]], "nobody of “tomorrow” for today"
    assert "Lindenhof" in told[0].body


def test_a_cancellation_at_short_notice_reaches_those_who_asked(world, shift, told):
    row = join(world.anna, shift(days=1))
    actions.cancel_sign_up(actor=world.anna.member, signup=row)
    assert [one.to for one in told] == [[world.manager.user.email]]
    assert world.anna.surname not in told[0].body
    row = join(world.anna, row.shift)
    Member.objects.filter(pk=world.manager.pk).update(during=period(date(2015, 1, 1), today()))
    actions.cancel_sign_up(actor=world.anna.member, signup=row)
    assert len(told) == 1, "nobody is told who works there no more"


def test_when_a_volunteer_leaves_the_place_is_free_and_hours_stay(world, shift):
    it = shift()
    join(world.anna, it)
    join(world.bela, it)
    given = SignUp.objects.create(
        shift=shift(days=9), volunteer=world.anna, state="attended", at=timezone.now(), hours=2
    )
    world.anna.delete()
    given.refresh_from_db()
    assert (given.volunteer, given.hours) == (None, 2)
    it.refresh_from_db()
    assert it.taken == 0
    DAILY["shifts.close"]()
    assert SignUp.objects.get(volunteer=world.bela).state == "signed_up"


def test_whoever_waits_moves_up_at_once_when_somebody_goes_or_comes_back(world, shift, told):
    it = shift()
    rows = [join(one, it) for one in (world.anna, world.bela, world.cem)]
    let_go(actor=world.coordinator, volunteer=world.anna)
    leave(actor=world.bela.member, volunteer=world.bela)
    for row in rows:
        row.refresh_from_db()
    assert [row.state for row in rows] == ["cancelled", "cancelled", "signed_up"]
    assert told[-1].to == [world.cem.email]
    dora = VolunteerFactory()
    waits = join(dora, it)
    rest(actor=dora.member, volunteer=dora)
    actions.cancel_sign_up(actor=world.cem.member, signup=rows[-1])
    waits.refresh_from_db()
    assert waits.state == "waiting", "whoever rests is given nothing"
    come_back(actor=dora.member, volunteer=dora)
    waits.refresh_from_db()
    assert waits.state == "signed_up"
    assert HelpRequest.objects.get().state == "filled"


def test_requests_that_are_over_are_closed_at_night(ask):
    made = ask()
    HelpRequest.objects.update(starts=date(2020, 1, 1), ends=date(2020, 1, 1))
    DAILY["shifts.close"]()
    made.refresh_from_db()
    assert made.state == "closed"
