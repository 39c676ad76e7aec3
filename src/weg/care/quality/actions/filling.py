"""Taking over visits in bulk: from an older system, or of the demo city."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.db.models import Model

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor


@action("quality.fill")
def take_over(*, actor: Actor, records: Sequence[Model]) -> int:
    """Write these records, those of one table standing together; returns how many."""
    for model, rows in groupby(records, key=_model):
        if model._meta.app_label != "quality":
            raise ValueError(f"not a record of quality: {model}")
        model._default_manager.bulk_create(rows, batch_size=1000)
    return len(records)


def _model(record: Model) -> type[Model]:
    return type(record)
