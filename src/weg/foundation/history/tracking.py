"""History of a model by database triggers: bulk and raw SQL are seen too, nobody can change it.

The actor is in ``pgh_context``: ``look_with`` puts it into the transaction once, so no statement
pays for it (django-pghistory's own middleware rewrites every statement).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pghistory
from django.db import models

from weg.foundation.history.indexing import index_triggers

index_triggers()

M = TypeVar("M", bound=type[models.Model])


def keeps_history(*, exclude: list[str] | None = None) -> Callable[[M], M]:
    """Class decorator: every insert, update and delete of the model leaves a row in its history."""
    return pghistory.track(  # type: ignore[no-any-return]
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=exclude,
        append_only=True,
        context_field=pghistory.ContextJSONField(),
        context_id_field=None,  # type: ignore[arg-type]  # documented, but not typed
    )


def keeps_history_of(*, exclude: list[str] | None = None) -> Callable[[M], M]:
    """That rows came and went, for a table whose model is not ours: decorates a proxy of it, such
    as of ``Model.field.through``."""
    return pghistory.track(  # type: ignore[no-any-return]
        pghistory.InsertEvent(),
        pghistory.DeleteEvent(),
        exclude=exclude,
        append_only=True,
        obj_field=None,
        context_field=pghistory.ContextJSONField(),
        context_id_field=None,  # type: ignore[arg-type]  # documented, but not typed
    )
