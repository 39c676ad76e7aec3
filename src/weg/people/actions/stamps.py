"""Two people editing the same record: the second one is told, nothing is overwritten unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused

M = TypeVar("M", bound=models.Model)


def stamp(record: models.Model, fields: Iterable[str]) -> str:
    """A short text that changes when one of the fields does; a form carries it along."""
    columns = {field.name: field.attname for field in record._meta.concrete_fields}
    values = repr([str(getattr(record, columns[name])) for name in fields])
    return hashlib.sha256(values.encode()).hexdigest()[:16]


def locked(record: M) -> M:
    """The record as it is now, held until the end of the transaction."""
    manager = type(record)._default_manager
    try:
        kept = manager.select_for_update(no_key=True, of=("self",)).get(pk=record.pk)
    except ObjectDoesNotExist:
        message = _("This record is no longer there, or you may no longer see it.")
        raise Refused(message, code="gone") from None
    if getattr(kept, "erased", None):
        raise Refused(_("This record was erased when its time was over."), code="erased")
    return kept


def unchanged(record: models.Model, fields: Iterable[str], seen: str | None) -> None:
    """Raise Refused when the record is not what the form was filled in from."""
    if seen and seen != stamp(record, fields):
        message = _(
            "Someone else has changed this in the meantime. What you typed is kept here;"
            " compare it with the record and save again."
        )
        raise Refused(message, code="changed_meanwhile")
