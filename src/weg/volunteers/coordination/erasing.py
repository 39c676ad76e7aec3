"""What ends by itself: receipts that were decided long ago."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from weg.foundation.erasing import rule_for
from weg.volunteers.coordination.models import Expense

ERASED = (
    rule_for(
        "expenses",
        _("Receipts of volunteers' expenses"),
        "retention_expense_years",
        lambda before: Expense.objects.filter(decided__date__lt=before),
    ),
)
