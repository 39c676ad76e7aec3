"""Sealing everything anew after a change of keys; then the old key can be thrown away."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.foundation.sealing.fields import SealedTextField
from weg.foundation.sealing.keys import renew


def sealed_fields() -> Iterator[tuple[type[Model], SealedTextField]]:
    """Every sealed column of every table."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, SealedTextField):
                yield model, field


def renew_all() -> int:
    """Seal everything with the first key, all or nothing; how many contents there were."""
    with transaction.atomic(), seeing(EVERYTHING, "sealing.renew"):
        return sum(_renew(model, field) for model, field in sealed_fields())


def _renew(model: type[Model], field: SealedTextField) -> int:
    quote = connection.ops.quote_name
    table, column = quote(model._meta.db_table), quote(str(field.column))
    with connection.cursor() as cursor:
        # The stored form is wanted, which the field itself would open. Names are our own.
        cursor.execute(f"SELECT id, {column} FROM {table} WHERE {column} <> '' FOR UPDATE")  # noqa: S608
        rows = [(renew(stored), number) for number, stored in cursor.fetchall()]
        cursor.executemany(f"UPDATE {table} SET {column} = %s WHERE id = %s", rows)  # noqa: S608
    return len(rows)
