"""What a table's cells show, as django-tables2 has it; what they share is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.template.base import render_value_in_context
from django.template.context import Context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django_tables2 import ManyToManyColumn, TemplateColumn
from django_tables2.columns import BoundColumn
from django_tables2.columns.linkcolumn import BaseLinkColumn
from django_tables2.rows import BoundRow
from django_tables2.utils import A, signature

Read = Callable[[Any], Any]
_OWN_WAYS = (TemplateColumn, BaseLinkColumn, ManyToManyColumn)


class Content:
    """Content of one column's cells as escaped HTML, row by row."""

    def __init__(self, column: BoundColumn) -> None:
        self.column = column
        self.plain = column.localize is False
        self.call = _caller(column.render)
        self.default = column.default
        self.empty = column.column.empty_values
        self.slow = isinstance(column.column, _OWN_WAYS)
        self.accessor = A(column.accessor)
        self.readers: dict[type, Read] = {}

    def html(self, row: BoundRow, context: Context) -> str:
        value = self._by_the_library(row) if self.slow else self._shown(row)
        kind = type(value)
        if kind is str or kind is SafeString or self.plain:
            return conditional_escape(value)
        return str(render_value_in_context(value, context))

    def _shown(self, row: BoundRow) -> Any:
        value = self._read(row.record)
        return self.default if value in self.empty else self._render(row, value)

    def _render(self, row: BoundRow, value: Any) -> Any:
        known = row._optional_cell_arguments(self.column, value)
        content = self.call(known)
        return self.column.link(content, **known) if self.column.link else content

    def _by_the_library(self, row: BoundRow) -> Any:
        def render(_: BoundColumn, value: Any = None) -> Any:
            return self._render(row, value)

        return row._get_and_render_with(self.column, render, self.default)

    def _read(self, record: Any) -> Any:
        kind = type(record)
        if kind not in self.readers:
            self.readers[kind] = _reader(self.accessor, record)
        try:
            return self.readers[kind](record)
        except Exception:  # a column need not stand for anything its record has
            return self.accessor.resolve(record, quiet=True)


def _reader(accessor: A, record: Any) -> Read:
    """How a record's value is read: attribute by attribute where records are models."""
    if not isinstance(record, models.Model) or not accessor.bits:
        return accessor.resolve  # type: ignore[no-any-return]
    *way, last = accessor.bits
    labels = _labels(accessor, record)

    def read(record: Any) -> Any:
        for bit in way:
            record = _called(getattr(record, bit))
            if record is None:
                return None
        value = getattr(record, last)
        return _called(value) if labels is None else labels.get(value, value)

    return read


def _called(value: Any) -> Any:
    """As in templates: methods are called, classes of choices and managers are not."""
    if not callable(value) or getattr(value, "do_not_call_in_templates", False):
        return value
    if getattr(value, "alters_data", False):
        raise ValueError(f"{value} would change records")
    return value()


def _labels(accessor: A, record: models.Model) -> Mapping[Any, Any] | None:
    """Labels of a field with choices; django asks for them anew for every record."""
    try:
        field = accessor.get_field(record)
    except FieldDoesNotExist:
        return None
    if field is None or field.name != accessor.bits[-1] or not getattr(field, "choices", ()):
        return None
    return {code: str(label) for code, label in field.flatchoices}


def _caller(render: Callable[..., Any]) -> Callable[[dict[str, Any]], Any]:
    """Calls `render` with those arguments it takes; django-tables2 asks anew for every cell."""
    wanted, takes_all = signature(render)
    if takes_all:
        return lambda known: render(**known)
    if wanted == ("record",):
        return lambda known: render(record=known["record"])
    return lambda known: render(**{name: known[name] for name in wanted})
