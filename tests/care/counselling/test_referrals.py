"""Referrals: the other organisation sees the text until it accepts, then has a case of its own."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.care.counselling.scene import MARK, scene, worker
from tests.care.counselling.test_cases import refused
from tests.harness.factories import OrganisationFactory
from weg.care.counselling import actions
from weg.care.counselling.models import Case, Referral
from weg.foundation.access.sight import seeing
from weg.foundation.periods import today
from weg.people.models import Household, Person

pytestmark = pytest.mark.usefixtures("everything")


def ask(s, receiver, **changed):
    given = {"topic": s.topic, "text": "Needs advice on debts.", "consent": True} | changed
    return actions.refer(actor=s.worker, case=s.case, receiver=receiver, **given)


def test_a_referral_needs_consent_and_another_organisation_and_is_asked_once():
    s = scene()
    refused("no_consent", ask, s=s, receiver=s.theirs.organisation, consent=False)
    refused("receiver", ask, s=s, receiver=s.ours.organisation)
    referral = ask(s, s.theirs.organisation)
    assert referral.answer_until == today() + timedelta(days=14)
    assert referral.people == 3
    refused("referral_open", ask, s=s, receiver=s.theirs.organisation)
    given = {"actor": s.theirs.worker, "referral": referral}
    refused("reason_missing", actions.decline_referral, **given, reason=" ")
    actions.decline_referral(**given, reason="No places.")
    refused("answered", actions.accept_referral, **given)
    ask(s, s.theirs.organisation)


def test_accepting_gives_sight_of_the_household_and_ending_takes_it(open_as):
    s = scene()
    centre = OrganisationFactory(kind="other")
    counsellor = worker(centre)
    referral = ask(s, centre)
    page = reverse("counselling:referral", args=[referral.pk])

    def people(member):
        with seeing(member.sight):
            return Household.objects.count(), Person.objects.count()

    assert people(counsellor) == (0, 0)
    shown = open_as(counsellor).get(page).content.decode()
    assert "Needs advice on debts." in shown
    assert "Karimi" not in shown
    assert s.household.reference not in shown
    assert open_as(counsellor).post(page, {"decline": "1", "reason": ""}).status_code == 422
    assert open_as(counsellor).post(page, {"accept": "1"}).status_code == 302
    case = Case.objects.get(organisation=centre)
    assert (case.site, case.responsible) == (None, counsellor)
    assert people(counsellor) == (1, 3)
    assert people(worker(OrganisationFactory())) == (0, 0)
    actions.record_contact(
        actor=counsellor, case=case, topic=s.topic, channel="office", minutes=20, note=MARK
    )
    ours = open_as(s.worker).get(reverse("counselling:case", args=[s.case.pk])).content.decode()
    assert centre.name in ours
    assert MARK not in ours
    theirs = open_as(counsellor).get(reverse("counselling:case", args=[case.pk])).content.decode()
    assert s.ours.organisation.name in theirs
    assert open_as(s.worker).get(reverse("counselling:case", args=[case.pk])).status_code == 404
    actions.end_case(actor=counsellor, case=case)
    assert people(counsellor) == (0, 0)


def test_the_sender_withdraws_and_reads_the_reason(open_as):
    s = scene()
    referral = ask(s, s.theirs.organisation)
    page = reverse("counselling:referral", args=[referral.pk])
    open_as(s.theirs.worker).post(page, {"decline": "1", "reason": "No places."})
    assert "No places." in open_as(s.worker).get(page).content.decode()
    second = ask(s, s.theirs.organisation)
    page = reverse("counselling:referral", args=[second.pk])
    open_as(s.worker).post(page, {"withdraw": "1"})
    assert Referral.objects.get(pk=second.pk).state == "withdrawn"
