"""A resident full of markers: nobody who helps sees any without consent, nor once it ended."""

from __future__ import annotations

import json

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests.volunteers.shifts.conftest import MARKERS
from weg.foundation.access.sight import seeing
from weg.foundation.models import Opening
from weg.people.actions import give_consent, withdraw_consent
from weg.people.models import Consent, Person
from weg.volunteers.shifts import actions
from weg.volunteers.shifts.consent import PURPOSE
from weg.volunteers.shifts.models import Concerned, HelpRequest, SignUp
from weg.volunteers.shifts.queries.introductions import introduction

HELPING = ("anna", "bela", "lead", "their_lead", "coordinator")


@pytest.fixture
def concerned(world, ask):
    """A request about the resident, for which Anna is signed up; Bela waits."""
    made = ask(actor=world.worker, person=world.person, place="Haltestelle Rathaus")
    shift = made.shifts.get()
    actions.sign_up(actor=world.anna.member, shift=shift)
    actions.sign_up(actor=world.bela.member, shift=shift)
    return made


def _member(world, name):
    found = getattr(world, name)
    return getattr(found, "member", found)


def _agree(world, made, **more):
    return give_consent(
        actor=world.worker, person=world.person, purpose=PURPOSE, subject=made.subject,
        language="ar", **more,
    ).consent  # fmt: skip


def _everything(client, world, made):
    """All that a person who helps can open, and some that they cannot."""
    told = []
    signups = SignUp.objects.values_list("pk", flat=True)
    pages = [
        reverse("today"),
        reverse("shifts:needed"),
        reverse("shifts:needed") + "?export=csv",
        reverse("shifts:requests"),
        reverse("shifts:requests") + "?export=csv",
        reverse("shifts:mine"),
        reverse("shifts:request", args=[made.pk]),
        reverse("shifts:change", args=[made.pk]),
        reverse("shifts:concern", args=[made.pk]),
        reverse("shifts:house", args=[world.site.pk]),
        reverse("shifts:new") + f"?person={world.person.pk}",
        reverse("people:person", args=[world.person.pk]),
        reverse("people:consent_ask_about", args=[world.person.pk, PURPOSE, made.subject]),
        reverse("search") + "?q=MARKERNAM",
        reverse("housing:site", args=[world.site.pk]),
        *(reverse("shifts:cancel", args=[pk]) for pk in signups),
        *(reverse("shifts:offer", args=[pk]) for pk in signups),
        *(
            reverse("people:consent", args=[pk])
            for pk in Consent.objects.values_list("pk", flat=True)
        ),
    ]
    for page in pages:
        answer = client.get(page)
        content = b"".join(answer) if answer.streaming else answer.content
        told.append((page, content.decode(errors="replace")))
    return told


def _assert_nothing(told, markers=MARKERS):
    for page, text in told:
        for marker in markers:
            assert marker not in text, f"{marker} at {page}"


@pytest.mark.parametrize("who", HELPING)
def test_without_consent_nobody_who_helps_sees_anything(who, world, concerned, open_as):
    _assert_nothing(_everything(open_as(_member(world, who)), world, concerned))


def test_strangers_see_nothing(world, concerned):
    _assert_nothing(_everything(Client(), world, concerned))


def test_with_consent_whoever_comes_sees_three_things_and_it_is_logged(world, concerned, open_as):
    _agree(world, concerned)
    page = reverse("shifts:request", args=[concerned.pk])
    text = open_as(world.anna.member).get(page).content.decode()
    assert "MARKERGIVEN" in text
    assert "MARKERPHONE" in text
    assert "Arabic" in text
    for marker in ("MARKERNAME", "MARKERNEED", "MARKERSTREET"):
        assert marker not in text
    opened = Opening.objects.filter(kind="person", record=world.person.pk)
    assert opened.filter(member=world.anna.member.pk).exists()
    for who in HELPING[1:]:
        _assert_nothing(_everything(open_as(_member(world, who)), world, concerned))


def test_it_is_gone_at_once_when_the_consent_ends(world, concerned, open_as):
    consent = _agree(world, concerned)
    anna = open_as(world.anna.member)
    assert "MARKERGIVEN" in str(_everything(anna, world, concerned))
    withdraw_consent(actor=world.manager, consent=consent)
    _assert_nothing(_everything(anna, world, concerned))


