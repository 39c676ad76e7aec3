"""Hours and amounts as people write them."""

from __future__ import annotations

from decimal import Decimal

from django.utils.formats import localize


def as_hours(minutes: int) -> str:
    """Such as 1,5 for ninety minutes."""
    hours = (Decimal(minutes) / 60).quantize(Decimal("0.01")).normalize()
    return str(localize(hours if hours != hours.to_integral() else int(hours)))


def as_euros(cents: int) -> str:
    """Such as 12,50 €; no fraction of a cent can come in."""
    return f"{localize(Decimal(cents).scaleb(-2))} €"
