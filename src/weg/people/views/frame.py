"""What the room's pages share: who asks, and the record meant."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.form_pages import Step
from weg.people.models import Household, Person


def person_for(request: HttpRequest, pk: int, permission: str) -> Person:
    """The person, when it exists for the actor and the actor may do this."""
    require(actor_of(request), permission)
    person = get_object_or_404(Person.objects.select_related("household"), pk=pk, erased=None)
    require(actor_of(request), permission, person)
    return person


def household_for(request: HttpRequest, pk: int, permission: str) -> Household:
    """The household, when it exists for the actor and the actor may do this."""
    require(actor_of(request), permission)
    household = get_object_or_404(Household, pk=pk, erased=None)
    require(actor_of(request), permission, household)
    return household


def person_trail(person: Person, *steps: Any) -> list[Step]:
    """The breadcrumb of a person's pages."""
    page = reverse("people:person", args=[person.pk])
    trail: list[Step] = [(_("Persons"), reverse("people:persons")), (str(person), page)]
    return trail + [(step, "") for step in steps]


def household_trail(household: Household, *steps: Any) -> list[Step]:
    """The breadcrumb of a household's pages."""
    page = reverse("people:household", args=[household.pk])
    trail: list[Step] = [(_("Persons"), reverse("people:persons")), (household.reference, page)]
    return trail + [(step, "") for step in steps]
