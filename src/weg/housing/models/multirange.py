from __future__ import annotations

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class DateMultiRangeField(models.Field):  # type: ignore[type-arg]
    """PostgreSQL's ``datemultirange``: several periods of days. Filled by triggers, read in SQL."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "datemultirange"

    def get_prep_value(self, value: Any) -> Any:
        return value

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs
