"""Writing many records of a room at once: from an older system, or of the demo city."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.db.models import Model

BATCH = 1000


def write_records(room: str, records: Sequence[Model]) -> int:
    """Write these records of the room, those of one table standing together; returns how many.

    Part of an action. Raises ValueError for a record of another room.
    """
    for model, rows in groupby(records, key=_model):
        if model._meta.app_label != room:
            raise ValueError(f"not a record of {room}: {model}")
        model._default_manager.bulk_create(rows, batch_size=BATCH)
    return len(records)


def _model(record: Model) -> type[Model]:
    return type(record)
