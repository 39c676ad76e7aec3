"""A picture on a page: heading, drawing, and the same figures as a table."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from weg.foundation.pictures.drawing import Picture


def picture(chart: Picture, *, heading: bool = True) -> SafeString:
    """The chart as a `<figure>` with its table folded below; `chart.svg()` is the drawing alone."""
    values = {"chart": chart, "svg": chart.svg(), "twin": chart.twin(), "heading": heading}
    return render_to_string("foundation/picture.html", values)
