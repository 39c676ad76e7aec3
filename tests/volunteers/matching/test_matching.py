"""From open requests to filled ones: a proposal, a few invited, answers by link, the next ones."""

from __future__ import annotations

import re
from datetime import time, timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.harness.jobs import run_waiting
from tests.harness.pages import Browser, Visitor
from tests.harness.volunteers import VolunteerFactory
from tests.volunteers.scene import activity, likes
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.languages import PUBLIC_LANGUAGES
from weg.foundation.periods import today
from weg.volunteers.matching import tasks
from weg.volunteers.matching.actions import (
    answer_invitation,
    invite,
    leave_out,
    next_wave,
    propose,
    stop_inviting,
)
from weg.volunteers.matching.models import Invitation, Proposal, Suggestion, Wave
from weg.volunteers.matching.public.words import words
from weg.volunteers.shifts.actions import When, ask_for_help, sign_up
from weg.volunteers.shifts.models import HelpRequest, SignUp
from weg.volunteers.training.actions import set_needed

BASE = "https://weg.example/"


def at(page: str, *args: object) -> str:
    return reverse(f"matching:{page}", args=args)


def ask(world, *, key="office", people=1, circle=None, days=3, **more):
    when = When(today() + timedelta(days=days), time(10), time(12))
    return ask_for_help(
        actor=world.coordinator, activity=activity(key), when=when, title="MARKERREQUEST",
        people_needed=people, place="Town hall", circle=circle or world.ours,
        district=world.district, **more,
    )  # fmt: skip


def proposed(world, actor=None, circle=None) -> Proposal:
    made = propose(actor=actor or world.coordinator, circle=circle)
    run_waiting(tasks.compute_proposal)
    made.refresh_from_db()
    assert made.state == "ready", made.message
    return made


def mails() -> dict[str, str]:
    """What is sent now, by address."""
    mail.outbox.clear()
    run_waiting(tasks.send_invitations, tasks.tell_settled)
    return {one.to[0]: f"{one.subject}\n{one.body}" for one in mail.outbox}


def link_in(text: str) -> str:
    found = re.search(r"https://weg\.example(/\S+)", text)
    assert found, text
    return found[1]


@pytest.fixture
def more(world):
    """Five more of our circle, so that a wave is not everybody."""
    return [VolunteerFactory(circle=world.ours) for _ in range(5)]


def test_the_best_are_asked_first_then_the_next_until_it_is_filled(world, more):
    wanted = ask(world)
    likes(world.anna, "office")
    proposal = proposed(world)
    assert (proposal.requests, proposal.seats, proposal.filled) == (1, 1, 1)
    assert proposal.cost == proposal.bound, "a proof comes with it"
    first = Suggestion.objects.get(proposal=proposal, rank=1)
    assert (first.volunteer, first.chosen) == (world.anna, True)
    assert [key for key, _cost, _value in first.reasons if key == "likes"]
    wave = invite(actor=world.coordinator, proposal=proposal, request=wanted, base_url=BASE)
    sent = mails()
    assert len(sent) == 3, "a few, not all nine"
    assert world.anna.email in sent
    assert all("MARKERREQUEST" in text for text in sent.values())
    assert all("MARKERSURNAME" not in text for text in sent.values())
    with pytest.raises(Refused) as refused:
        invite(actor=world.coordinator, proposal=proposal, request=wanted)
    assert refused.value.code == "running"
    assert tasks.run_waves() == 0, "they still have time"
    Wave.objects.filter(pk=wave.pk).update(
        sent_at=timezone.now() - timedelta(hours=30),
        expires_at=timezone.now() - timedelta(hours=6),
    )
    assert tasks.run_waves() == 1
    second = mails()
    assert len(second) == 3
    assert not set(second) & set(sent), "nobody twice"
    late = Invitation.objects.get(volunteer=world.anna)
    (signed,) = answer_invitation(actor=world.anna.member, invitation=late, can=True)
    assert signed.state == "signed_up"
    assert SignUp.objects.filter(state="signed_up").count() == 1
    wanted.refresh_from_db()
    assert wanted.state == "filled"
    rest = mails()
    assert len(rest) == 5, "everybody else is told kindly"
    assert set(Invitation.objects.values_list("answer", flat=True)) == {"yes", "withdrawn"}
    other = Invitation.objects.filter(answer="withdrawn").first()
    with pytest.raises(Refused) as refused:
        answer_invitation(actor=other.volunteer.member, invitation=other, can=True)
    assert refused.value.code == "full"
    assert tasks.run_waves() == 0


