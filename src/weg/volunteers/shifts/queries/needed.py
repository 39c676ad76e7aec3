"""Where help is needed, and how well it fits whoever asks: time, language, district, activity."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import (
    Case,
    DateTimeField,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, ExtractHour, ExtractIsoWeekDay
from django.utils import timezone

from weg.volunteers.circles.models import Available, Volunteer
from weg.volunteers.shifts.models import HelpRequest, Shift
from weg.volunteers.shifts.models.requests import LIVING
from weg.volunteers.shifts.queries.sites import protected_since

PARTS = (("morning", 0, 12), ("afternoon", 12, 17), ("evening", 17, 24))
"""Parts of the day with the hours in which a shift of it begins."""


def ahead(request: str = "pk") -> QuerySet[Shift]:
    """Shifts of a request that are still to come, the next first."""
    rows = Shift.objects.filter(
        request=OuterRef(request), state=Shift.State.PLANNED, starts__gt=timezone.now()
    )
    return rows.order_by("starts", "pk")


def listed_requests() -> QuerySet[Any]:
    """With the next time there is (``next_starts``, ``next_ends``), the next with a free place
    (``free_starts``), and how many places are free and people wait in all."""
    free = ahead().filter(taken__lt=F("seats"))
    return HelpRequest.objects.select_related("activity", "organisation", "district").annotate(
        hidden=protected_since(),
        next_starts=Subquery(ahead().values("starts")[:1], output_field=DateTimeField()),
        next_ends=Subquery(ahead().values("ends")[:1], output_field=DateTimeField()),
        free_starts=Subquery(free.values("starts")[:1], output_field=DateTimeField()),
        free_places=Coalesce(_sum(F("seats") - F("taken")), Value(0)),
        waiting=Coalesce(_sum(F("waiting")), Value(0)),
    )


def _sum(what: F | object) -> Subquery:
    rows = ahead().order_by().values("request").annotate(sum=Sum(what)).values("sum")
    return Subquery(rows, output_field=IntegerField())


def needed(volunteer: Volunteer | None) -> QuerySet[Any]:
    """Requests with times to come; what fits the volunteer best is first.

    ``fit`` counts what fits; ``fits_time``, ``fits_language``, ``fits_district`` and
    ``fits_activity`` say what. Who said nothing of a kind is fitted by all of it.
    """
    rows = listed_requests().filter(state__in=LIVING, next_starts__isnull=False)
    conditions = _conditions(volunteer)
    flags = {
        f"fits_{name}": Case(When(condition, then=1), default=0, output_field=IntegerField())
        for name, condition in conditions.items()
    }
    rows = rows.annotate(
        weekday=ExtractIsoWeekDay("next_starts"), hour=ExtractHour("next_starts")
    ).annotate(**flags)
    fit = F("fits_time") + F("fits_language") + F("fits_district") + F("fits_activity")
    found: QuerySet[Any] = rows.annotate(fit=fit).order_by("-fit", "next_starts", "pk")
    return found


NEVER, ALWAYS = Q(pk__isnull=True), Q(pk__isnull=False)


def _conditions(volunteer: Volunteer | None) -> dict[str, Q]:
    if volunteer is None:
        return dict.fromkeys(("time", "language", "district", "activity"), NEVER)
    languages = list(volunteer.languages)
    districts = list(volunteer.districts.values_list("pk", flat=True))
    activities = list(volunteer.activities.values_list("pk", flat=True))
    return {
        "time": _times(volunteer),
        "language": Q(language="") | Q(language__in=languages),
        "district": Q(district__in=districts, hidden=False) if districts else ALWAYS,
        "activity": Q(activity__in=activities) if activities else ALWAYS,
    }


def _times(volunteer: Volunteer) -> Q:
    known = list(Available.objects.filter(volunteer=volunteer).values_list("weekday", "part"))
    hours = {part: (low, high) for part, low, high in PARTS}
    found = NEVER
    for weekday, part in known:
        low, high = hours[part]
        found |= Q(weekday=weekday + 1, hour__gte=low, hour__lt=high)
    return found if known else ALWAYS


def unfilled_soon(days: int) -> QuerySet[Shift]:
    """Shifts of the next days with a free place, the next first."""
    end = timezone.now() + timedelta(days=days)
    rows = Shift.objects.filter(
        state=Shift.State.PLANNED, starts__gt=timezone.now(), starts__lt=end,
        taken__lt=F("seats"), request__state__in=LIVING,
    )  # fmt: skip
    return rows.select_related("request__activity", "request__district").order_by("starts", "pk")
