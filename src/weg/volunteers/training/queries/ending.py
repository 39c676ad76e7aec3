"""What ends soon and must be renewed."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from weg.city.queries.norms import norms_on
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.training.models import Certificate, Inspection, Needed

REMINDER_DAYS = 90
"""When no norm is in force."""
HELPING = (Volunteer.State.NEW, Volunteer.State.TAKEN_UP)


def ahead(day: date) -> date:
    """Until when something ends soon (norm ``conduct_reminder_days``)."""
    return day + timedelta(days=int(norms_on(day).get("conduct_reminder_days", REMINDER_DAYS)))


def ending_inspections(day: date) -> QuerySet[Inspection]:
    """Of volunteers who help with something that needs it, with nothing newer; soonest first."""
    newer = Inspection.objects.filter(
        volunteer=OuterRef("volunteer"), valid_until__gt=OuterRef("valid_until")
    )
    needed = Needed.objects.filter(conduct=True, activity__volunteers=OuterRef("volunteer"))
    rows = Inspection.objects.filter(
        ~Exists(newer), Exists(needed),
        valid_until__gte=day, valid_until__lte=ahead(day), volunteer__state__in=HELPING,
    )  # fmt: skip
    return rows.select_related("volunteer").order_by("valid_until", "pk")


def ending_certificates(day: date) -> QuerySet[Certificate]:
    """Of trainings that something the volunteer likes to do needs."""
    newer = Certificate.objects.filter(
        Q(valid_until=None) | Q(valid_until__gt=OuterRef("valid_until")),
        volunteer=OuterRef("volunteer"),
        training=OuterRef("training"),
    )
    needed = Needed.objects.filter(
        training=OuterRef("training"), activity__volunteers=OuterRef("volunteer")
    )
    rows = Certificate.objects.filter(
        ~Exists(newer), Exists(needed),
        valid_until__gte=day, valid_until__lte=ahead(day), volunteer__state__in=HELPING,
    )  # fmt: skip
    return rows.select_related("volunteer", "training").order_by("valid_until", "pk")
