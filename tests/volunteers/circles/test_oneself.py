"""Volunteers and their own data: see, correct, take along, rest, delete; what ends by itself."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from tests.harness.volunteers import VolunteerFactory
from weg.foundation.access.refusals import Refused
from weg.foundation.models import Erasure, User
from weg.foundation.periods import today
from weg.volunteers.circles import actions
from weg.volunteers.circles.erasing import ERASED
from weg.volunteers.circles.models import Volunteer


def _typed(**more):
    return {
        "given_name": "Anna", "surname": "Blum", "language": "fr", "rhythm": ["regular"],
        "afternoon": ["2"], "languages": ["de", "fr"], **more,
    }  # fmt: skip


def test_seeing_and_correcting(world, open_as, activity):
    page = open_as(world.anna.member)
    assert "MARKERPHONE" in page.get(reverse("circles:own")).content.decode()
    typed = _typed(activities=[activity("garden").pk], districts=[world.district.pk])
    wrong = page.post(
        reverse("circles:own_edit"), {**typed, "begins": "2030-02-02", "until": "2030-01-01"}
    )
    assert wrong.status_code == 422
    assert 'value="Blum"' in wrong.content.decode()
    page.post(reverse("circles:own_edit"), typed)
    world.anna.refresh_from_db()
    assert (world.anna.surname, world.anna.language) == ("Blum", "fr")
    assert list(world.anna.available.values_list("weekday", "part")) == [(2, "afternoon")]
    assert User.objects.get(pk=world.anna.member.user_id).name == "Anna B."
    assert list(world.anna.activities.values_list("key", flat=True)) == ["garden"]


def test_taking_everything_along(world, open_as):
    page = open_as(world.anna.member)
    copy = json.loads(page.get(reverse("circles:own_json")).content)
    assert copy["given name"] == "MARKERGIVEN"
    assert copy["telephone"] == "MARKERPHONE"
    assert page.get(reverse("circles:own_pdf")).content.startswith(b"%PDF")


def test_resting_and_coming_back(world, open_as):
    page = open_as(world.anna.member)
    for state in ("resting", "taken_up"):
        page.post(reverse("circles:own_rest"))
        world.anna.refresh_from_db()
        assert world.anna.state == state


def test_deleting_leaves_nothing(world, open_as):
    page = open_as(world.anna.member)
    user = world.anna.member.user
    said = page.get(reverse("circles:own_leave")).content.decode()
    assert "erased at once" in said
    answer = page.post(reverse("circles:own_leave"))
    assert answer.url == reverse("join:left")
    assert page.get(answer.url).status_code == 200
    assert not Volunteer.objects.filter(pk=world.anna.pk).exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM circles_volunteerevent WHERE surname LIKE 'MARKER%%'")
        assert cursor.fetchone() == (0,)
    user.refresh_from_db()
    assert (user.name, user.is_active) == ("", False)
    assert page.get(reverse("circles:own")).status_code == 302
    assert Erasure.objects.filter(rule="volunteers").exists()


@pytest.mark.parametrize("way", ["hand_on", "give_back", "let_go", "leave"])
def test_whoever_goes_leads_the_circle_no_more(world, way):
    lead = actions.name_lead(actor=world.coordinator, volunteer=world.anna)
    asked = {
        "hand_on": {"actor": world.coordinator, "circle": world.theirs},
        "leave": {"actor": world.anna.member},
    }
    getattr(actions, way)(volunteer=world.anna, **asked.get(way, {"actor": world.lead}))
    lead.refresh_from_db()
    assert lead.during.upper == today() + timedelta(days=way != "leave")


def test_of_two_who_decide_at_once_the_second_is_told(world):
    new = VolunteerFactory(circle=world.ours, state="new", taken_up_at=None)
    same = Volunteer.objects.get(pk=new.pk)
    actions.take_up(actor=world.lead, volunteer=new)
    with pytest.raises(Refused) as refused:
        actions.take_up(actor=world.coordinator, volunteer=same)
    assert refused.value.code == "not_new"
    actions.let_go(actor=world.lead, volunteer=new)
    for late in (actions.let_go, actions.rest):
        with pytest.raises(Refused) as refused:
            late(actor=same.member if late is actions.rest else world.lead, volunteer=same)
        assert refused.value.code == "wrong_state"


def test_somebody_who_ended_can_come_again(world):
    actions.let_go(actor=world.lead, volunteer=world.anna)
    world.anna.refresh_from_db()
    assert world.anna.state == "left"
    assert world.anna.member.during.upper == today() + timedelta(days=1)


def test_what_ends_by_itself(world):
    long_ago = timezone.now() - timedelta(days=60)
    old = VolunteerFactory(state="unconfirmed", member=None, confirmed_at=None, taken_up_at=None)
    Volunteer.objects.filter(pk=old.pk).update(applied_at=long_ago)
    gone = VolunteerFactory(state="left", left_at=long_ago)
    fresh = VolunteerFactory(state="unconfirmed", member=None, confirmed_at=None, taken_up_at=None)
    rules = {rule.code: rule for rule in ERASED}
    before = today() - timedelta(days=14)
    assert rules["applications"].due(before) == 1
    rules["applications"].erase(before)
    rules["volunteers"].erase(before)
    left = set(Volunteer.objects.values_list("pk", flat=True))
    assert fresh.pk in left
    assert not {old.pk, gone.pk} & left


@pytest.mark.parametrize("changed", ["taken@example.org"])
def test_an_address_of_another_account_is_refused(world, open_as, changed):
    other = VolunteerFactory(email=changed)
    page = open_as(world.coordinator)
    typed = {**_typed(), "email": other.email, "date_of_birth": "1980-01-01"}
    answer = page.post(reverse("circles:volunteer_edit", args=[world.anna.pk]), typed)
    assert answer.status_code == 422
    assert "another account" in answer.content.decode()
    typed |= {"email": "new@example.org", "date_of_birth": "2090-01-01"}
    answer = page.post(reverse("circles:volunteer_edit", args=[world.anna.pk]), typed)
    assert "at least 14 years" in answer.content.decode(), "the year is a slip of the finger"
    typed["date_of_birth"] = "1980-01-01"
    page.post(reverse("circles:volunteer_edit", args=[world.anna.pk]), typed)
    assert User.objects.get(pk=world.anna.member.user_id).email == "new@example.org"


def test_a_circle_says_of_itself(world, open_as):
    page = open_as(world.lead)
    typed = {
        "name": str(world.ours), "about": "We cook", "districts": [world.district.pk],
        "sites": [world.site.pk], "legal_form": "none", "payee": "Payee Person",
        "state": "sleeping", "public": "on",
    }  # fmt: skip
    page.post(reverse("circles:circle_edit", args=[world.ours.pk]), typed)
    shown = page.get(reverse("circles:circle", args=[world.ours.pk])).content.decode()
    assert "Payee Person" in shown
    assert "Lindenhof" in shown
    public = open_as(world.carl).get(f"/mitmachen/kreis/{world.ours.slug}/?lang=en")
    assert "resting" in public.content.decode()
    assert "Payee Person" not in public.content.decode()
    theirs = open_as(world.their_lead)
    assert theirs.get(reverse("circles:circle_edit", args=[world.ours.pk])).status_code == 403
    contact = {"name": "Rita", "task": "Lead", "public": "on"}
    page.post(reverse("circles:contact_new", args=[world.ours.pk]), contact)
    public = open_as(world.carl).get(f"/mitmachen/kreis/{world.ours.slug}/")
    assert "Rita" in public.content.decode()
