"""Taking over visits in bulk: from an older system, or of the demo city."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Model

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.database.records import write_records


@action("quality.fill")
def take_over(*, actor: Actor, records: Sequence[Model]) -> int:
    """Write these records, those of one table standing together; returns how many."""
    return write_records("quality", records)
