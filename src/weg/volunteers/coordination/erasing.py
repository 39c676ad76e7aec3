"""What ends by itself: receipts that were decided long ago."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.foundation.erasing import Counts, Rule, erase_rows, log_erased
from weg.volunteers.coordination.models import Expense

RULE = "expenses"


def _over(before: date) -> QuerySet[Expense]:
    return Expense.objects.filter(decided__date__lt=before)


def _erase(before: date) -> Counts:
    counts = erase_rows(RULE, _over(before))
    log_erased(RULE, counts)
    return counts


ERASED = (
    Rule(
        RULE,
        _("Receipts of volunteers' expenses"),
        "retention_expense_years",
        lambda before: _over(before).count(),
        _erase,
    ),
)
