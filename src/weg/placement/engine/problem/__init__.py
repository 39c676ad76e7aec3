"""The problem: its data, its file format, its faults."""

from .model import (
    SCARCE_FEATURES,
    Apart,
    District,
    Forbid,
    Household,
    Mix,
    Near,
    Person,
    Pin,
    Problem,
    Room,
    Site,
    Unit,
    Weights,
)

__all__ = [
    "SCARCE_FEATURES",
    "Apart",
    "District",
    "Forbid",
    "Household",
    "Mix",
    "Near",
    "Person",
    "Pin",
    "Problem",
    "Room",
    "Site",
    "Unit",
    "Weights",
]
