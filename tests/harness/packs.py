"""What a city pack brings to the rooms of care, for tests that work with it."""

from __future__ import annotations

from pathlib import Path

from weg.city.packs.parts import PARTS
from weg.foundation.access.actors import System

PACKS = Path(__file__).resolve().parents[2] / "cities"


def load_parts(*rooms: str) -> None:
    """Load these rooms' parts of the pack of Stuttgart, as ``weg init`` does."""
    for room in rooms:
        part = PARTS[room]
        part.load(System("test"), part.read(PACKS / "stuttgart"))
