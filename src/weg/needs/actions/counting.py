"""Counting who was assessed in time: half-years once, when they have been over for a while."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import connection

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor

ENTERED_BY = timedelta(days=31)
"""By then whoever assesses has written down what was before the end of the half-year."""


@action("needs.count")
def close_half_years(*, actor: Actor, day: date) -> int:
    """Count the half-years that ended a month before the day or earlier, each once; how many."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT needs_close(%s, %s)", [day - ENTERED_BY, day])
        return int(cursor.fetchone()[0])
