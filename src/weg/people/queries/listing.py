"""Persons and households as lists and pages read them, in a constant number of queries."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from weg.people.models import Household, HouseholdLink, LegalStatus, Person, Requirement


def listed_persons(day: date) -> QuerySet[Person]:
    """Persons neither merged into another nor erased, with ``status_now``, by name."""
    status = LegalStatus.objects.filter(person=OuterRef("pk"), during__contains=day)
    return (
        Person.objects.filter(merged_into=None, erased=None)
        .annotate(status_now=Subquery(status.order_by("pk").values("kind")[:1]))
        .select_related("household")
        .order_by("sort_name", "pk")
    )


def with_status(people: QuerySet[Person], kind: str, day: date) -> QuerySet[Person]:
    holds = LegalStatus.objects.filter(person=OuterRef("pk"), kind=kind, during__contains=day)
    return people.filter(Exists(holds))


def with_requirement(people: QuerySet[Person], feature: str, day: date) -> QuerySet[Person]:
    holds = Requirement.objects.filter(
        household=OuterRef("household_id"), feature=feature, during__contains=day
    )
    return people.filter(Exists(holds))


def living_people() -> Prefetch[str]:
    """The people of households that stand for themselves, the oldest first."""
    rows = Person.objects.filter(merged_into=None)
    return Prefetch("people", rows.order_by("date_of_birth", "pk"))


def households_with_people() -> QuerySet[Household]:
    return Household.objects.prefetch_related(living_people(), "requirements").order_by("-pk")


def links_of(household: Household) -> QuerySet[HouseholdLink]:
    """Links whose other household the reader may see too."""
    seen = Household.objects.values("pk")
    return (
        HouseholdLink.objects.filter(Q(first=household) | Q(second=household))
        .filter(first__in=seen, second__in=seen)
        .select_related("first", "second")
        .order_by("kind", "pk")
    )
