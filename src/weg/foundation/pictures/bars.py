"""Horizontal bars: one value per bar, or several stacked."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weg.foundation.pictures.drawing import (
    LINE,
    Twin,
    figure_text,
    frame,
    join,
    label_width,
    link,
    shortened,
    tag,
    text,
    ticks,
    uid,
)
from weg.foundation.pictures.fills import fill_of, series_fills
from weg.foundation.pictures.legend import legend

WIDTH = 720.0
BAR = 20.0
STEP = 28.0
RIGHT = 64.0


@dataclass(frozen=True)
class Bar:
    """One bar; `values` has one number per series, none below zero."""

    label: str
    values: tuple[float, ...]
    url: str = ""


@dataclass(frozen=True)
class BarChart:
    """Bars below each other. `series` names a bar's parts; with one name nothing is stacked."""

    title: str
    bars: tuple[Bar, ...]
    series: tuple[str, ...]
    description: str = ""
    unit: str = ""
    decimals: int = 0

    def __post_init__(self) -> None:
        for bar in self.bars:
            if len(bar.values) != len(self.series):
                raise ValueError(f"{bar.label}: one value for each of {len(self.series)} series")
            if min(bar.values) < 0:
                raise ValueError(f"{bar.label}: a bar cannot be shorter than nothing")

    @property
    def _stacked(self) -> bool:
        return len(self.series) > 1

    def twin(self) -> Twin:
        total = (_("Total"),) if self._stacked else ()
        return Twin(("", *self.series, *total), tuple(self._row(bar) for bar in self.bars))

    def _row(self, bar: Bar) -> tuple[str, ...]:
        total = (self._figure(sum(bar.values)),) if self._stacked else ()
        return (bar.label, *(self._figure(value) for value in bar.values), *total)

    def _figure(self, value: float) -> str:
        return figure_text(value, self.decimals)

    def svg(self) -> SafeString:
        left = label_width([bar.label for bar in self.bars]) + 12
        top = 44.0 if self._stacked else 18.0
        height = top + len(self.bars) * STEP + 24
        scale = _Scale(self, left, top)
        body = [
            series_fills(self._ident, len(self.series)),
            legend(self.series, self._ident, left) if self._stacked else "",
            scale.grid(height),
            *(self._draw(bar, i, scale) for i, bar in enumerate(self.bars)),
        ]
        links = any(bar.url for bar in self.bars)
        return frame(self.title, self.description, (WIDTH, height), body, links=links)

    @property
    def _ident(self) -> str:
        return uid(self.title, self.description)

    def _draw(self, bar: Bar, number: int, scale: _Scale) -> SafeString:
        y = scale.top + number * STEP
        total = sum(bar.values)
        name = text(
            scale.left - 8, y + 15, shortened(bar.label, scale.left - 12), text_anchor="end"
        )
        parts, x = [], scale.left
        for index, value in enumerate(bar.values):
            width = scale.length(value)
            parts.append(
                tag("rect", x=x, y=y, width=width, height=BAR, **fill_of(self._ident, index))
            )
            x += width
        figure = text(x + 6, y + 15, self._figure(total))
        return link(bar.url, self._sentence(bar), name, *parts, figure)

    def _sentence(self, bar: Bar) -> str:
        unit = f" {self.unit}" if self.unit else ""
        parts = ", ".join(
            f"{name} {self._figure(value)}"
            for name, value in zip(self.series, bar.values, strict=True)
        )
        return f"{bar.label}: {self._figure(sum(bar.values))}{unit}" + (
            f" ({parts})" if self._stacked else ""
        )


class _Scale:
    """From values to pixels."""

    def __init__(self, chart: BarChart, left: float, top: float) -> None:
        self.chart, self.left, self.top = chart, left, top
        self.marks = ticks(max((sum(bar.values) for bar in chart.bars), default=0))

    def length(self, value: float) -> float:
        return value / self.marks[-1] * (WIDTH - self.left - RIGHT)

    def grid(self, height: float) -> SafeString:
        return join(self._mark(mark, height) for mark in self.marks)

    def _mark(self, mark: float, height: float) -> SafeString:
        x = self.left + self.length(mark)
        line = tag(
            "path", d=f"M{x:.1f} {self.top - 6} V{height - 20}", stroke=LINE, class_="weg-svg-grid"
        )
        decimals = 0 if mark == int(mark) else 1
        figure = figure_text(mark, decimals)
        return join(
            [line, text(x, height - 6, figure, kind="muted", font_size=12, text_anchor="middle")]
        )
