from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.volunteers.scene import scene


@pytest.fixture
def world(everything: None) -> SimpleNamespace:
    return scene()
