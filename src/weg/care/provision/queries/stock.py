"""What lies in the stores, and what must be ordered."""

from __future__ import annotations

from django.db.models import F, QuerySet

from weg.care.provision.models import Stock


def below_minimum() -> QuerySet[Stock]:
    """Stock below its minimum, with ``order``: how many fill it up."""
    rows = Stock.objects.filter(quantity__lt=F("minimum"), item__active=True)
    return rows.select_related("site", "item").annotate(order=F("target") - F("quantity"))
