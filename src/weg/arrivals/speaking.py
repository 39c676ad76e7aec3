"""The reader's own sentences come in English and German; this picks the one for this page."""

from __future__ import annotations

from django.utils.translation import get_language


def language() -> str:
    """``de`` or ``en``."""
    return "en" if (get_language() or "de").startswith("en") else "de"
