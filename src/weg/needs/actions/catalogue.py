"""The groups and the questions of the sheet, as the city words them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.db import DatabaseError, models
from django.utils.translation import gettext as _

from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.access.refusals import Refused, explaining
from weg.housing.actions.sites import features_of
from weg.needs.models import Group, Question

Row = TypeVar("Row", bound=models.Model)


@contextmanager
def _once(field: str) -> Iterator[None]:
    def explain(constraint: str, error: DatabaseError) -> Refused | None:
        if constraint.startswith(("needs_group_name", "needs_question_text")):
            return Refused(_("This is in the catalogue already."), code="taken", field=field)
        return None

    with explaining(explain):
        yield


@action("needs.manage_catalogue")
def save_group(*, actor: Actor, group: Group | None = None, **fields: Any) -> Group:
    """Add a group, or change one; suggests: codes of features."""
    features_of(fields.get("suggests", ()))
    with _once("name"):
        return _saved(group or Group(), fields)


@action("needs.manage_catalogue")
def save_question(*, actor: Actor, question: Question | None = None, **fields: Any) -> Question:
    with _once("text"):
        return _saved(question or Question(), fields)


def _saved(row: Row, fields: dict[str, Any]) -> Row:
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()
    return row
