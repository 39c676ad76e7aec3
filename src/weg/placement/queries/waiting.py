"""The waiting list: households that are expected, or overdue, and have no place from then on."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.people.models import Household, Person, Requirement

COUNTED = 500
"""Households counted at most: whoever has more waiting plans them a few hundred at a time."""


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
    """Adds ``size``, ``women``, ``men``, ``minors``, ``without_birth``, ``without_sex``.

    Each counted by itself: so a page counts the people of its own rows only, not of all.
    """
    day = day or today()
    adult = day.replace(year=day.year - 18, day=min(day.day, 28))
    grown = Q(date_of_birth__lte=adult)
    return households.annotate(
        size=_living(Q()),
        women=_living(grown & Q(sex="f")),
        men=_living(grown & Q(sex="m")),
        minors=_living(Q(date_of_birth__gt=adult)),
        without_birth=_living(Q(date_of_birth=None)),
        without_sex=_living(Q(sex="x")),
    )


def _living(which: Q) -> Coalesce:
    """How many of a household's people, duplicates and the dead left out."""
    people = Person.objects.filter(which, household=OuterRef("pk"), merged_into=None, died=None)
    counted = people.order_by().values("household").annotate(found=Count("pk")).values("found")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def first_surname() -> Subquery:
    """The surname that a household is called by in lists."""
    names = Person.objects.filter(household=OuterRef("pk")).order_by("surname", "pk")
    return Subquery(names.values("surname")[:1])


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
