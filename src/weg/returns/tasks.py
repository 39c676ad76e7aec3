"""The night's work of return counselling."""

from __future__ import annotations

from weg.foundation.access.actors import System
from weg.foundation.jobs.daily import daily
from weg.foundation.periods import today
from weg.returns.actions import close_half_years


@daily("returns.close_half_years", hour=3, minute=20)
def close() -> None:
    """Half-years that are over are counted once."""
    close_half_years(actor=System("returns.close_half_years"), day=today())
