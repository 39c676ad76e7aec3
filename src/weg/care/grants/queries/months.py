"""Sums of statements by month and payer: figures without persons, for whoever sees figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum

from weg.care.grants.models import Statement, StatementLine
from weg.care.grants.queries.counts import FIGURES
from weg.foundation.access.sight import seeing


@dataclass(frozen=True)
class PayerSum:
    """payer: kind, empty when not recorded; money in cents."""

    payer: str
    people: int
    cents: int


@dataclass(frozen=True)
class MonthSums:
    month: date
    statements: int
    corrections: int
    payers: tuple[PayerSum, ...]

    @property
    def cents(self) -> int:
        return sum(one.cents for one in self.payers)


def month_sums(month: date) -> MonthSums:
    """Of the statements that hold; replaced ones do not count. Three queries."""
    with seeing(FIGURES, "grants.fees"):
        rows = (
            StatementLine.objects.filter(
                statement__month=month, statement__corrected_by__isnull=True
            )
            .values("payer")
            .annotate(people=Count("person", distinct=True), sum=Sum("cents"))
            .order_by("payer")
        )
        payers = tuple(PayerSum(row["payer"], row["people"], row["sum"]) for row in rows)
        made = Statement.objects.filter(month=month)
        first = made.filter(corrects__isnull=True).count()
        return MonthSums(month, first, made.filter(corrects__isnull=False).count(), payers)


def months_with_statements() -> list[tuple[date, int, int]]:
    """Month, households, cents that hold; newest first."""
    with seeing(FIGURES, "grants.fees"):
        rows = (
            Statement.objects.filter(corrected_by__isnull=True)
            .values_list("month")
            .annotate(Count("pk"), Sum("cents"))
            .order_by("-month")
        )
        return [(month, number, cents) for month, number, cents in rows[:36]]