def test_a_link_shows_on_get_and_answers_on_post_without_signing_in(world):
    wanted = ask(world, people=2)
    invite(actor=world.coordinator, proposal=proposed(world), request=wanted, base_url=BASE)
    sent = mails()
    yes, no = link_in(sent[world.anna.email]), link_in(sent[world.ben.email])
    yes, no = yes.replace("lang=en", "lang=de"), no.replace("lang=en", "lang=de")
    browser = Visitor()
    page = browser.get(yes).content.decode()
    assert "MARKERREQUEST" in page
    assert "MARKERSURNAME" not in page
    assert "MARKERPHONE" not in page
    assert not SignUp.objects.exists(), "looking is not answering"
    assert words("de")["done_yes"] in browser.press(yes, answer="yes").content.decode()
    assert SignUp.objects.get().volunteer == world.anna
    assert words("de")["answered"] in browser.get(yes).content.decode()
    assert words("de")["done_no"] in browser.press(no, answer="no").content.decode()
    assert SignUp.objects.count() == 1
    assert Browser().get(yes.replace("/?lang", "x/?lang")).status_code in (404, 410)
    third = link_in(sent[world.cleo.email])
    for code in PUBLIC_LANGUAGES:
        text = browser.get(f"{third.split('?')[0]}?lang={code}").content.decode()
        assert words(code)["yes"] in text
        assert ('dir="rtl"' in text.split("<head>")[0]) == (code in ("ar", "fa"))


def test_nobody_is_asked_more_often_in_a_week_than_the_norm_says(world):
    wishes = [ask(world, days=days) for days in (3, 4, 5)]
    proposal = proposed(world, circle=world.ours)
    for wanted in wishes[:2]:
        invite(actor=world.coordinator, proposal=proposal, request=wanted)
    with pytest.raises(Refused) as refused:
        invite(actor=world.coordinator, proposal=proposal, request=wishes[2])
    assert refused.value.code == "nobody", "all of the circle were asked twice"
    assert max(Invitation.objects.filter(volunteer=v).count() for v in (world.anna, world.ben)) == 2
    assert proposed(world, circle=world.ours).people == 0, "nor are they looked at for a while"


def test_whoever_is_left_out_or_lacks_something_is_not_asked(world):
    wanted = ask(world)
    proposal = proposed(world)
    out = Suggestion.objects.get(proposal=proposal, rank=1)
    leave_out(actor=world.lead, proposal=_own(world, proposal), suggestion=out, out=True)
    set_needed(actor=world.coordinator, activity=wanted.activity, trainings=[], conduct=True)
    with pytest.raises(Refused) as refused:
        invite(actor=world.coordinator, proposal=proposal, request=wanted)
    assert refused.value.code == "nobody", "since today it needs a certificate"
    set_needed(actor=world.coordinator, activity=wanted.activity, trainings=[], conduct=False)
    invite(actor=world.coordinator, proposal=proposal, request=wanted)
    assert not Invitation.objects.filter(volunteer=out.volunteer).exists()


def _own(world, proposal):
    Proposal.objects.filter(pk=proposal.pk).update(circle=world.ours)
    proposal.refresh_from_db()
    return proposal


def test_whoever_comes_anyway_is_not_asked_and_a_stopped_wave_has_no_next(world):
    wanted = ask(world, people=2)
    proposal = proposed(world, circle=world.ours)
    sign_up(actor=world.anna.member, shift=wanted.shifts.get())
    wave = invite(actor=world.coordinator, proposal=proposal, request=wanted)
    assert {one.volunteer for one in wave.invitations.all()} == {world.ben, world.cleo}
    wave.invitations.all().delete()
    stop_inviting(actor=world.coordinator, request=wanted)
    assert next_wave(actor=tasks.DESK, wave=wave) is None, "it was read before it was stopped"
    assert not Invitation.objects.exists()


def test_a_lead_decides_for_the_own_circle_alone(world):
    wanted = ask(world)
    other = ask(world, circle=world.theirs, days=5)
    with pytest.raises(Refused) as refused:
        propose(actor=world.lead)
    assert refused.value.code == "circle"
    with pytest.raises(PermissionDenied):
        propose(actor=world.lead, circle=world.theirs)
    proposal = proposed(world, world.lead, world.ours)
    people = set(Suggestion.objects.filter(proposal=proposal).values_list("volunteer", flat=True))
    assert people == {world.anna.pk, world.ben.pk, world.cleo.pk}
    with pytest.raises(Refused):
        invite(actor=world.lead, proposal=proposal, request=other)
    with pytest.raises(PermissionDenied):
        invite(actor=world.their_lead, proposal=proposal, request=wanted)
    invite(actor=world.lead, proposal=proposal, request=wanted)
    stop_inviting(actor=world.lead, request=wanted)
    assert set(Invitation.objects.values_list("answer", flat=True)) == {"withdrawn"}
    assert HelpRequest.objects.get(pk=wanted.pk).state == "open"


