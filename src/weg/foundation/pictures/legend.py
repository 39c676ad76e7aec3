"""What the fills mean."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.safestring import SafeString

from weg.foundation.pictures.drawing import CHARACTER, join, tag, text
from weg.foundation.pictures.fills import fill_of


def legend(names: Sequence[str], ident: str, x: float, y: float = 6.0) -> SafeString:
    """A row of swatches with their names."""
    parts: list[SafeString] = []
    for index, name in enumerate(names):
        parts.append(tag("rect", x=x, y=y, width=14, height=14, **fill_of(ident, index)))
        parts.append(text(x + 20, y + 12, name))
        x += 20 + len(name) * CHARACTER + 22
    return join(parts)
