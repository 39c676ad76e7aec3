"""What ends by itself in this room: cases that ended."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.foundation.access.actors import System
from weg.foundation.erasing import Counts, Rule, log_erased
from weg.returns.actions.withdrawing import RULE, erase_cases
from weg.returns.models import Case


def _ended(before: date) -> QuerySet[Case]:
    return Case.objects.filter(ended__lt=before).order_by("pk")


def _erase(before: date) -> Counts:
    numbers = list(_ended(before).values_list("pk", flat=True))
    counts = erase_cases(actor=System(), cases=numbers)
    log_erased(RULE, counts)
    return counts


ERASED = (
    Rule(
        RULE,
        _("Return counselling that has ended"),
        "retention_return_years",
        lambda before: _ended(before).count(),
        _erase,
    ),
)
