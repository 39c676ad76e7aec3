"""What ends by itself in this room: requests whose last day is long past, with their shifts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.foundation.erasing import Counts, Rule, erase_rows, log_erased
from weg.volunteers.shifts.models import HelpRequest

CODE = "help_requests"


def _over(before: date) -> QuerySet[Any]:
    return HelpRequest.objects.filter(ends__lt=before)


def _erase(before: date) -> Counts:
    counts = erase_rows(CODE, _over(before))
    log_erased(CODE, counts)
    return counts


ERASED = (
    Rule(
        CODE,
        _("Requests for volunteers that are over"),
        "retention_shift_years",
        lambda before: _over(before).count(),
        _erase,
    ),
)
