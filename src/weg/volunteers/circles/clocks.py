"""The clock from confirming to being taken up."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from weg.foundation.clocks import Asked, Clock, Row, register_clock
from weg.volunteers.circles.queries.newcomers import newcomers_due
from weg.volunteers.circles.queries.terms import TAKE_UP

LATE = 365
"""Somebody who was forgotten is owed an answer for a year."""


def _rows(asked: Asked) -> Iterable[Row]:
    rows = newcomers_due(int(asked.numbers[TAKE_UP])).filter(
        due__gte=asked.since, due__lt=asked.until
    )
    if one := asked.only("volunteer"):
        rows = rows.filter(pk=one)
    return [Row(subject=one.pk, name=str(one), starts=one.began, due=one.due) for one in rows]


def register() -> None:
    """Called when the app is ready."""
    register_clock(
        Clock(
            "volunteer_take_up",
            _("Take up a new volunteer"),
            "volunteer",
            _rows,
            "circles.take_up",
            norm=TAKE_UP,
            late_days=LATE,
            owed=True,
        )
    )
