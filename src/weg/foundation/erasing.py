"""Erasing what nobody may keep any longer, with its history (DESIGN 4.8).

Rooms declare in ``erasing.py`` as ``ERASED`` what ends by itself (logs, drafts, lists). What hangs
on a household ends with it: see ``weg.people.actions.erasing``. The job runs daily (room ``city``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import CASCADE, Model, QuerySet

from weg.foundation.models import Erasure

Counts = Counter[str]
"""Rows by table."""


@dataclass(frozen=True)
class Rule:
    """One reason to erase. norm: key of the period.

    due, erase: called with the day before which the period must have begun; how many (records,
    not rows) are due, and erasing them, giving the rows by table.
    """

    code: str
    label: Any
    norm: str
    due: Callable[[date], int]
    erase: Callable[[date], Counts]


def erasing_rules() -> list[Rule]:
    """The rules of all rooms. The city, which knows the norms, has those of the foundation."""
    found: list[Rule] = []
    for config in apps.get_app_configs():
        name = f"{config.name}.erasing"
        if config.name.startswith("weg.") and config.label != "foundation" and find_spec(name):
            found.extend(getattr(import_module(name), "ERASED", ()))
    return found


def rule_for(code: str, label: Any, norm: str, rows: Callable[[date], QuerySet[Any]]) -> Rule:
    """The usual rule: of the day these rows go, with whatever hangs on them and their history."""

    def erase(before: date) -> Counts:
        counts = erase_rows(code, rows(before).order_by())
        log_erased(code, counts)
        return counts

    return Rule(code, label, norm, lambda before: rows(before).count(), erase)


def log_erased(rule: str, counts: Counts) -> None:
    """Say in the log what was erased. History says it itself (``forget_history``)."""
    Erasure.objects.bulk_create(
        Erasure(rule=rule, table=table, rows=rows) for table, rows in counts.items() if rows
    )


def forget_history(rule: str, table: str, column: str, numbers: Iterable[int]) -> None:
    """Erase history of rows that are gone or nameless; the database checks that they are.

    column: of the history table, compared with the numbers: ``pgh_obj_id``, ``person_id``, …
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT weg_forget_history(%s, %s, %s, %s)", [rule, table, column, sorted(numbers)]
        )


def erase_rows(rule: str, rows: QuerySet[Any], column: str = "", numbers: Any = ()) -> Counts:
    """Delete the rows, whatever hangs on them, and the history of all of it.

    column, numbers: also the history of rows that were deleted before, by what they hung on.
    """
    table = rows.model._meta.db_table
    histories = list(_histories(rows.model, list(rows.values_list("pk", flat=True))))
    if column and has_history(table):
        histories.append((table, column, numbers))
    counts: Counts = Counter()
    for label, count in rows.delete()[1].items():
        counts[apps.get_model(label)._meta.db_table] += count
    for name, key, ids in histories:
        forget_history(rule, name, key, ids)
    return counts


def _histories(model: type[Model], numbers: list[Any]) -> Iterator[tuple[str, str, list[Any]]]:
    """History tables with the column and numbers of what goes when these rows are deleted."""
    if not numbers:
        return
    if has_history(model._meta.db_table):
        yield model._meta.db_table, "pgh_obj_id", numbers
    for relation in relations_to(model):
        child: Any = relation.related_model
        if relation.on_delete is not CASCADE:
            continue
        if has_history(child._meta.db_table):
            yield child._meta.db_table, relation.field.column, numbers
        below = child._default_manager.filter(**{f"{relation.field.name}__in": numbers})
        yield from _histories(child, list(below.values_list("pk", flat=True)))


def relations_to(model: type[Model]) -> list[Any]:
    """Foreign keys of other tables that name rows of this one, but for history."""
    fields = model._meta.get_fields(include_hidden=True)
    found: list[Any] = [f for f in fields if (f.one_to_many or f.one_to_one) and f.auto_created]
    return [f for f in found if not f.concrete and not hasattr(f.related_model, "pgh_label")]


def has_history(table: str) -> bool:
    return f"{table}event" in _tables()


def _tables() -> set[str]:
    return {model._meta.db_table for model in apps.get_models()}
