"""Fills that differ in pattern as well as in colour."""

from __future__ import annotations

from django.utils.safestring import SafeString

from weg.foundation.pictures.drawing import COLOURS, PAPER, join, tag

_STROKES = (
    "",
    "M0 8 L8 0",
    "M0 4 H8",
    "M0 0 L8 8 M0 8 L8 0",
    "M4 0 V8",
    "M2 2 h1 M6 6 h1",
)


def series_fills(ident: str, count: int) -> SafeString:
    """Pattern definitions for the first `count` series; use `fill_of` to refer to one."""
    return tag("defs", join(_pattern(ident, i) for i in range(1, min(count, len(COLOURS)))))


def _pattern(ident: str, index: int) -> SafeString:
    ground = tag("rect", width=8, height=8, fill=COLOURS[index], class_=f"weg-series-{index}")
    lines = tag(
        "path", d=_STROKES[index], stroke=PAPER, stroke_width=1.4, opacity=0.75, fill="none"
    )
    return tag(
        "pattern",
        ground,
        lines,
        id=f"{ident}-s{index}",
        width=8,
        height=8,
        patternUnits="userSpaceOnUse",
    )


def fill_of(ident: str, index: int) -> dict[str, str]:
    """Attributes that fill a shape as series number `index`."""
    index %= len(COLOURS)
    if index == 0:
        return {"fill": COLOURS[0], "class_": "weg-series-0"}
    return {"fill": f"url(#{ident}-s{index})"}
