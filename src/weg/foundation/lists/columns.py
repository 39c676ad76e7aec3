"""Columns for days and moments: django-tables2's own compile a template for every cell."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

import django_tables2 as tables
from django.utils.formats import date_format
from django.utils.timezone import is_aware, localtime
from django.utils.translation import get_language


class DateColumn(tables.Column):
    """A day in the reader's language. style: of the filter ``date``: letters or a format's name."""

    def __init__(
        self, *args: Any, style: str | None = None, short: bool = True, **given: Any
    ) -> None:
        super().__init__(*args, **given)
        self.style = style or ("SHORT_DATE_FORMAT" if short else "DATE_FORMAT")

    def render(self, value: date) -> str:
        return _day(value, self.style, get_language())

    def value(self, value: date, **_: Any) -> str:
        return value.isoformat()


class DateTimeColumn(tables.Column):
    """A moment in the municipality's time. style: as for ``DateColumn``."""

    def __init__(
        self, *args: Any, style: str | None = None, short: bool = True, **given: Any
    ) -> None:
        super().__init__(*args, **given)
        self.style = style or ("SHORT_DATETIME_FORMAT" if short else "DATETIME_FORMAT")

    def render(self, value: datetime) -> str:
        return date_format(localtime(value) if is_aware(value) else value, self.style)

    def value(self, value: datetime, **_: Any) -> str:
        return value.isoformat(sep=" ")


def day_text(value: date) -> str:
    """The day, short, as a column shows it."""
    return _day(value, "SHORT_DATE_FORMAT", get_language())


@lru_cache(maxsize=4096)
def _day(value: date, style: str, language: str | None) -> str:
    """A list repeats its days, and writing one takes as long as the rest of a cell."""
    return date_format(value, style)
