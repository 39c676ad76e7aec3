"""Weights and wordings in force."""

from __future__ import annotations

from datetime import date

from weg.placement.documents.defaults import DEFAULT_TEXTS
from weg.placement.models import Weighting, Wording


def current_weights() -> Weighting | None:
    """The newest weights; None while nobody has changed the defaults."""
    return Weighting.objects.select_related("created_by__user").first()


def texts_on(day: date) -> dict[str, str]:
    """The order's texts in force on the day, by part; where none was entered, the default."""
    rows = Wording.objects.filter(starts__lte=day).order_by("part", "starts", "pk")
    return {**DEFAULT_TEXTS, **dict(rows.values_list("part", "text"))}
