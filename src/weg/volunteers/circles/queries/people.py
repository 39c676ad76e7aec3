"""Volunteers: who somebody is, who may be asked."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from weg.foundation.access.actors import Actor
from weg.volunteers.circles.models import Volunteer

State = Volunteer.State


def volunteer_of(actor: Actor | None) -> Volunteer | None:
    """The volunteer that this actor is, or None."""
    member = actor.sight.member if actor else None
    return Volunteer.objects.filter(member=member).first() if member else None


def known_volunteers() -> QuerySet[Volunteer]:
    """Whom the circle or the office knows of: the address is confirmed, and parents have agreed."""
    return Volunteer.objects.exclude(state__in=(State.UNCONFIRMED, State.WAITING))


def named(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """Those of these volunteers who have every word in their name."""
    for word in text.split():
        rows = rows.filter(Q(given_name__icontains=word) | Q(surname__icontains=word))
    return rows


def open_volunteers(day: date) -> QuerySet[Volunteer]:
    """Who may be asked for that day: taken up, not resting, and within their limited time."""
    return Volunteer.objects.filter(
        Q(begins=None) | Q(begins__lte=day),
        Q(until=None) | Q(until__gte=day),
        state=State.TAKEN_UP,
    )


def age_on(volunteer: Volunteer, day: date) -> int:
    """Years completed on the day."""
    born = volunteer.date_of_birth
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
