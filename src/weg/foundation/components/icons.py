"""The names of the icons that exist: what the sprite holds."""

from __future__ import annotations

import re
from pathlib import Path

_SPRITE = Path(__file__).parent.parent / "static/weg/vendor/icons.svg"

ICON_NAMES: tuple[str, ...] = tuple(
    sorted(re.findall(r'<symbol id="([\w-]+)"', _SPRITE.read_text()))
)
OPTIONAL_ICON: tuple[str, ...] = ("", *ICON_NAMES)
