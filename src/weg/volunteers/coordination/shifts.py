"""What shifts add: hours given, and people still wanted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Sum

from weg.volunteers.coordination.queries.gaps import register_wanted
from weg.volunteers.coordination.queries.hours import register_hours
from weg.volunteers.shifts.models import HelpRequest, Shift, SignUp


def hours_of_shifts(since: date, until: date) -> Iterable[tuple[int, int, str]]:
    """Minutes of those who were there, by volunteer and activity, of the reader's own rows; of
    those who have left, as of nobody (0)."""
    rows = SignUp.objects.filter(
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
    """Free places of planned shifts of open requests from the day on, by district id."""
    rows = Shift.objects.filter(
        state=Shift.State.PLANNED,
        starts__date__gte=day,
        request__state=HelpRequest.State.OPEN,
        request__district__isnull=False,
    ).order_by()
    if activity is not None:
        rows = rows.filter(request__activity=activity)
    sums = rows.values_list("request__district").annotate(places=Sum(F("seats") - F("taken")))
    return {district: number for district, number in sums if district and number}


def register() -> None:
    """Called when the app is ready."""
    register_hours(hours_of_shifts)
    register_wanted(wanted_in_shifts)
