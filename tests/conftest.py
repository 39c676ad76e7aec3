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


@pytest.hookimpl(trylast=True)  # after the order has been shuffled
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests come first, so that at the end no worker waits for another's."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(autouse=True)
def _english_and_quick(settings: Any) -> Iterator[None]:
    """Tests read the source strings, whether catalogues are compiled or not.

    What a server does once and a test for every client is left out: hashing passwords at their
    full price, and reading the folders of static files.
    """
    from django.utils.translation import override

    settings.LANGUAGE_CODE = "en"
    settings.PASSWORD_HASHERS = ["tests.harness.hashing.QuickHasher"]
    settings.WHITENOISE_AUTOREFRESH = True
    with override("en"):
        yield
