"""Residents of the districts on a day: the figures every share is computed with."""

from __future__ import annotations

from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery

from weg.city.models import District, Residents


def residents_on(day: date) -> dict[int, Residents]:
    """The latest figures up to the day by district id; where there is none, the earliest after it.

    Whoever publishes a share checks ``quality``: estimates never enter a report.
    """
    after = Residents.objects.filter(as_of__gt=day).order_by("district_id", "as_of")
    before = Residents.objects.filter(as_of__lte=day).order_by("district_id", "-as_of")
    found = {r.district_id: r for r in after.distinct("district_id")}
    return found | {r.district_id: r for r in before.distinct("district_id")}


def districts_with_residents(day: date) -> QuerySet[District]:
    """Districts with ``people``, ``under_18``, ``as_of`` and ``quality`` known up to the day."""
    latest = Residents.objects.filter(district=OuterRef("pk"), as_of__lte=day).order_by("-as_of")
    return District.objects.annotate(
        people=Subquery(latest.values("people")[:1]),
        under_18=Subquery(latest.values("under_18")[:1]),
        as_of=Subquery(latest.values("as_of")[:1]),
        quality=Subquery(latest.values("quality")[:1]),
    )