def test_a_proposal_exists_for_those_who_decide_and_an_invitation_for_the_invited(world, open_as):
    wanted = ask(world)
    proposal = proposed(world)
    invite(actor=world.coordinator, proposal=proposal, request=wanted)
    for actor in (world.anna.member, world.lead, world.their_lead, world.manager, *world.strangers):
        with seeing(actor.sight):
            assert not Suggestion.objects.exists(), actor.role
            assert not Proposal.objects.exists(), actor.role
    for actor, seen in (
        (world.anna.member, 1), (world.lead, 3), (world.their_lead, 0), (world.manager, 0),
        (world.dora.member, 0), *((one, 0) for one in world.strangers),
    ):  # fmt: skip
        with seeing(actor.sight):
            assert Invitation.objects.count() == seen, actor.role
    shown = open_as(world.coordinator).get(at("request", proposal.pk, wanted.pk))
    assert "MARKERSURNAME" in shown.content.decode()
    assert "MARKERPHONE" not in shown.content.decode()
    ben = open_as(world.ben.member)
    assert "MARKERREQUEST" in ben.get(at("mine")).content.decode()
    assert "MARKERSURNAME" not in ben.get(at("mine")).content.decode()
    assert ben.get(at("proposal", proposal.pk)).status_code in (403, 404)
    anna = Invitation.objects.get(volunteer=world.anna)
    assert ben.post(at("answer", anna.pk), {"answer": "yes"}).status_code == 404
    own = Invitation.objects.get(volunteer=world.ben)
    assert ben.post(at("answer", own.pk), {"answer": "yes"}).status_code == 302
    assert SignUp.objects.get().volunteer == world.ben
    for one in (world.manager, *world.strangers):
        assert open_as(one).get(at("proposals")).status_code == 403


def test_pages_of_the_office_from_the_proposal_to_the_invitation(world, open_as):
    cache.clear()
    wanted = ask(world)
    office = open_as(world.coordinator)
    assert "1 open requests" in office.get(at("propose")).content.decode()
    answer = office.post(at("propose"))
    found = Proposal.objects.get()
    assert answer["Location"] == at("proposal", found.pk)
    assert "being computed" in office.get(at("proposal", found.pk)).content.decode()
    run_waiting(tasks.compute_proposal)
    page = office.get(at("proposal", found.pk)).content.decode()
    assert "no other distribution is better" in page
    assert "MARKERREQUEST" in page
    rows = Suggestion.objects.filter(proposal=found)
    out = rows.get(rank=1)
    office.post(at("leave_out", out.pk), {"out": "yes"})
    assert rows.get(rank=1).left_out
    office.post(at("invite", found.pk, wanted.pk))
    assert Invitation.objects.count() == rows.count() - 1 or Invitation.objects.count() == 3
    assert out.volunteer_id not in Invitation.objects.values_list("volunteer", flat=True)
    office.post(at("stop", found.pk, wanted.pk))
    assert not Wave.objects.filter(over=False).exists()


def test_what_is_to_be_decided_and_what_nobody_fits_are_apart(world, open_as):
    ask(world)
    hard = ask(world, key="garden", days=4)
    set_needed(actor=world.coordinator, activity=hard.activity, trainings=[], conduct=True)
    proposal = proposed(world)
    office = open_as(world.coordinator)
    page = f"{at('proposal', proposal.pk)}?export=csv&state="
    for state, day in (("todo", 3), ("nobody", 4)):
        rows = b"".join(office.get(page + state)).decode().splitlines()[1:]
        assert len(rows) == 1
        assert (today() + timedelta(days=day)).isoformat() in rows[0]


def test_a_lead_is_not_shown_the_way_to_a_proposal_of_the_office(world, open_as):
    wanted = ask(world)
    proposal = proposed(world)
    invite(actor=world.coordinator, proposal=proposal, request=wanted)
    stop_inviting(actor=world.coordinator, request=wanted)
    for actor, seen in ((world.coordinator, True), (world.lead, False)):
        today_page = open_as(actor).get(reverse("today")).content.decode()
        assert (at("request", proposal.pk, wanted.pk) in today_page) == seen


def test_lists_read_as_many_queries_for_three_as_for_one(world, open_as):
    ask(world)
    first = proposed(world)
    client = open_as(world.coordinator)
    once = [_queries(client, at("proposals")), _queries(client, at("proposal", first.pk))]
    for days in (4, 5):
        ask(world, days=days)
        last = proposed(world)
    assert last.requests == 3
    assert [_queries(client, at("proposals")), _queries(client, at("proposal", last.pk))] == once


def _queries(client, page):
    client.get(page)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(page).status_code == 200
    return len(seen)


def test_whoever_is_busy_gone_or_has_no_hours_is_not_proposed(world):
    wanted = ask(world, people=3)
    world.ben.until = today() + timedelta(days=1)
    world.ben.save()
    world.cleo.hours_per_week = 0
    world.cleo.save()
    proposal = proposed(world, world.coordinator, world.ours)
    names = set(Suggestion.objects.filter(proposal=proposal).values_list("volunteer", flat=True))
    assert names == {world.anna.pk}
    assert (proposal.seats, proposal.filled) == (3, 1)
    assert wanted.people_needed == 3
