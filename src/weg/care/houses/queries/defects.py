"""Defects as lists and pages read them."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q, QuerySet

from weg.care.houses.models import Defect, DefectBlock
from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind

OPEN = ~Q(state=Defect.State.DONE)
DUE_FIRST = (F("done").desc(nulls_first=True), "due", "pk")
"""What is open, the first due on top; then what was done, the latest first."""


def listed_defects() -> QuerySet[Defect]:
    """Defects the reader may see, with what a list shows."""
    return Defect.objects.select_related("site", "room__unit", "contractor")


def overdue(rows: QuerySet[Defect]) -> QuerySet[Defect]:
    return rows.filter(OPEN, due__lt=today())


def block_rows(defect: Defect, day: date) -> list[Occupancy]:
    """The blocks that the defect put on places and that still hold on the day or later."""
    found: list[Occupancy] = []
    for row in DefectBlock.objects.filter(defect=defect).order_by("pk"):
        found += Occupancy.objects.filter(
            place=row.place_id, kind=Kind.BLOCK, starts=row.start, ends__gt=day
        ).select_related("place__room__unit")
    return found
