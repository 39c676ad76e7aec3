"""What ends by itself in houses: entries of the log, and photos of defects that are done."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.care.houses.models import DefectPhoto, LogEntry, Tick
from weg.foundation.erasing import Counts, Rule, erase_rows, log_erased

NORM = "retention_house_log_years"


def _entries(before: date) -> QuerySet[LogEntry]:
    return LogEntry.objects.filter(at__date__lt=before)


def _photos(before: date) -> QuerySet[DefectPhoto]:
    return DefectPhoto.objects.filter(defect__done__lt=before)


def _ticks(before: date) -> QuerySet[Tick]:
    return Tick.objects.filter(at__date__lt=before)


def _due(before: date) -> int:
    return _entries(before).count() + _photos(before).count() + _ticks(before).count()


def _erase(before: date) -> Counts:
    counts = erase_rows("house_log", _entries(before).order_by("-pk"))
    counts += erase_rows("house_log", _photos(before).order_by())
    counts += erase_rows("house_log", _ticks(before).order_by())
    log_erased("house_log", counts)
    return counts


ERASED = (Rule("house_log", _("House logs, ticks, photos of defects"), NORM, _due, _erase),)
