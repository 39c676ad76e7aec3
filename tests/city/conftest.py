from __future__ import annotations

from pathlib import Path

import pytest

PACKS = Path(__file__).resolve().parents[2] / "cities"


@pytest.fixture
def stuttgart(everything, system):
    """The database with the city pack of Stuttgart in it."""
    from weg.city.packs.loading import load_pack

    return load_pack(PACKS / "stuttgart", system)
