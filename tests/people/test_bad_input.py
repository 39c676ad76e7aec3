"""Forms: what is wrong stands beside the field, and nothing typed is lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from weg.foundation.periods import today
from weg.people.models import Person


@pytest.fixture
def client(member, open_as):
    return open_as(member("placement_officer"))


@pytest.fixture
def person(register):
    return register({"given_name": "Amira", "date_of_birth": date(1990, 4, 7)}).people.all()[0]


def _post(client, page, args, **fields):
    answer = client.post(reverse(f"people:{page}", args=args), fields)
    return answer, BeautifulSoup(answer.text, "html.parser")


def _good(**fields):
    return {"surname": "Haddad", "sex": "f", "birth_quality": "known", **fields}


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"surname": ""}, "surname"),
        ({"date_of_birth": "31.02.1990"}, "date_of_birth"),
        ({"date_of_birth": "2090-01-01"}, "date_of_birth"),
        ({"date_of_birth": "1850-01-01"}, "date_of_birth"),
        ({"nationality": "ZZZ"}, "nationality"),
    ],
)
def test_wrong_entries_are_shown_beside_the_field(fields, field, person, client):
    entry = _good(**{"phone": "0711 123", **fields})
    answer, page = _post(client, "person_change", [person.pk], **entry)
    assert answer.status_code == 422
    box = page.find(attrs={"name": field})
    assert box["aria-invalid"] == "true"
    assert page.find(id=box["aria-describedby"].split()[-1]).text.strip()
    assert page.find(attrs={"name": "phone"})["value"] == "0711 123"


def test_two_people_editing_at_once_do_not_overwrite_each_other(person, client):
    page = BeautifulSoup(
        client.get(reverse("people:person_change", args=[person.pk])).text, "html.parser"
    )
    seen = page.find(attrs={"name": "seen"})["value"]
    first, _page = _post(client, "person_change", [person.pk], **_good(phone="1", seen=seen))
    second, shown = _post(client, "person_change", [person.pk], **_good(phone="2", seen=seen))
    assert (first.status_code, second.status_code) == (302, 422)
    assert shown.find(attrs={"name": "phone"})["value"] == "2"
    person.refresh_from_db()
    assert person.phone == "1"


def test_a_birth_is_registered_and_an_old_one_refused(person, client):
    args = [person.household_id]
    late = (today() - timedelta(days=500)).isoformat()
    answer, page = _post(
        client, "birth", args, surname="Haddad", given_name="Nour", sex="f", date_of_birth=late
    )
    assert answer.status_code == 422
    assert page.find(attrs={"name": "given_name"})["value"] == "Nour"
    _post(client, "birth", args, surname="Haddad", sex="f", date_of_birth=today().isoformat())
    assert Person.objects.filter(household=person.household).count() == 2


@pytest.mark.parametrize("page", ["link", "join"])
def test_an_unknown_household_is_said_beside_the_field(page, person, client):
    field = "second" if page == "link" else "other"
    answer, shown = _post(
        client, page, [person.household_id], **{field: "H-999999", "kind": "near"}
    )
    assert answer.status_code == 422
    assert shown.find(attrs={"name": field})["value"] == "H-999999"


def test_forms_about_a_household_do_what_they_say(person, register, client):
    household = person.household
    other = register()
    args = [household.pk]
    _post(client, "link", args, second=other.reference.lower(), kind="near")
    assert household.links_from.get().second == other
    _post(client, "require", args, feature="step_free", strength="must", since="2026-01-01")
    assert household.requirements.get().feature == "step_free"
    _post(client, "household_change", args, urgency="3", expected="01.02.2026", note="Near school")
    household.refresh_from_db()
    assert (household.urgency, household.expected) == (3, date(2026, 2, 1))
    answer, _page = _post(
        client, "household_change", args, urgency="3", expected="2026-02-01", until="2026-01-01"
    )
    assert answer.status_code == 422
    _post(client, "join", args, other=other.reference)
    assert Person.objects.filter(household=household).count() == 2
    _post(client, "split", args, people=[person.pk])
    assert Person.objects.filter(household=household).count() == 1


def test_status_and_death_are_entered(person, client):
    _post(client, "status", [person.pk], kind="applicant", since="2026-01-01")
    row = person.statuses.get()
    client.post(reverse("people:status_remove", args=[person.pk, row.pk]))
    assert not person.statuses.exists()
    _post(client, "death", [person.pk], died=today().isoformat())
    person.refresh_from_db()
    assert person.died == today()
    assert client.get(reverse("people:person", args=[person.pk])).status_code == 200
