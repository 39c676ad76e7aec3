from __future__ import annotations

import pytest

from tests.care.presence.scene import House


@pytest.fixture
def house(everything):
    """A house of three rooms with five residents, its manager and its social worker."""
    return House()


@pytest.fixture
def second(house):
    """A house of another organisation."""
    return House("Ulmenweg")
