"""What ends by itself in this room: cases that ended, and cases that nobody works in any more."""

from __future__ import annotations

from datetime import date, timedelta

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.foundation.access.actors import System
from weg.foundation.erasing import Counts, Rule, log_erased
from weg.returns.actions.withdrawing import CONTENTS, erase_cases
from weg.returns.models import Case

RULE = "returns"
A_YEAR_MORE = timedelta(days=366)
"""So long a case may rest that nobody has ended: the last follow-up is a year after the journey."""


def _over(before: date) -> QuerySet[Case]:
    """Ended before the day; or left alone for so long, as when its last counsellor has gone."""
    worked = _worked_since(before - A_YEAR_MORE)
    return Case.objects.filter(Q(ended__lt=before) | Q(ended=None) & ~worked).order_by("pk")


def _worked_since(day: date) -> Q:
    """Something was written in the case, as its history says."""
    keys: list[tuple[type[Model], str]] = [(Case, "pgh_obj"), *((m, "case") for m in CONTENTS)]
    found = Q(opened__gte=day)
    for model, key in keys:
        events = apps.get_model("returns", f"{model.__name__}Event")._default_manager
        found |= Q(Exists(events.filter(**{key: OuterRef("pk")}, pgh_created_at__date__gte=day)))
    return found


def _erase(before: date) -> Counts:
    numbers = list(_over(before).values_list("pk", flat=True))
    counts = erase_cases(actor=System(), cases=numbers)
    log_erased(RULE, counts)
    return counts


ERASED = (
    Rule(
        RULE,
        _("Return counselling that has ended (how much is not said here)"),
        "retention_return_years",
        lambda before: _over(before).count(),
        _erase,
    ),
)
