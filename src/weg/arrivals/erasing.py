"""Lists of the Land: drafts that nobody went on with, and what was taken over or discarded."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.arrivals.models import ArrivalList
from weg.foundation.erasing import rule_for

DRAFT = Q(state=ArrivalList.State.DRAFT)


def _drafts(before: date) -> QuerySet[ArrivalList]:
    """Not looked for by the last day of arrivals either: people may come late."""
    return ArrivalList.objects.filter(DRAFT, received__date__lt=before, last_day__lt=before)


def _taken(before: date) -> QuerySet[ArrivalList]:
    ended = Q(confirmed__date__lt=before) | Q(confirmed=None, received__date__lt=before)
    return ArrivalList.objects.filter(~DRAFT, ended)


ERASED = (
    rule_for(
        "drafts",
        _("Lists of the Land that were never taken over, with the file"),
        "retention_draft_days",
        _drafts,
    ),
    rule_for(
        "lists",
        _("Lists of the Land that were taken over or discarded"),
        "retention_file_years",
        _taken,
    ),
)
