"""The norms in force, with their sources, for clocks and lists: one query."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from weg.city.models import Norm
from weg.city.queries.norms import norms_on
from weg.foundation.clocks import Asked
from weg.foundation.periods import today

FAR = timedelta(days=365 * 30)


def sources_on(day: date) -> dict[str, str]:
    """Where each number in force comes from, by its key."""
    return dict(Norm.objects.filter(during__contains=day).values_list("key", "source"))


def asked(
    ahead: timedelta = FAR,
    subject: tuple[str, int] | None = None,
    numbers: dict[str, Decimal] | None = None,
) -> Asked:
    """What runs out from long ago up to so far ahead; each clock says how long it is late."""
    day = today()
    known = norms_on(day) if numbers is None else numbers
    return Asked(day, day - FAR, day + ahead, known, subject)
