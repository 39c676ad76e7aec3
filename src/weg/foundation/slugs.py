"""Names of records in addresses and city packs: made of their words, and free."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet


def free_slug(rows: QuerySet[Any], field: str, base: str) -> str:
    """The base, with the first number behind it that no row has in this field where it is taken."""
    taken = set(rows.filter(**{f"{field}__startswith": base}).values_list(field, flat=True))
    names = (base, *(f"{base}-{number}" for number in range(2, len(taken) + 2)))
    return next(name for name in names if name not in taken)
