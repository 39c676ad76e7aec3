"""Findings as lists and cards read them."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet, Subquery

from weg.care.quality.models import Finding
from weg.foundation.periods import today
from weg.housing.models import Operation


def listed_findings() -> QuerySet[Finding]:
    """Findings the reader may see; ``operator``: who runs the house today."""
    runs = Operation.objects.filter(site=OuterRef("site"), during__contains=today())
    rows = Finding.objects.select_related("site", "organisation", "visit")
    return rows.annotate(operator=Subquery(runs.values("organisation__short")[:1]))
