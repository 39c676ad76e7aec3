"""Places over days: one row per place, one block per reservation, stay or closure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weg.foundation.pictures.drawing import (
    LINE,
    PAPER,
    TEXT,
    Twin,
    frame,
    join,
    label_width,
    link,
    shortened,
    tag,
    text,
    uid,
)

ROW, STEP = 18.0, 22.0
TOP = 40.0
#: State -> fill, stroke and the lines of its pattern; each differs without colour.
STATES = {
    "free": (PAPER, LINE, ""),
    "reserved": ("#ffe7b6", "#925400", "M0 8 L8 0"),
    "lived": ("#1a3da5", "#1a3da5", ""),
    "blocked": ("#fee4e0", "#c31c13", "M0 0 L8 8 M0 8 L8 0"),
}


def state_names() -> dict[str, str]:
    return {
        "free": _("free"),
        "reserved": _("reserved"),
        "lived": _("lived in"),
        "blocked": _("blocked"),
    }


@dataclass(frozen=True)
class Span:
    """A state from `start` up to but not including `end` (None: open)."""

    start: date
    end: date | None
    state: str
    label: str = ""
    url: str = ""


@dataclass(frozen=True)
class StripRow:
    """A place with its spans; where there is none it is free."""

    label: str
    spans: tuple[Span, ...]
    url: str = ""


@dataclass(frozen=True)
class OccupancyStrip:
    """`days` days from `first`, one column per day; `today` is marked."""

    title: str
    first: date
    days: int
    rows: tuple[StripRow, ...]
    today: date | None = None
    description: str = ""

    @property
    def last(self) -> date:
        """The first day that is not shown any more."""
        return self.first + timedelta(days=self.days)

    def twin(self) -> Twin:
        head = (_("Place"), _("State"), _("from"), _("until"), _("Note"))
        names = state_names()
        rows = [
            (row.label, names[s.state], _day(s.start), _day(s.end) if s.end else "–", s.label)
            for row in self.rows
            for s in row.spans
            if self._shows(s)
        ]
        return Twin(head, tuple(rows))

    def _shows(self, span: Span) -> bool:
        return span.start < self.last and (span.end is None or span.end > self.first)

    def svg(self) -> SafeString:
        canvas = _Canvas(self)
        links = any(row.url or any(s.url for s in row.spans) for row in self.rows)
        body = [canvas.patterns(), canvas.legend(), canvas.days()]
        body += [canvas.row(i, row) for i, row in enumerate(self.rows)]
        body.append(canvas.today())
        return frame(self.title, self.description, (canvas.width, canvas.height), body, links=links)


class _Canvas:
    """From days and rows to pixels."""

    def __init__(self, strip: OccupancyStrip) -> None:
        self.strip = strip
        self.ident = uid(strip.title, strip.description, strip.first)
        self.left = label_width([row.label for row in strip.rows], 160) + 12
        self.day = min(24.0, max(7.0, 800.0 / strip.days))
        self.width = self.left + self.day * strip.days + 8
        self.height = TOP + 22 + len(strip.rows) * STEP + 6

    def x(self, day: date) -> float:
        return self.left + self.day * (day - self.strip.first).days

    def y(self, number: int) -> float:
        return TOP + 22 + number * STEP

    def patterns(self) -> SafeString:
        drawn = [self._pattern(state, *parts) for state, parts in STATES.items() if parts[2]]
        return tag("defs", join(drawn))

    def _pattern(self, state: str, ground: str, stroke: str, lines: str) -> SafeString:
        rect = tag("rect", width=8, height=8, fill=ground, class_=f"weg-strip-{state}")
        path = tag(
            "path", d=lines, stroke=stroke, stroke_width=1.3, class_=f"weg-strip-{state}-line"
        )
        where = {"id": f"{self.ident}-{state}", "width": 8, "height": 8}
        return tag("pattern", rect, path, patternUnits="userSpaceOnUse", **where)

    def _fill(self, state: str) -> dict[str, str]:
        ground, stroke, lines = STATES[state]
        fill = f"url(#{self.ident}-{state})" if lines else ground
        kind = {} if lines else {"class_": f"weg-strip-{state}"}
        return {"fill": fill, "stroke": stroke} | kind

    def legend(self) -> SafeString:
        parts: list[SafeString] = []
        x = self.left
        for state, name in state_names().items():
            parts.append(tag("rect", x=x, y=4, width=22, height=14, rx=2, **self._fill(state)))
            parts.append(text(x + 28, 16, name))
            x += 28 + len(name) * 7 + 24
        return join(parts)

    def days(self) -> SafeString:
        """A line and a date for each Monday, or each first of the month when there are many."""
        strip = self.strip
        shown = [strip.first + timedelta(days=i) for i in range(strip.days)]
        marked = [d for d in shown if (d.day == 1 if strip.days > 120 else d.weekday() == 0)]
        bottom = self.y(len(strip.rows))
        parts = [
            tag(
                "path",
                d=f"M{self.x(d):.1f} {TOP + 4} V{bottom}",
                stroke=LINE,
                class_="weg-svg-grid",
            )
            for d in marked
        ]
        names = [
            text(self.x(d) + 3, TOP + 14, _short(d), kind="muted", font_size=12) for d in marked
        ]
        return join(parts + names)

    def row(self, number: int, row: StripRow) -> SafeString:
        y = self.y(number)
        name = text(self.left - 8, y + 13, shortened(row.label, self.left - 12), text_anchor="end")
        ground = tag(
            "rect",
            x=self.left,
            y=y,
            width=self.day * self.strip.days,
            height=ROW,
            rx=2,
            **self._fill("free"),
        )
        spans = [self._span(y, row, span) for span in row.spans if self.strip._shows(span)]
        head = link(row.url, row.label, name) if row.url else name
        return join([head, ground, *spans])

    def _span(self, y: float, row: StripRow, span: Span) -> SafeString:
        start = max(span.start, self.strip.first)
        end = min(span.end or self.strip.last, self.strip.last)
        x, width = self.x(start), self.day * (end - start).days
        block = tag("rect", x=x, y=y, width=width, height=ROW, rx=2, **self._fill(span.state))
        room = width - 8 if span.state == "lived" else 0
        written = shortened(span.label, room) if room > 24 and span.label else ""
        name = tag(
            "text", written, x=x + 4, y=y + 13, fill=PAPER, font_size=12, class_="weg-strip-text"
        )
        return link(span.url, _sentence(row, span), block, name if written else "")

    def today(self) -> SafeString:
        day = self.strip.today
        if day is None or not self.strip.first <= day < self.strip.last:
            return join([])
        x = self.x(day) + self.day / 2
        bottom = self.y(len(self.strip.rows))
        line = tag(
            "path",
            d=f"M{x:.1f} {TOP + 18} V{bottom}",
            stroke=TEXT,
            stroke_width=2,
            class_="weg-svg-today",
        )
        return join(
            [line, tag("circle", cx=x, cy=TOP + 18, r=4, fill=TEXT, class_="weg-svg-today")]
        )


def _sentence(row: StripRow, span: Span) -> str:
    until = _day(span.end) if span.end else "…"
    note = f", {span.label}" if span.label else ""
    return f"{row.label}: {state_names()[span.state]} {_day(span.start)} – {until}{note}"


def _day(day: date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")


def _short(day: date) -> str:
    return date_format(day, "j. M" if day.day == 1 else "j.n.")
