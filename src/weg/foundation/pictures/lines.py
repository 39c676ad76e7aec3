"""Lines over time, with gaps where nothing is known and bands for what is uncertain."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from weg.foundation.pictures.drawing import (
    COLOURS,
    LINE,
    MUTED,
    Twin,
    figure_text,
    frame,
    join,
    label_width,
    tag,
    text,
    ticks,
    uid,
)

WIDTH, HEIGHT = 720.0, 300.0
TOP, BOTTOM = 16.0, 34.0
_DASHES = ("", "7 4", "2 3", "9 3 2 3", "12 4", "4 2")


@dataclass(frozen=True)
class Line:
    """One line: a value per label, None where nothing is known.

    `lower` and `upper` draw a band around it, such as the range of a forecast.
    """

    label: str
    values: tuple[float | None, ...]
    lower: tuple[float | None, ...] = ()
    upper: tuple[float | None, ...] = ()


@dataclass(frozen=True)
class LineChart:
    """Lines over the same labels. The axis starts at zero. `mark` is the index of a vertical line
    such as today, named `mark_label`."""

    title: str
    labels: tuple[str, ...]
    lines: tuple[Line, ...]
    description: str = ""
    unit: str = ""
    decimals: int = 0
    mark: int | None = None
    mark_label: str = ""

    def __post_init__(self) -> None:
        for line in self.lines:
            for values in (line.values, line.lower, line.upper):
                if values and len(values) != len(self.labels):
                    raise ValueError(
                        f"{line.label}: one value for each of {len(self.labels)} labels"
                    )

    def twin(self) -> Twin:
        head = ("", *(line.label for line in self.lines))
        rows = (
            (label, *(self._cell(line, i) for line in self.lines))
            for i, label in enumerate(self.labels)
        )
        return Twin(head, tuple(rows))

    def _cell(self, line: Line, i: int) -> str:
        value = line.values[i]
        shown = "–" if value is None else figure_text(value, self.decimals)
        low, high = (line.lower or (None,) * (i + 1))[i], (line.upper or (None,) * (i + 1))[i]
        if low is None or high is None:
            return shown
        return f"{shown} ({figure_text(low, self.decimals)} – {figure_text(high, self.decimals)})"

    def svg(self) -> SafeString:
        plot = _Plot(self)
        body = [
            plot.grid(),
            plot.mark(),
            *(plot.band(i, line) for i, line in enumerate(self.lines)),
            *(plot.line(i, line) for i, line in enumerate(self.lines)),
            plot.names(),
        ]
        return frame(self.title, self.description, (WIDTH, HEIGHT), body, links=False)

    @property
    def _ident(self) -> str:
        return uid(self.title, self.description)


class _Plot:
    """The drawing area of a chart: from labels and values to pixels."""

    def __init__(self, chart: LineChart) -> None:
        self.chart = chart
        values = [
            v for n in chart.lines for part in (n.values, n.upper) for v in part if v is not None
        ]
        self.marks = ticks(max(values, default=0))
        self.left = label_width([figure_text(m) for m in self.marks]) + 10
        self.right = WIDTH - label_width([n.label for n in chart.lines], 150) - 16

    def x(self, index: int) -> float:
        steps = max(1, len(self.chart.labels) - 1)
        return self.left + (self.right - self.left) * index / steps

    def y(self, value: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / self.marks[-1]

    def grid(self) -> SafeString:
        rows = [self._row(mark) for mark in self.marks]
        every = max(1, -(-len(self.chart.labels) * 46 // int(self.right - self.left)))
        columns = [
            text(self.x(i), HEIGHT - 12, label, kind="muted", font_size=12, text_anchor="middle")
            for i, label in enumerate(self.chart.labels)
            if i % every == 0
        ]
        return join([*rows, *columns])

    def _row(self, mark: float) -> SafeString:
        y = self.y(mark)
        line = tag(
            "path",
            d=f"M{self.left:.1f} {y:.1f} H{self.right:.1f}",
            stroke=LINE,
            class_="weg-svg-grid",
        )
        figure = figure_text(mark, 0 if mark == int(mark) else 1)
        return join(
            [
                line,
                text(self.left - 6, y + 4, figure, kind="muted", font_size=12, text_anchor="end"),
            ]
        )

    def mark(self) -> SafeString:
        if self.chart.mark is None:
            return join([])
        x = self.x(self.chart.mark)
        line = tag(
            "path", d=f"M{x:.1f} {TOP} V{HEIGHT - BOTTOM}", stroke=MUTED, stroke_dasharray="3 3"
        )
        return join([line, text(x + 4, TOP + 4, self.chart.mark_label, kind="muted", font_size=12)])

    def band(self, index: int, line: Line) -> SafeString:
        pairs = zip(line.lower, line.upper, strict=True)
        ends = [
            (i, low, up) for i, (low, up) in enumerate(pairs) if low is not None and up is not None
        ]
        if not ends:
            return join([])
        there = [f"{self.x(i):.1f},{self.y(up):.1f}" for i, _low, up in ends]
        back = [f"{self.x(i):.1f},{self.y(low):.1f}" for i, low, _up in reversed(ends)]
        colour = COLOURS[index % len(COLOURS)]
        points = " ".join(there + back)
        return tag(
            "polygon", points=points, fill=colour, opacity=0.16, class_=f"weg-series-{index}"
        )

    def line(self, index: int, line: Line) -> SafeString:
        colour, dash = COLOURS[index % len(COLOURS)], _DASHES[index % len(_DASHES)]
        path = tag(
            "path",
            d=self._path(line.values),
            fill="none",
            stroke=colour,
            stroke_width=2.5,
            stroke_dasharray=dash or None,
            stroke_linejoin="round",
            class_=f"weg-line-{index}",
        )
        return join([path, *self._dots(index, line, colour)])

    def _path(self, values: tuple[float | None, ...]) -> str:
        steps, pen = [], "M"
        for i, value in enumerate(values):
            if value is None:
                pen = "M"
                continue
            steps.append(f"{pen}{self.x(i):.1f} {self.y(value):.1f}")
            pen = "L"
        return " ".join(steps)

    def _dots(self, index: int, line: Line, colour: str) -> list[SafeString]:
        name, labels = line.label, self.chart.labels
        return [
            tag(
                "circle",
                tag(
                    "title",
                    f"{name}, {labels[i]}: {figure_text(value, self.chart.decimals)}",
                ),
                cx=self.x(i),
                cy=self.y(value),
                r=3,
                fill=colour,
                class_=f"weg-series-{index}",
            )
            for i, value in enumerate(line.values)
            if value is not None
        ]

    def names(self) -> SafeString:
        """Each line's name at its end, moved apart where two would overlap."""
        ends = []
        for index, line in enumerate(self.chart.lines):
            last = max((i for i, v in enumerate(line.values) if v is not None), default=None)
            if last is not None:
                ends.append((self.y(line.values[last] or 0), index, line.label))
        parts, lowest = [], 0.0
        for y, index, label in sorted(ends):
            lowest = max(y + 4, lowest + 16)
            parts.append(
                text(
                    self.right + 8, lowest, label, kind=f"series weg-name-{index}", font_weight=600
                )
            )
        return join(parts)
