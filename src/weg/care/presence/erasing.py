"""What rounds found goes after a while; the last day seen stays with the person's file."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.care.presence.models import Absence, Difference, Tick
from weg.foundation.erasing import Counts, Rule, erase_rows, log_erased

RULE = "presence"


def _old(before: date) -> list[QuerySet[Any]]:
    return [
        Tick.objects.filter(day__lt=before),
        Difference.objects.filter(round__day__lt=before),
        Absence.objects.filter(until__lt=before),
    ]


def _erase(before: date) -> Counts:
    counts: Counts = Counter()
    for rows in _old(before):
        counts += erase_rows(RULE, rows.order_by())
    log_erased(RULE, counts)
    return counts


ERASED = (
    Rule(
        RULE,
        _("What rounds found: ticks, differences, absences"),
        "retention_presence_days",
        lambda before: sum(rows.count() for rows in _old(before)),
        _erase,
    ),
)
