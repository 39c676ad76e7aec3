"""The words of the answering page and of invitations, one file a language, in simple words.

Not in the catalogues: the interface for staff has two languages, these have seven.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RIGHT_TO_LEFT = ("ar", "fa")
NAMES = {
    "de": "Deutsch",
    "en": "English",
    "uk": "Українська",
    "ar": "العربية",
    "fa": "فارسی",
    "tr": "Türkçe",
    "fr": "Français",
}


@cache
def words(code: str) -> dict[str, Any]:
    """All words of a language; German for one that there is not."""
    known = code if code in NAMES else "de"
    return tomllib.loads((HERE / f"{known}.toml").read_text("utf-8"))
