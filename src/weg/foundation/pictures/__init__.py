"""Charts and maps as SVG, each with its figures as a table; see README.md."""

from weg.foundation.pictures.bars import Bar, BarChart
from weg.foundation.pictures.drawing import Picture, Twin
from weg.foundation.pictures.figures import picture
from weg.foundation.pictures.lines import Line, LineChart
from weg.foundation.pictures.maps import DistrictMap, Region
from weg.foundation.pictures.strip import OccupancyStrip, Span, StripRow

__all__ = [
    "Bar",
    "BarChart",
    "DistrictMap",
    "Line",
    "LineChart",
    "OccupancyStrip",
    "Picture",
    "Region",
    "Span",
    "StripRow",
    "Twin",
    "picture",
]
