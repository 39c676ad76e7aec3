"""What ends by itself: visits with all that was found there, once nothing of it is open."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.care.quality.models import Finding, Visit
from weg.foundation.erasing import Counts, Rule, erase_rows, log_erased

RULE, NORM = "quality_visits", "retention_quality_years"


def _visits(before: date) -> QuerySet[Visit]:
    """Ended before that day, and every finding of them was settled before it."""
    mine = Finding.objects.filter(visit=OuterRef("pk"))
    lasting = mine.filter(settled=None) | mine.filter(settled__gte=before)
    old = Visit.objects.filter(day__lt=before, state__in=("finished", "dropped"))
    return old.filter(~Exists(lasting))


def _erase(before: date) -> Counts:
    visits = list(_visits(before).values_list("pk", flat=True))
    counts = erase_rows(RULE, Finding.objects.filter(visit__in=visits))
    counts += erase_rows(RULE, Visit.objects.filter(pk__in=visits))
    log_erased(RULE, counts)
    return counts


ERASED = (
    Rule(
        RULE,
        _("Quality visits of which nothing is open"),
        NORM,
        lambda before: _visits(before).count(),
        _erase,
    ),
)
