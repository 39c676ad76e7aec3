"""The clock from confirming to being taken up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.db.models.functions import Coalesce, TruncDate
from django.utils.translation import gettext_lazy as _

from weg.foundation.clocks import Asked, Clock, Row, register_clock
from weg.volunteers.circles.models import Volunteer

NORM = "volunteer_take_up_days"
LATE = 365
"""Somebody who was forgotten is owed an answer for a year."""


def _rows(asked: Asked) -> Iterable[Row]:
    waiting = Volunteer.objects.filter(state=Volunteer.State.NEW)
    if one := asked.only("volunteer"):
        waiting = waiting.filter(pk=one)
    began = TruncDate(Coalesce("guardian_agreed_at", "confirmed_at"))
    days = timedelta(days=int(asked.numbers[NORM]))
    for volunteer in waiting.annotate(began=began).order_by("began", "pk"):
        due = volunteer.began + days
        if asked.since <= due < asked.until:
            yield Row(subject=volunteer.pk, name=str(volunteer), starts=volunteer.began, due=due)


def register() -> None:
    """Called when the app is ready."""
    register_clock(
        Clock(
            "volunteer_take_up",
            _("Take up a new volunteer"),
            "volunteer",
            _rows,
            "circles.take_up",
            norm=NORM,
            late_days=LATE,
            owed=True,
        )
    )
