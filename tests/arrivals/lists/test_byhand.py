"""A single household by hand."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.harness.factories import FeatureFactory
from weg.foundation.periods import today
from weg.people.models import Household, Person

pytestmark = pytest.mark.usefixtures("everything")


def _typed(*people, **more):
    fields = {
        "expected": today().isoformat(),
        "urgency": "0",
        "person-INITIAL_FORMS": "0",
        "person-TOTAL_FORMS": str(len(people)),
        **more,
    }
    for number, (surname, given, born) in enumerate(people):
        typed = {
            "surname": surname,
            "given_name": given,
            "sex": "f",
            "date_of_birth": born,
            "birth_quality": "known",
            "nationality": "sy",
            "language": "ar",
        }
        fields |= {f"person-{number}-{name}": value for name, value in typed.items()}
    return fields


@pytest.fixture
def client(open_as, member):
    return open_as(member("placement_officer"))


def test_a_family_is_registered_with_what_its_place_must_have(client):
    FeatureFactory(code="step_free")
    client.post(
        reverse("arrivals:household"),
        _typed(
            ("Haddad", "Rima", "1988-12-11"), ("Haddad", "Yara", "2015-01-01"), must=["step_free"]
        ),
    )
    home = Household.objects.get()
    assert [str(p) for p in home.people.order_by("pk")] == ["Haddad, Rima", "Haddad, Yara"]
    assert home.requirements.get().feature == "step_free"


def test_one_more_person_keeps_what_was_typed(client):
    page = client.post(
        reverse("arrivals:household"), _typed(("Haddad", "Rima", "1988-12-11"), more="1")
    ).content.decode()
    assert "Haddad" in page
    assert 'name="person-1-surname"' in page
    assert not Household.objects.exists()


def test_impossible_dates_get_a_sentence_beside_the_field(client):
    page = client.post(
        reverse("arrivals:household"), _typed(("Haddad", "Rima", "1788-12-11"))
    ).content.decode()
    assert 'aria-invalid="true"' in page
    assert not Household.objects.exists()


def test_somebody_known_is_asked_about_and_can_be_somebody_new(client):
    typed = _typed(("Haddad", "Rima", "1988-12-11"))
    client.post(reverse("arrivals:household"), typed)
    client.post(reverse("arrivals:household"), typed)
    assert Person.objects.count() == 1
    client.post(reverse("arrivals:household"), {**typed, "really_new": "on"})
    assert Person.objects.count() == 2


def test_twins_are_no_duplicates(client):
    client.post(
        reverse("arrivals:household"),
        _typed(("Haddad", "Rima", "2019-12-11"), ("Haddad", "Yara", "2019-12-11")),
    )
    assert Person.objects.count() == 2
