"""The waiting list: households that are expected, or overdue, and have no place from then on."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.people.models import Household, Person, Requirement


def waiting_households() -> QuerySet[Household]:
    """Households with an expected arrival and no place reaching beyond it.

    Who lived here and left has had a place after the expected day, so does not wait any more; who
    comes back gets a new expected day.
    """
    housed = Occupancy.objects.filter(household=OuterRef("pk"), ends__gt=OuterRef("expected"))
    somebody = Person.objects.filter(household=OuterRef("pk"), merged_into=None, died=None)
    return Household.objects.filter(
        Exists(somebody), ~Exists(housed), expected__isnull=False
    ).order_by("expected", "pk")


def with_composition(
    households: QuerySet[Household], day: date | None = None
) -> QuerySet[Household]:
    """Adds ``size``, ``women``, ``men``, ``minors``, ``without_birth``, ``without_sex``."""
    day = day or today()
    adult = day.replace(year=day.year - 18, day=min(day.day, 28))
    living = Q(people__merged_into=None, people__died=None)
    grown = living & Q(people__date_of_birth__lte=adult)
    return households.annotate(
        size=Count("people", filter=living),
        women=Count("people", filter=grown & Q(people__sex="f")),
        men=Count("people", filter=grown & Q(people__sex="m")),
        minors=Count("people", filter=living & Q(people__date_of_birth__gt=adult)),
        without_birth=Count("people", filter=living & Q(people__date_of_birth=None)),
        without_sex=Count("people", filter=living & Q(people__sex="x")),
    )


def end_of_next_week(day: date | None = None) -> date:
    """The Sunday after next: lists come a week or two ahead."""
    day = day or today()
    return day + timedelta(days=13 - day.weekday())


def requirements_of(households: list[int], day: date) -> dict[int, list[Requirement]]:
    """Requirements by household, as of the day. One query."""
    found: dict[int, list[Requirement]] = {number: [] for number in households}
    rows = Requirement.objects.filter(household__in=households, during__contains=day)
    for row in rows.order_by("household", "strength", "feature"):
        found[row.household_id].append(row)
    return found
