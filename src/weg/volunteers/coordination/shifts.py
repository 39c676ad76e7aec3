"""What shifts add: hours given, and people still wanted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Q, Sum
from django.utils import timezone

from weg.volunteers.coordination.queries.gaps import register_wanted
from weg.volunteers.coordination.queries.hours import register_hours
from weg.volunteers.shifts.models import HelpRequest, Shift, SignUp
from weg.volunteers.shifts.queries.sites import protected_since


def hours_of_shifts(since: date, until: date, whose: Q) -> Iterable[tuple[int, int, str]]:
    """Minutes of those who were there, by volunteer and activity, of the reader's own rows; of
    those who have left, as of nobody (0)."""
    rows = SignUp.objects.filter(
        whose,
        state=SignUp.State.ATTENDED,
        hours__gt=0,
        shift__starts__date__gte=since,
        shift__starts__date__lte=until,
    ).order_by()
    sums = rows.values_list("volunteer", "shift__request__activity__name").annotate(
        sum=Sum("hours")
    )
    return [(one or 0, round(hours * 60), name or "") for one, name, hours in sums]


def wanted_in_shifts(day: date, activity: int | None) -> dict[int, int]:
    """Free places of planned shifts of open requests from the day on, by district id: of shifts to
    come, and where the district may be read."""
    open_ones = HelpRequest.objects.filter(
        ~Q(protected_since()), state=HelpRequest.State.OPEN, district__isnull=False
    )
    if activity is not None:
        open_ones = open_ones.filter(activity=activity)
    rows = Shift.objects.filter(
        request__in=open_ones.order_by().values("pk"),
        state=Shift.State.PLANNED,
        starts__date__gte=day,
        starts__gt=timezone.now(),
    ).order_by()
    sums = rows.values_list("request__district").annotate(places=Sum(F("seats") - F("taken")))
    return {district: number for district, number in sums if district and number}


def register() -> None:
    """Called when the app is ready."""
    register_hours(hours_of_shifts)
    register_wanted(wanted_in_shifts)
