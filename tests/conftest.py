"""The harness: a real PostgreSQL, the runtime role, row-level security on, for every test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytest_plugins = [
    "tests.harness.browser",
    "tests.harness.databases",
    "tests.harness.pages",
    "tests.harness.people",
    "tests.harness.server",
]


@pytest.fixture(autouse=True)
def _english(settings: Any) -> Iterator[None]:
    """Tests read the source strings, whether catalogues are compiled or not."""
    from django.utils.translation import override

    settings.LANGUAGE_CODE = "en"
    with override("en"):
        yield