@pytest.mark.parametrize("how", ["cancel", "withdraw", "other request", "left", "died", "over"])
def test_the_database_looks_each_time(how, world, concerned, ask):
    consent = _agree(world, concerned)

    def met():
        with seeing(world.anna.member.sight):
            return introduction(concerned)

    assert met()
    assert met().given_name == "MARKERGIVEN"
    if how == "cancel":
        row = SignUp.objects.get(volunteer=world.anna)
        actions.cancel_sign_up(actor=world.anna.member, signup=row)
    elif how == "withdraw":
        actions.withdraw_request(actor=world.worker, request=concerned)
    elif how == "other request":
        Consent.objects.filter(pk=consent.pk).update(subject="request:0")
    elif how == "left":
        type(world.anna).objects.filter(pk=world.anna.pk).update(state="resting")
    elif how == "died":
        Person.objects.filter(pk=world.person.pk).update(died="2026-01-01")
    else:
        from datetime import timedelta

        from django.utils import timezone

        from weg.volunteers.shifts.models import Shift

        long_ago = timezone.now() - timedelta(days=9)
        Shift.objects.update(starts=long_ago, ends=long_ago + timedelta(hours=1))
    assert met() is None


def test_the_rows_of_the_database_say_the_same(world, concerned):
    _agree(world, concerned)
    for who in HELPING:
        with seeing(_member(world, who).sight):
            assert not Concerned.objects.exists()
            assert not Consent.objects.exists()
            assert not Person.objects.exists()
            for table in ("shifts_helprequestevent", "shifts_concernedevent", "people_consentevent",
                          "shifts_signupevent"):  # fmt: skip
                with connection.cursor() as cursor:
                    cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608
                    assert cursor.fetchone()[0] == 0, table


def test_no_mail_feed_or_queue_carries_it(world, concerned, open_as):
    from weg.foundation.jobs.daily import DAILY
    from weg.volunteers.shifts.mails import KINDS, mail_of
    from weg.volunteers.shifts.models import Shift
    from weg.volunteers.shifts.tasks import _rows

    _agree(world, concerned)
    rows = _rows(list(SignUp.objects.values_list("pk", flat=True)))
    told = [(kind, str(mail_of(kind, row, world.cem))) for kind in KINDS for row in rows]
    from datetime import timedelta

    from django.utils import timezone

    soon = timezone.now() + timedelta(hours=20)
    Shift.objects.update(starts=soon, ends=soon + timedelta(hours=1))
    DAILY["shifts.remind"]()
    assert mail.outbox
    told += [(one.subject, one.body) for one in mail.outbox]
    url = open_as(world.anna.member).post(reverse("shifts:feed_new")).context["url"]
    feed = Client().get(url.partition("testserver")[2]).content.decode()
    assert "SUMMARY:Ride" in feed
    with connection.cursor() as cursor:
        cursor.execute("SELECT args::text FROM procrastinate_jobs")
        queue = json.dumps(cursor.fetchall())
    assert "signups" in queue or queue == "[]"
    _assert_nothing([*told, ("feed", feed), ("queue", queue)])


def test_the_house_may_know_and_another_may_not(world, concerned, open_as):
    page = reverse("shifts:request", args=[concerned.pk])
    assert "MARKERNAME" in open_as(world.worker).get(page).content.decode()
    assert open_as(world.stranger).get(page).status_code == 404
    about = reverse("people:person", args=[world.person.pk])
    assert concerned.title in open_as(world.worker).get(about).content.decode()


def test_the_resident_is_asked_in_their_language_from_the_request(world, concerned, open_as):
    worker = open_as(world.worker)
    page = worker.get(reverse("shifts:request", args=[concerned.pk])).content.decode()
    url = reverse("people:consent_ask_about", args=[world.person.pk, PURPOSE, concerned.subject])
    assert url in page
    asked = worker.get(url).content.decode()
    assert 'dir="rtl"' in asked
    assert concerned.title in asked
    worker.post(url, {"given_by": "person", "lang": "ar"})
    assert (
        "has agreed" in worker.get(reverse("shifts:request", args=[concerned.pk])).content.decode()
    )


def test_the_copy_of_all_data_says_what_was_asked(world, concerned, system):
    from weg.people.queries.copy import copy_of

    assert concerned.title in str(copy_of(world.person))


def test_erasing_the_household_takes_the_resident_out(world, concerned, system):
    from weg.people.actions import erase_households

    _agree(world, concerned)
    erase_households(actor=system, households={world.person.household_id})
    assert not Concerned.objects.exists()
    assert not Consent.objects.exists()
    assert HelpRequest.objects.filter(pk=concerned.pk).exists()
