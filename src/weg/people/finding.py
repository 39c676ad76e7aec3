"""What this room gives to the search box: persons and households."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.periods import today
from weg.foundation.search import Found, Hit, Provider, register_provider
from weg.people.models import Household, Person
from weg.people.queries.ages import age_text
from weg.people.queries.composition import household_composition
from weg.people.queries.listing import living_people
from weg.people.queries.search import search_persons
from weg.people.queries.terms import read_terms


def find_persons(text: str, limit: int) -> Found:
    result = search_persons(text, limit=limit)
    day = today()
    hits = [
        Hit(
            title=str(ranked.person),
            url=reverse("people:person", args=[ranked.person.pk]),
            detail=_detail(ranked.person, age_text(ranked.person, day)),
            why=tuple(ranked.reasons),
            icon="person",
        )
        for ranked in result.found
    ]
    return Found(hits, result.more)


def _detail(person: Person, age: str) -> str:
    died = _("deceased") if person.died else ""
    return " · ".join(filter(None, (age, person.household.reference, died)))


def find_households(text: str, limit: int) -> Found:
    """By reference (H-000123)."""
    rows = _households(text)
    if rows is None:
        return Found()
    found = list(rows.prefetch_related(living_people()).order_by("pk")[: limit + 1])
    day = today()
    hits = [
        Hit(
            title=household.reference,
            url=reverse("people:household", args=[household.pk]),
            detail=household_composition(list(household.people.all()), day),
            icon="household",
        )
        for household in found[:limit]
    ]
    return Found(hits, len(found) > limit)


def _households(text: str) -> QuerySet[Household] | None:
    if reference := read_terms(text).reference:
        return Household.objects.filter(reference=reference)
    return None


def register() -> None:
    register_provider(
        Provider("persons", gettext_lazy("Persons"), "people.see", find_persons, order=10)
    )
    register_provider(
        Provider("households", gettext_lazy("Households"), "people.see", find_households, order=20)
    )
