"""A map of districts shaded by a figure; the districts' outlines are passed in."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weg.foundation.pictures.drawing import (
    LINE,
    MUTED,
    PAPER,
    Twin,
    figure_text,
    frame,
    join,
    link,
    tag,
    text,
    ticks,
    uid,
)

WIDTH, MAP_HEIGHT = 640.0, 520.0
#: From little to much; each step is darker, so grey paper shows the order too.
SHADES = ("#e3ebfa", "#b5c8ef", "#7d9ddf", "#4569c2", "#1a3da5")


@dataclass(frozen=True)
class Region:
    """A district: its outline as SVG path data, its figure (None: not known), its page.

    `label_at` is the point where the figure is written, in the path's coordinates.
    """

    name: str
    path: str
    value: float | None
    url: str = ""
    label_at: tuple[float, float] | None = None


@dataclass(frozen=True)
class DistrictMap:
    """Regions in `view_box` (min x, min y, width, height of the paths' coordinates).

    `breaks` are the four upper bounds between the five shades; round ones are chosen when
    empty. `attribution` names the source of the outlines and their licence.
    """

    title: str
    regions: tuple[Region, ...]
    view_box: tuple[float, float, float, float]
    attribution: str
    description: str = ""
    unit: str = ""
    decimals: int = 0
    breaks: tuple[float, ...] = ()

    def twin(self) -> Twin:
        head = (_("District"), self.unit or _("Value"))
        rows = sorted(self.regions, key=lambda r: -(r.value if r.value is not None else -1))
        return Twin(head, tuple((r.name, self._figure(r.value)) for r in rows))

    def _figure(self, value: float | None) -> str:
        return "–" if value is None else figure_text(value, self.decimals)

    def bounds(self) -> tuple[float, ...]:
        """The upper bounds of the shades but the last."""
        if self.breaks:
            return self.breaks
        highest = max((r.value for r in self.regions if r.value is not None), default=0)
        top = ticks(highest)[-1]
        return tuple(top * i / len(SHADES) for i in range(1, len(SHADES)))

    def shade(self, value: float) -> int:
        return sum(value >= bound for bound in self.bounds())

    def svg(self) -> SafeString:
        body = [
            self._unknown(),
            tag(
                "svg",
                *(self._outline(region) for region in self.regions),
                *(self._number(region) for region in self.regions),
                x=0,
                y=0,
                width=WIDTH,
                height=MAP_HEIGHT,
                viewBox=" ".join(f"{part:g}" for part in self.view_box),
            ),
            self._legend(),
            text(0, MAP_HEIGHT + 58, self.attribution, kind="muted", font_size=11),
        ]
        size = (WIDTH, MAP_HEIGHT + 66)
        links = any(region.url for region in self.regions)
        return frame(self.title, self.description, size, body, links=links)

    @property
    def _ident(self) -> str:
        return uid(self.title, self.description, self.attribution)

    def _unknown(self) -> SafeString:
        lines = tag("path", d="M0 8 L8 0", stroke=MUTED, stroke_width=1)
        ground = tag("rect", width=8, height=8, fill=PAPER, class_="weg-map-unknown")
        where = {"id": f"{self._ident}-u", "width": 8, "height": 8}
        return tag("defs", tag("pattern", ground, lines, patternUnits="userSpaceOnUse", **where))

    def _fill(self, value: float | None) -> dict[str, str]:
        if value is None:
            return {"fill": f"url(#{self._ident}-u)"}
        shade = self.shade(value)
        return {"fill": SHADES[shade], "class_": f"weg-map-{shade}"}

    def _outline(self, region: Region) -> SafeString:
        unit = f" {self.unit}" if self.unit else ""
        shape = tag(
            "path",
            d=region.path,
            stroke=PAPER,
            stroke_width=1.5,
            fill_rule="evenodd",
            vector_effect="non-scaling-stroke",
            **self._fill(region.value),
        )
        return link(region.url, f"{region.name}: {self._figure(region.value)}{unit}", shape)

    def _number(self, region: Region) -> SafeString:
        if region.label_at is None or region.value is None:
            return join([])
        _x, _y, width, height = self.view_box
        size = 12 * max(width / WIDTH, height / MAP_HEIGHT)
        dark = self.shade(region.value) >= 3
        return tag(
            "text",
            self._figure(region.value),
            x=region.label_at[0],
            y=region.label_at[1] + size / 3,
            fill=PAPER if dark else "#1d2034",
            font_size=size,
            text_anchor="middle",
            pointer_events="none",
            class_="weg-map-number",
        )

    def _legend(self) -> SafeString:
        y, step = MAP_HEIGHT + 12, 92.0
        edges = (0.0, *self.bounds())
        parts: list[SafeString] = []
        for i, shade in enumerate(SHADES):
            x = i * step
            upper = f"< {self._figure(edges[i + 1])}" if i + 1 < len(edges) else ""
            words = (
                upper
                if i == 0
                else (
                    f"{self._figure(edges[i])} – {upper}"
                    if upper
                    else f"≥ {self._figure(edges[i])}"
                )
            )
            parts.append(
                tag(
                    "rect",
                    x=x,
                    y=y,
                    width=step - 4,
                    height=12,
                    fill=shade,
                    stroke=LINE,
                    class_=f"weg-map-{i}",
                )
            )
            parts.append(text(x, y + 27, words, kind="muted", font_size=12))
        if any(region.value is None for region in self.regions):
            x = len(SHADES) * step
            parts.append(
                tag(
                    "rect",
                    x=x,
                    y=y,
                    width=step - 4,
                    height=12,
                    fill=f"url(#{self._ident}-u)",
                    stroke=LINE,
                )
            )
            parts.append(text(x, y + 27, _("not known"), kind="muted", font_size=12))
        return join(parts)
