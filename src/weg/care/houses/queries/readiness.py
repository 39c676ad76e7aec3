"""How far a place is ready for whoever comes next."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import TruncDate

from weg.care.houses.models import CatalogueItem, Tick
from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind


def checklist() -> list[CatalogueItem]:
    """The lines of the city's checklist that are in use."""
    rows = CatalogueItem.objects.filter(list=CatalogueItem.List.READY, active=True)
    return list(rows.order_by("rank", "pk"))


def ticks_of(places: Collection[int]) -> QuerySet[Tick]:
    """Ticks that count: nobody has moved in at the place since they were made."""
    used = Occupancy.objects.filter(
        place=OuterRef("place_id"),
        kind=Kind.STAY,
        starts__gte=OuterRef("made"),
        starts__lte=today(),
    )
    return (
        Tick.objects.filter(place__in=places, withdrawn=None)
        .annotate(made=TruncDate("at"))
        .filter(~Exists(used))
        .order_by("pk")
    )
