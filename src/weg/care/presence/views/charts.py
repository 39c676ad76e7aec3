"""The share of residents confirmed, as lines over weeks."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weg.care.presence.queries.figures import Point
from weg.foundation.pictures import Line, LineChart, picture


def share_chart(points: Sequence[Point]) -> SafeString | None:
    """None as long as nothing was kept."""
    if all(point.within_28 is None for point in points):
        return None
    chart = LineChart(
        title=_("Residents confirmed, in percent"),
        labels=tuple(date_format(point.day, "d.m.") for point in points),
        lines=(
            Line(_("7 days"), tuple(_percent(point.within_7) for point in points)),
            Line(_("14 days"), tuple(_percent(point.within_14) for point in points)),
            Line(_("28 days"), tuple(_percent(point.within_28) for point in points)),
        ),
        description=_("Share of the people recorded whom somebody saw, or who moved in."),
        decimals=1,
    )
    return picture(chart)


def _percent(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 1)
