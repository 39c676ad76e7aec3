"""What people agree to: asked in their language, shown to whoever sees them, ended at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from tests.harness.factories import MemberFactory, OrganisationFactory, PersonFactory
from tests.harness.pages import Visitor
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import Sight, look_with, seeing
from weg.foundation.languages import PUBLIC_LANGUAGES
from weg.foundation.models import Opening
from weg.foundation.periods import today
from weg.people.actions import (
    give_consent,
    merge_persons,
    unmerge_persons,
    withdraw_consent,
    word_consent,
)
from weg.people.consenting.purposes import PURPOSES, Purpose, language_for
from weg.people.models import Consent
from weg.people.queries.consents import living_consent
from weg.people.queries.copy import copy_of

PURPOSE = "trial"


@pytest.fixture(autouse=True)
def purpose(monkeypatch):
    texts = {code: f"TEXT-{code} {{about}}" for code in PUBLIC_LANGUAGES}
    describe = {"thing:1": "ride to the office"}
    made = Purpose(PURPOSE, "Trial", texts, lambda subject: describe.get(subject, ""))
    monkeypatch.setitem(PURPOSES, PURPOSE, made)


@pytest.fixture
def lived(everything, register, settle, site):
    """A woman who reads Arabic, at a site of ours."""
    household = register({"given_name": "Amira", "languages": [("ar", True)]})
    settle(household, site)
    return household.people.get()


@pytest.fixture
def worker(lived, site):
    running = site.operations.first()
    organisation = running.organisation if running else OrganisationFactory()
    return MemberFactory(role="social_worker", organisation=organisation)


def _ask(person, subject="thing:1"):
    return reverse("people:consent_ask_about", args=[person.pk, PURPOSE, subject])


def test_a_person_reads_agrees_and_ends_it_alone(lived, worker, open_as):
    page = open_as(worker).get(_ask(lived))
    text = page.content.decode()
    assert 'lang="ar" dir="rtl"' in text
    assert "TEXT-ar ride to the office" in text
    given = open_as(worker).post(_ask(lived), {"given_by": "person", "lang": "ar"})
    assert given.status_code == 200
    row = living_consent(lived, PURPOSE, "thing:1")
    assert row
    assert row.language == "ar"
    assert row.text == "TEXT-ar ride to the office"
    address = given.context["address"].split("testserver")[1]
    stranger = Visitor()
    shown = stranger.get(address)
    assert "TEXT-ar" in shown.content.decode()
    assert lived.surname not in shown.content.decode()
    assert stranger.press(address).status_code == 200
    look_with(Sight(reach="all"))
    assert living_consent(lived, PURPOSE, "thing:1") is None
    assert stranger.get("/einwilligung/wrong/").status_code == 404
    assert Opening.objects.filter(kind="person", record=lived.pk).exists()


def test_whoever_works_there_ends_it_with_one_tap(lived, worker, open_as, system):
    row = give_consent(actor=system, person=lived, purpose=PURPOSE).consent
    page = open_as(worker).get(reverse("people:person", args=[lived.pk])).content.decode()
    assert "End the consent" in page
    answer = open_as(worker).post(reverse("people:consent_withdraw", args=[row.pk]))
    assert answer.status_code == 302
    row.refresh_from_db()
    assert not row.living
    assert str(worker) in row.withdrawn_by
    again = withdraw_consent(actor=system, consent=row)
    assert again.withdrawn_by == row.withdrawn_by, "ending it twice changes nothing"
    assert give_consent(actor=system, person=lived, purpose=PURPOSE).consent.living


def test_refusals_say_what_is_missing(lived, system):
    def refused(**given):
        with pytest.raises(Refused) as caught:
            give_consent(actor=system, **{"person": lived, "purpose": PURPOSE} | given)
        return caught.value.code

    child = PersonFactory(household=lived.household, date_of_birth=today() - timedelta(days=3000))
    assert refused(purpose="unheard") == "purpose"
    assert refused(language="xx") == "language"
    assert refused(given_by="guardian", guardian=" ") == "guardian"
    assert refused(person=child) == "guardian"
    given = give_consent(
        actor=system, person=child, purpose=PURPOSE, given_by="guardian", guardian="Mother"
    )
    assert given.consent.guardian == "Mother"
    assert refused(person=child, given_by="guardian", guardian="Mother") == "given"
    lived.died = today()
    assert refused() == "person"


def test_the_database_keeps_one_living_consent_with_its_text(lived, system):
    row = give_consent(actor=system, person=lived, purpose=PURPOSE).consent
    for change in ({"text": ""}, {"given_by": "guardian"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Consent.objects.filter(pk=row.pk).update(**change)


def test_who_sees_the_person_sees_the_consent(lived, site, system):
    give_consent(actor=system, person=lived, purpose=PURPOSE)

    def count(**sight):
        with seeing(Sight(**sight)):
            return Consent.objects.count()

    assert count(reach="all") == 1
    assert count(reach="own", sites=(site.pk,)) == 1
    assert count(reach="own", sites=()) == 0
    for role in ("volunteer", "circle_lead", "volunteer_coordinator", "planner"):
        assert count(reach="none" if role != "planner" else "figures", role=role) == 0


def test_a_merge_takes_living_consents_along_and_back(everything, system):
    kept, other = PersonFactory(), PersonFactory()
    row = give_consent(actor=system, person=other, purpose=PURPOSE).consent
    merge = merge_persons(actor=system, kept=kept, other=other)
    assert living_consent(kept, PURPOSE) == row
    unmerge_persons(actor=system, merge=merge)
    assert living_consent(other, PURPOSE) == row


def test_the_copy_of_all_data_has_it_without_its_secret(lived, system):
    row = give_consent(actor=system, person=lived, purpose=PURPOSE).consent
    copied = str(copy_of(lived)["Consents"])
    assert "TEXT-de" in copied
    assert row.digest not in copied


def test_the_city_words_its_own_text(lived, member, open_as, system):
    officer = member("data_protection_officer")
    url = reverse("people:wording", args=[PURPOSE, "ar"])
    assert open_as(officer).post(url, {"text": "OUR OWN {about}"}).status_code == 302
    assert "own text" in open_as(officer).get(reverse("people:wordings")).content.decode()
    given = give_consent(actor=system, person=lived, purpose=PURPOSE, language="ar").consent
    assert given.text == "OUR OWN"
    word_consent(actor=officer, purpose=PURPOSE, language="ar", text="")
    given.refresh_from_db()
    assert given.text == "OUR OWN", "what was given keeps its text"
    assert open_as(member("house_manager")).get(url).status_code == 403


def test_people_are_asked_in_a_language_they_read(lived, register):
    assert language_for(lived) == "ar"
    dari = register({"languages": [("prs", False)]}).people.get()
    assert language_for(dari) == "fa"
    assert language_for(register({"languages": [("ti", False)]}).people.get()) == "de"
