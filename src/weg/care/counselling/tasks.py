"""The night's work of counselling."""

from __future__ import annotations

from weg.care.counselling.actions import follow_households
from weg.foundation.access.actors import System
from weg.foundation.jobs.daily import daily


@daily("counselling.follow", hour=0, minute=20)
def follow() -> None:
    """Cases of households that moved, or whose house has another operator from today."""
    follow_households(actor=System("counselling.follow"))
