"""Who comes to a house, for those who work there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import ngettext

from weg.volunteers.shifts.models import Shift, SignUp
from weg.volunteers.shifts.models.requests import LIVING
from weg.volunteers.shifts.queries.introductions import Helper, helpers

NOTED_WITHIN = timedelta(days=14)


@dataclass(frozen=True)
class Expected:
    """A shift with those who come."""

    shift: Shift
    people: list[Helper] = field(default_factory=list)

    @property
    def open(self) -> str:
        free = self.shift.free
        return ngettext("%(n)d place free", "%(n)d places free", free) % {"n": free}


def coming_to(sites: Sequence[int], day: date, span: timedelta) -> list[Expected]:
    """Shifts of the houses from the day on, the next first."""
    zone = timezone.get_current_timezone()
    start = datetime.combine(day, time(), zone)
    shifts = list(
        Shift.objects.filter(
            request__site__in=sites, request__state__in=LIVING, state=Shift.State.PLANNED,
            starts__gte=start, starts__lt=start + span,
        )
        .select_related("request")
        .order_by("starts", "pk")
    )  # fmt: skip
    signups = list(SignUp.objects.filter(shift__in=shifts).order_by("at", "pk"))
    known = helpers(signups)
    return [
        Expected(
            shift,
            [known[row.pk] for row in signups if row.shift_id == shift.pk and row.pk in known],
        )
        for shift in shifts
    ]


def open_attendance(sites: Sequence[int]) -> list[Shift]:
    """Shifts that are over and of which nobody has said who was there, the latest first."""
    rows = Shift.objects.filter(
        request__site__in=sites, state=Shift.State.PLANNED, ends__lt=timezone.now(),
        ends__gt=timezone.now() - NOTED_WITHIN, signups__state=SignUp.State.SIGNED_UP,
    )  # fmt: skip
    return list(rows.select_related("request").order_by("-starts", "-pk").distinct()[:12])
