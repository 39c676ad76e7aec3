"""The city's numbers about volunteers; in brackets what holds while no norm is in force."""

from __future__ import annotations

from datetime import date, timedelta

from weg.city.queries.norms import norms_on
from weg.foundation.periods import today

TAKE_UP = "volunteer_take_up_days"


def min_age() -> int:
    """Years from which somebody may help (14)."""
    return int(norms_on(today()).get("volunteer_min_age", 14))


def take_up_days() -> int:
    """Days within which somebody new is taken up (3)."""
    return int(norms_on(today()).get(TAKE_UP, 3))


def active_since(day: date) -> date:
    """Who helped after this day counts as active (90 days)."""
    return day - timedelta(days=int(norms_on(day).get("volunteer_active_days", 90)))
