"""Children of the actor's cases who have no place at a school or day care."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from weg.care.counselling.models import SchoolPlace
from weg.care.counselling.queries.cases import open_cases
from weg.foundation.access.actors import Actor
from weg.foundation.clocks import add_months
from weg.foundation.periods import today
from weg.people.models import Person

YOUNGEST, SCHOOL, GROWN = 1, 6, 18
"""Years of age: day care from the first birthday (§ 24 SGB VIII), school from six to eighteen."""
Kind = SchoolPlace.Kind


def born_between(day: date, youngest: int, oldest: int) -> Q:
    """Of an age from ``youngest`` up to, not including, ``oldest`` years on the day."""
    return Q(
        date_of_birth__lte=add_months(day, -12 * youngest),
        date_of_birth__gt=add_months(day, -12 * oldest),
    )


def children_of(actor: Actor) -> QuerySet[Any]:
    """Children in households of open cases, with ``place_id``, ``state``, ``kind``, ``case_id``,
    ``needed_from``, ``applied_on`` and ``site_name``, the youngest first."""
    cases = open_cases(actor)
    place = SchoolPlace.objects.filter(person=OuterRef("pk"), case__in=cases.values("pk")).exclude(
        state=SchoolPlace.State.ENDED
    )
    case = cases.filter(household=OuterRef("household"))
    return (
        Person.objects.filter(
            born_between(today(), YOUNGEST, GROWN),
            household__in=cases.values("household"),
            merged_into=None,
            died=None,
        )
        .annotate(
            place_id=Subquery(place.values("pk")[:1]),
            state=Subquery(place.values("state")[:1]),
            kind=Subquery(place.values("kind")[:1]),
            needed_from=Subquery(place.values("needed_from")[:1]),
            applied_on=Subquery(place.values("applied_on")[:1]),
            case_id=Subquery(case.values("pk")[:1]),
            site_name=Subquery(case.values("site__name")[:1]),
        )
        .order_by("-date_of_birth", "pk")
    )


def without_place(actor: Actor) -> QuerySet[Any]:
    got = SchoolPlace.objects.filter(person=OuterRef("pk"), state=SchoolPlace.State.GOT)
    return children_of(actor).filter(~Exists(got))


def fitting_kind(age: int) -> str:
    """What children of this age usually go to."""
    if age < SCHOOL:
        return Kind.DAY_CARE
    return Kind.PRIMARY if age < 10 else Kind.SECONDARY if age < 16 else Kind.VOCATIONAL


def age_of(born: date | None, day: date) -> int | None:
    """Whole years on the day."""
    if born is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
