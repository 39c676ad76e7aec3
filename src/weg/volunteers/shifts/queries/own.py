"""A volunteer's own shifts."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from django.db.models import QuerySet, Sum
from django.utils import timezone

from weg.volunteers.circles.models import Volunteer
from weg.volunteers.shifts.models import Shift, SignUp, SwapOffer

State = SignUp.State


def own_signups(volunteer: Volunteer) -> QuerySet[SignUp]:
    rows = SignUp.objects.filter(volunteer=volunteer)
    return rows.select_related("shift__request__activity").order_by("shift__starts", "pk")


def coming(volunteer: Volunteer) -> QuerySet[SignUp]:
    """Signed up or waiting, and not over yet."""
    return own_signups(volunteer).filter(
        state__in=[State.SIGNED_UP, State.WAITING], shift__ends__gt=timezone.now()
    )


def given(volunteer: Volunteer) -> tuple[int, Decimal]:
    """How often the volunteer was there, and for how many hours in all."""
    rows = SignUp.objects.filter(volunteer=volunteer, state=State.ATTENDED)
    found = rows.aggregate(hours=Sum("hours"))
    return rows.count(), found["hours"] or Decimal(0)


def offers_for(volunteer: Volunteer) -> QuerySet[SwapOffer]:
    """Places that are offered to this volunteer by name. The giver is not shown."""
    return SwapOffer.objects.filter(to=volunteer, state=SwapOffer.State.OPEN)


def offered_shifts(volunteer: Volunteer) -> list[tuple[SwapOffer, Shift]]:
    """Offers with their shifts: the giver's sign-up itself is not for the reader."""
    offers = list(offers_for(volunteer).order_by("at", "pk"))
    shifts = Shift.objects.filter(starts__gt=timezone.now(), state=Shift.State.PLANNED)
    known = shifts.select_related("request").in_bulk([offer.shift_id for offer in offers])
    return [(offer, known[offer.shift_id]) for offer in offers if offer.shift_id in known]


def recent(volunteer: Volunteer, days: int = 90) -> QuerySet[SignUp]:
    """What is over: attended, missed or not noted yet."""
    since = timezone.now() - timedelta(days=days)
    rows = own_signups(volunteer).filter(shift__ends__lte=timezone.now(), shift__ends__gt=since)
    shown = [State.SIGNED_UP, State.ATTENDED, State.MISSED]
    return rows.filter(state__in=shown).order_by("-shift__starts", "-pk")
