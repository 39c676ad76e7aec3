"""Writing SVG: elements, the frame of a picture, fills that are told apart without colour.

Colours stand as attributes, so that a picture looks right alone (in a PDF); on a page the
stylesheet `pictures.css` overrides them by class, for dark mode too. No `style=`: the content
security policy forbids it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.formats import number_format
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

TEXT = "#1d2034"
MUTED = "#51577a"
LINE = "#c0c3d5"
PAPER = "#ffffff"
#: Told apart by people with any colour vision, and 3:1 against white (WCAG 1.4.11).
COLOURS = ("#1a3da5", "#b25900", "#00735a", "#8a3ffc", "#8c1d40", "#51577a")
FONT = "Fira Sans, Noto Sans, sans-serif"
#: Width of an average character of 13-pixel text, in pixels; measured for Fira Sans.
CHARACTER = 6.9


@dataclass(frozen=True)
class Twin:
    """The same figures as a table: column heads, and rows whose first cell names the row."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Picture(Protocol):
    """What can be drawn: `svg()` stands alone, `twin()` says the same in words and numbers."""

    @property
    def title(self) -> str: ...
    def svg(self) -> SafeString: ...
    def twin(self) -> Twin: ...


def tag(name: str, *children: Any, **attributes: Any) -> SafeString:
    """An element; `_` in names stands for `-`, a trailing `_` is dropped, None leaves one out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{conditional_escape(_number(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    body = "".join(str(conditional_escape(child)) for child in children)
    return mark_safe(f"<{name}{written}>{body}</{name}>")  # noqa: S308 (all parts are escaped)


def _number(value: Any) -> Any:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else value


def join(parts: Iterable[Any]) -> SafeString:
    return mark_safe("".join(str(conditional_escape(part)) for part in parts))  # noqa: S308


def text(x: float, y: float, content: Any, *, kind: str = "text", **attributes: Any) -> SafeString:
    """A line of text; `kind` is `text` or `muted`."""
    colour = MUTED if kind == "muted" else TEXT
    size = attributes.pop("font_size", 13)
    return tag(
        "text",
        content,
        x=x,
        y=y,
        fill=colour,
        font_size=size,
        class_=f"weg-svg-{kind}",
        **attributes,
    )


def link(url: str, label: str, *children: Any) -> SafeString:
    """The children as a link when there is an address, with a tooltip in any case."""
    inner = join([tag("title", label), *children])
    if not url:
        return tag("g", inner)
    return tag("a", inner, href=url, aria_label=label, class_="weg-svg-link")


def frame(
    title: str, description: str, size: tuple[float, float], body: Iterable[Any], *, links: bool
) -> SafeString:
    """The `<svg>` around a picture. With links inside it is a group, otherwise one image."""
    ident = uid(title, description)
    width, height = size
    return tag(
        "svg",
        tag("title", title, id=f"{ident}-t"),
        tag("desc", description, id=f"{ident}-d"),
        *body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_number(float(width))} {_number(float(height))}",
        width=width,
        height=height,
        role="group" if links else "img",
        aria_labelledby=f"{ident}-t",
        aria_describedby=f"{ident}-d",
        font_family=FONT,
        class_="weg-svg",
    )


def uid(*parts: object) -> str:
    """An id that is the same for the same picture and differs between pictures."""
    text = "\0".join(map(str, parts))
    return "p" + hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()[:8]


def figure_text(value: float, decimals: int = 0) -> str:
    """A number as the reader's language writes it, in groups of thousands."""
    return str(number_format(value, decimal_pos=decimals, use_l10n=True, force_grouping=True))


def ticks(highest: float, about: int = 5) -> list[float]:
    """Round numbers from 0 to at least `highest`, in steps of 1, 2 or 5 times a power of ten."""
    if highest <= 0:
        return [0.0, 1.0]
    power = 10.0 ** len(str(int(highest))) / 1000
    steps = [factor * power * scale for scale in (1, 10, 100, 1000) for factor in (1, 2, 5)]
    step = next(step for step in steps if highest / step <= about)
    count = int(-(-highest // step))
    return [step * i for i in range(count + 1)]


def label_width(labels: Sequence[str], most: float = 220) -> float:
    """Pixels that the longest of these labels needs, at most `most`."""
    return min(most, max((len(label) for label in labels), default=0) * CHARACTER)


def shortened(label: str, width: float) -> str:
    room = int(width / CHARACTER)
    return label if len(label) <= room else label[: max(1, room - 1)].rstrip() + "…"
