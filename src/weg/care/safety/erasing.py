"""What ends by itself in this room: incidents that were closed, complaints that were answered."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.care.safety.models import Complaint, Incident
from weg.foundation.erasing import Counts, Rule, erase_rows, log_erased

NORM = "retention_incident_years"


def _incidents(before: date) -> QuerySet[Incident]:
    return Incident.objects.filter(closed__lt=before)


def _complaints(before: date) -> QuerySet[Complaint]:
    return Complaint.objects.filter(answered__lt=before)


def _erase(rule: str, rows: QuerySet[Any]) -> Counts:
    counts = erase_rows(rule, rows)
    log_erased(rule, counts)
    return counts


ERASED = (
    Rule(
        "incidents",
        _("Incidents that were closed"),
        NORM,
        lambda before: _incidents(before).count(),
        lambda before: _erase("incidents", _incidents(before)),
    ),
    Rule(
        "complaints",
        _("Complaints that were answered"),
        NORM,
        lambda before: _complaints(before).count(),
        lambda before: _erase("complaints", _complaints(before)),
    ),
)
