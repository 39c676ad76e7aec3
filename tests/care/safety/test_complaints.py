"""Complaints: without an account, for the addressee alone, answered to whoever has the word."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.care.safety.test_incidents import tables_with_markers
from tests.harness.pages import Browser
from weg.care.safety.actions import (
    answer_complaint,
    begin_complaint,
    complain,
    give_code,
    take_complaint,
)
from weg.care.safety.models import Complaint
from weg.care.safety.public.words import words
from weg.foundation.access.actors import System
from weg.foundation.access.refusals import Refused
from weg.foundation.access.sight import seeing
from weg.foundation.languages import PUBLIC_LANGUAGES

SYSTEM = System("test")
READERS = {
    "house": {"lead", "second"},
    "organisation": {"lead"},
    "city": {"protection_officer"},
    "body": {"complaints_body"},
}
EVERYBODY = (
    "reporter", "named", "unconcerned", "lead", "second", "other_manager", "other_social",
    "placement_officer", "department_head", "planner", "administrator",
    "data_protection_officer", "protection_officer", "complaints_body",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _no_limits_from_before(everything):
    cache.clear()


@pytest.mark.parametrize("addressee", READERS)
def test_a_complaint_exists_for_its_addressee_alone(world, addressee, open_as):
    complain(
        actor=SYSTEM, site=world.site, addressee=addressee, text="MARKERTEXT", name="MARKERNAME",
        contact="MARKERCONTACT",
    )  # fmt: skip
    found = Complaint.objects.get()
    answer_complaint(actor=SYSTEM, complaint=found, answer="MARKERANSWER", measure="MARKERMEASURE")
    for name in EVERYBODY:
        member = getattr(world, name)
        reads = name in READERS[addressee]
        tables = tables_with_markers(member.sight)
        assert ("safety_complaint" in tables) == reads, name
        assert reads or tables == [], name
    url = reverse("safety:complaint", args=[found.pk])
    for name in ("lead", "second", "other_manager", "protection_officer", "complaints_body"):
        status = open_as(getattr(world, name)).get(url).status_code
        assert status == (200 if name in READERS[addressee] else 404), name
    for name in ("placement_officer", "administrator", "data_protection_officer"):
        assert open_as(getattr(world, name)).get(url).status_code in (403, 404)


def test_whoever_takes_a_complaint_down_does_not_read_it_afterwards(world, open_as):
    url = reverse("safety:complaint_new", args=[world.site.pk])
    fields = {"addressee": "city", "text": "About the house management", "language": "uk"}
    page = open_as(world.second)
    shown = page.post(url, fields).content.decode()
    found = Complaint.objects.get()
    assert found.reference in shown
    assert found.taken_by == str(world.second)
    with seeing(world.second.sight):
        assert not Complaint.objects.exists()
    with pytest.raises(PermissionDenied):
        take_complaint(actor=world.other_social, site=world.site, addressee="city", text="x")


def test_an_organisation_that_comes_later_does_not_see_it(world):
    complain(actor=SYSTEM, site=world.site, addressee="house", text="cold")
    world.site.operations.update(organisation=world.theirs)
    for member in (world.second, world.other_manager):
        member.__dict__.pop("site_ids", None)
        member.__dict__.pop("sight", None)
        with seeing(member.sight):
            assert not Complaint.objects.exists()


@pytest.mark.parametrize("language", PUBLIC_LANGUAGES)
def test_a_resident_complains_and_reads_the_answer(world, language):
    code = give_code(actor=world.lead, site=world.site).code
    url = reverse("complaint:write", args=[code])
    resident = Browser()
    page = resident.get(url, {"lang": language}).content.decode()
    said = words(language)
    assert said["what"] in page
    assert f'<html lang="{language}" dir="{"rtl" if language in ("ar", "fa") else "ltr"}">' in page
    assert "House A" in page
    wrong = resident.post(url, {"lang": language, "text": " ", "addressee": "body"})
    assert wrong.status_code == 422
    assert said["wrong"] in wrong.content.decode()
    sent = resident.post(url, {"lang": language, "text": "It is cold", "addressee": "body"})
    reference, secret = re.findall(r'<dd dir="ltr">(.*?)</dd>', sent.content.decode())
    found = Complaint.objects.get()
    assert (found.reference, found.language, found.name) == (reference, language, "")
    assert secret not in str(found.__dict__)
    read = reverse("complaint:read")
    typed = {"lang": language, "reference": reference.lower(), "secret": secret.lower()}
    assert said["states"][0] in resident.post(read, typed).content.decode()
    begin_complaint(actor=world.complaints_body, complaint=found)
    assert said["states"][1] in resident.post(read, typed).content.decode()
    answer_complaint(
        actor=world.complaints_body, complaint=found, answer="Mended", measure="inside"
    )
    shown = resident.post(read, typed).content.decode()
    assert "Mended" in shown
    assert "inside" not in shown
    no = resident.post(read, typed | {"secret": "AAAA-BBBB-CCCC"})
    assert no.status_code == 422
    assert "Mended" not in no.content.decode()


def test_too_many_tries_from_one_address_are_refused(world):
    resident = Browser()
    read = reverse("complaint:read")
    answers = {
        resident.post(read, {"reference": "B-XXXXXX", "secret": str(n)}).status_code
        for n in range(25)
    }
    assert answers == {422, 429}


def test_a_code_nobody_gave_leads_nowhere(world):
    assert Browser().get(reverse("complaint:write", args=["nocode"])).status_code == 404
    assert Client().get(reverse("safety:complaints")).status_code == 302


def test_answered_once(world):
    complain(actor=SYSTEM, site=world.site, addressee="house", text="cold")
    found = Complaint.objects.get()
    with pytest.raises(PermissionDenied):
        answer_complaint(actor=world.reporter, complaint=found, answer="no")
    with pytest.raises(Refused, match="Write an answer"):
        answer_complaint(actor=world.second, complaint=found, answer=" ")
    answer_complaint(actor=world.second, complaint=found, answer="Mended")
    with pytest.raises(Refused, match="answered already"):
        answer_complaint(actor=world.second, complaint=found, answer="Again")


def test_the_poster(world, open_as):
    page = open_as(world.lead)
    url = reverse("safety:poster", args=[world.site.pk])
    assert "Make the address" in page.get(url).content.decode()
    page.post(url)
    assert "/beschwerde/" in page.get(url).content.decode()
    file = page.get(reverse("safety:poster_file", args=[world.site.pk]))
    assert file.content.startswith(b"%PDF")


def test_the_list_reads_a_constant_number_of_queries(world, open_as):
    page = open_as(world.complaints_body)
    url = reverse("safety:complaints")
    complain(actor=SYSTEM, site=world.site, addressee="body", text="one")
    page.get(url)
    with CaptureQueriesContext(connection) as before:
        page.get(url)
    for _number in range(2):
        complain(actor=SYSTEM, site=world.other_site, addressee="body", text="more")
    with CaptureQueriesContext(connection) as after:
        assert page.get(url).content.decode().count("House B") == 2
    assert len(after) == len(before)
