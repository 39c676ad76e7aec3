"""Pictures with invented figures, for the living page."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.pictures.bars import Bar, BarChart
from weg.foundation.pictures.drawing import Picture
from weg.foundation.pictures.lines import Line, LineChart
from weg.foundation.pictures.maps import DistrictMap, Region
from weg.foundation.pictures.strip import OccupancyStrip, Span, StripRow


def example_pictures() -> list[Picture]:
    return [_bars(), _stacked(), _lines(), _strip(), _map()]


def _bars() -> BarChart:
    values = {"Bad Cannstatt": 1204, "Mitte": 873, "Nord": 610, "Ost": 344, "Birkach": 58}
    bars = tuple(Bar(name, (value,), "#") for name, value in values.items())
    return BarChart(_("Residents by district"), bars, (_("residents"),), unit=_("people"))


def _stacked() -> BarChart:
    values = {"2014": (1200, 640, 90), "2015": (2900, 1800, 210), "2016": (5300, 2500, 255)}
    bars = tuple(Bar(year, numbers) for year, numbers in values.items())
    series = (_("families"), _("single people"), _("couples"))
    return BarChart(_("Residents by household"), bars, series)


def _lines() -> LineChart:
    years = ("2012", "2013", "2014", "2015", "2016", "2017", "2018")
    residents = Line(
        _("residents"),
        (1150, 1500, 2700, 5200, 8055, 8400, 8100),
        (None, None, None, None, 8055, 7600, 6500),
        (None, None, None, None, 8055, 9200, 9700),
    )
    places = Line(_("places"), (1300, 1650, 2900, 5900, 8700, 8900, None))
    return LineChart(
        _("Residents and places"), years, (residents, places), mark=4, mark_label=_("today")
    )


def _strip() -> OccupancyStrip:
    rows = (
        StripRow(
            "2.04 a", (Span(date(2016, 11, 1), date(2016, 12, 9), "lived", "Muster, A.", "#"),)
        ),
        StripRow(
            "2.04 b",
            (
                Span(date(2016, 12, 1), date(2016, 12, 8), "blocked", _("water damage")),
                Span(date(2016, 12, 8), date(2016, 12, 20), "reserved"),
                Span(date(2016, 12, 20), None, "lived", "Beispiel, B."),
            ),
        ),
        StripRow("2.05 a", ()),
    )
    return OccupancyStrip(
        _("Places of the house"), date(2016, 11, 28), 42, rows, today=date(2016, 12, 5)
    )


def _map() -> DistrictMap:
    """A honeycomb instead of real districts."""
    values = (2.1, 7.9, 13.4, None, 18.8, 10.2, 4.0)
    regions = []
    for i, value in enumerate(values):
        x, y = 80 + (i % 3) * 104 + (i // 3 % 2) * 52, 80 + (i // 3) * 90
        path = f"M{x} {y - 60}l52 30v60l-52 30l-52 -30v-60z"
        regions.append(Region(f"{_('District')} {i + 1}", path, value, "#", (x, y)))
    return DistrictMap(
        _("Residents of sites by district"),
        tuple(regions),
        (0, 0, 420, 340),
        _("Invented outlines"),
        unit=_("per 1,000 residents"),
        decimals=1,
    )
