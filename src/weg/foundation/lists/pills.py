"""What a filter set narrows a list to, as pills that each take one value away again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _


def pills(form: forms.Form, query: QueryDict) -> list[dict[str, str]]:
    """A pill {label, value, url} for every value set; `url` is the query without it."""
    if not form.is_bound or not form.is_valid():
        return []
    return [pill for field in form.visible_fields() for pill in _field_pills(field, query)]


def _field_pills(field: BoundField, query: QueryDict) -> Iterator[dict[str, str]]:
    value = field.form.cleaned_data.get(field.name)
    if value is None or value == "" or value == []:
        return
    several = _several(field, value)
    values = list(value) if several else [value]
    for one in values:
        rest = _without(query, field, _raw(field, one) if several else None)
        yield {"label": str(field.label), "value": _text(field, one), "url": f"?{rest.urlencode()}"}


def _several(field: BoundField, value: Any) -> bool:
    return isinstance(field.field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField)


def _raw(field: BoundField, value: Any) -> str:
    return str(field.field.prepare_value(value))


def _without(query: QueryDict, field: BoundField, value: str | None) -> QueryDict:
    """The query without the field, or without one value of it; paging starts again."""
    rest = query.copy()
    for name in _parameters(field):
        left = [v for v in rest.getlist(name) if value is not None and v != value]
        rest.setlist(name, left) if left else rest.pop(name, None)
    rest.pop("page", None)
    return rest


def _parameters(field: BoundField) -> list[str]:
    """Names of the query's parameters that make up the field."""
    suffixes = getattr(field.field.widget, "suffixes", None)
    if suffixes is None:
        return [field.html_name]
    return [f"{field.html_name}_{s}" if s else field.html_name for s in suffixes]


def _text(field: BoundField, value: Any) -> str:
    """The value as the reader chose it."""
    if isinstance(value, slice):
        return _range(value)
    if isinstance(field.field, forms.ModelChoiceField):
        return str(field.field.label_from_instance(value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(field.field, forms.ChoiceField):
        return _choice(field.field, value)
    return date_format(value, "SHORT_DATE_FORMAT") if isinstance(value, date) else str(value)


def _range(value: slice) -> str:
    def end(part: Any) -> str:
        return date_format(part, "SHORT_DATE_FORMAT") if isinstance(part, date) else str(part)

    if value.start is None:
        return _("until %(end)s") % {"end": end(value.stop)}
    if value.stop is None:
        return _("from %(start)s") % {"start": end(value.start)}
    return f"{end(value.start)} – {end(value.stop)}"


def _choice(field: forms.ChoiceField, value: Any) -> str:
    choices: Iterable[tuple[Any, Any]] = field.choices  # type: ignore[assignment]
    for key, label in choices:
        options = label if isinstance(label, list | tuple) else [(key, label)]
        for option, text in options:
            if str(option) == str(value):
                return str(text)
    return str(value)
