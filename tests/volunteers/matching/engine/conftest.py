"""The engine knows no Django, and its tests need neither settings nor a database."""

import pytest


@pytest.fixture(autouse=True)
def _english() -> None:
    """In place of the fixture of the whole suite that chooses a language for pages."""
