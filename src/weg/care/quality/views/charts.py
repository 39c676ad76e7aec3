"""Results over time as lines: of a house by visit, of organisations by half-year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weg.care.quality.models import Visit
from weg.care.quality.queries.results import Result, Tally
from weg.foundation.pictures import Line, LineChart, picture

MOST_LINES = 6
"""More lines cannot be told apart."""


def house_chart(visits: Sequence[Visit]) -> SafeString | None:
    """visits: the newest first; None as long as there are fewer than two."""
    if len(visits) < 2:
        return None
    rows = list(reversed(visits))
    chart = LineChart(
        title=_("Standards fully met, in percent"),
        labels=tuple(date_format(visit.day, "m/Y") for visit in rows),
        lines=(Line(_("fully met"), tuple(_percent(visit.share) for visit in rows)),),
        description=_("Share of the standards looked at that were fully met, visit by visit."),
    )
    return picture(chart)


def results_chart(
    rows: Sequence[Result], total: Mapping[date, Tally], halves: Sequence[date]
) -> SafeString | None:
    """The city, and the organisations that run most houses."""
    if not total:
        return None
    largest = sorted(rows, key=lambda r: (-r.houses, r.name))[: MOST_LINES - 1]
    lines = [Line(_("All"), _values(total, halves))]
    lines += [Line(row.name, _values(row.halves, halves)) for row in largest if row.halves]
    chart = LineChart(
        title=_("Standards fully met, in percent"),
        labels=tuple(f"{half.year}/{1 if half.month < 7 else 2}" for half in halves),
        lines=tuple(lines),
        description=_(
            "Share of the standards looked at that were fully met, by half-year and by the"
            " organisation that ran the house on the day of the visit; the largest ones."
        ),
    )
    return picture(chart)


def _values(tallies: Mapping[date, Tally], halves: Sequence[date]) -> tuple[float | None, ...]:
    return tuple(_percent(tallies[half].share if half in tallies else None) for half in halves)


def _percent(share: float | None) -> float | None:
    return None if share is None else round(100 * share)
