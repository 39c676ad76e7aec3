"""Receipts that look like one that was handed in before."""

from __future__ import annotations

from django.db.models import QuerySet
from django.db.models.functions import Lower

from weg.foundation.access.sight import EVERYTHING, seeing
from weg.volunteers.coordination.models import Expense


def alike(expense: Expense) -> list[int]:
    """Numbers of other receipts of the same amount, day and shop that were not refused: whoever
    handed them in, so that another circle's counts too."""
    with seeing(EVERYTHING, "coordination.alike"):
        return list(_alike(expense).order_by("pk").values_list("pk", flat=True))


def _alike(expense: Expense) -> QuerySet[Expense]:
    rows = Expense.objects.filter(day=expense.day, cents=expense.cents)
    rows = rows.annotate(low=Lower("shop")).filter(low=expense.shop.lower())
    return rows.exclude(pk=expense.pk).exclude(state=Expense.State.REFUSED)
