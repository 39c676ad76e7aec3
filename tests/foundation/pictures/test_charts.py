"""Charts: drawn to scale, readable without colour, and with their figures as a table."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from django.utils import translation

from weg.foundation.pictures import Bar, BarChart, Line, LineChart, picture
from weg.foundation.pictures.drawing import figure_text, tag, ticks
from weg.foundation.pictures.examples import example_pictures

SVG = "{http://www.w3.org/2000/svg}"
PICTURES = example_pictures()


def drawn(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 (our own drawing)


@pytest.mark.parametrize("chart", PICTURES, ids=lambda chart: type(chart).__name__)
def test_a_picture_is_well_formed_and_named(chart: BarChart) -> None:
    root = drawn(chart.svg())
    named = root.get("aria-labelledby")
    assert root.find(f"{SVG}title[@id='{named}']").text == chart.title  # type: ignore[union-attr]
    assert root.get("role") == ("group" if root.find(f".//{SVG}a") is not None else "img")


@pytest.mark.parametrize("chart", PICTURES, ids=lambda chart: type(chart).__name__)
def test_a_picture_needs_no_style_and_every_pattern_it_uses_is_there(chart: BarChart) -> None:
    root = drawn(chart.svg())
    assert [e for e in root.iter() if e.get("style")] == []
    used = {e.get("fill", "")[5:-1] for e in root.iter() if e.get("fill", "").startswith("url(#")}
    assert used <= {e.get("id") for e in root.iter(f"{SVG}pattern")}


@pytest.mark.parametrize("chart", PICTURES, ids=lambda chart: type(chart).__name__)
def test_the_table_is_as_wide_as_its_head(chart: BarChart) -> None:
    twin = chart.twin()
    assert twin.rows
    assert {len(row) for row in twin.rows} == {len(twin.head)}


def bars(*values: float) -> BarChart:
    return BarChart("T", tuple(Bar(f"b{v}", (v,)) for v in values), ("n",))


def test_a_bar_twice_the_value_is_twice_as_long() -> None:
    widths = [float(r.get("width", 0)) for r in drawn(bars(30, 60).svg()).iter(f"{SVG}rect")]
    assert widths[1] == pytest.approx(2 * widths[0], rel=1e-3)


def test_parts_of_a_stacked_bar_join_and_are_summed() -> None:
    chart = BarChart("T", (Bar("x", (10, 20, 5)),), ("a", "b", "c"))
    parts = [r for r in drawn(chart.svg()).iter(f"{SVG}rect") if r.get("height") == "20"]
    ends = [float(r.get("x", 0)) + float(r.get("width", 0)) for r in parts]
    starts = [float(r.get("x", 0)) for r in parts]
    assert starts[1:] == pytest.approx(ends[:-1], abs=0.02)
    assert len({r.get("fill") for r in parts}) == 3
    assert chart.twin().rows == (("x", "10", "20", "5", "35"),)


def test_a_chart_of_nothing_is_still_a_picture() -> None:
    assert drawn(bars(0).svg()) is not None
    assert drawn(BarChart("T", (), ("n",)).svg()) is not None


def test_bars_that_cannot_be_drawn_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter than nothing"):
        bars(-1)
    with pytest.raises(ValueError, match="one value for each of 2 series"):
        BarChart("T", (Bar("x", (1,)),), ("a", "b"))


def test_labels_are_escaped() -> None:
    chart = BarChart("<b>", (Bar("<script>", (1,), "/?a=1&b=2"),), ("n",))
    assert "<script>" not in chart.svg()
    assert drawn(chart.svg()).find(f".//{SVG}a").get("href") == "/?a=1&b=2"  # type: ignore[union-attr]
    assert "<b>" not in picture(chart)


def test_a_line_breaks_where_nothing_is_known() -> None:
    chart = LineChart("T", ("a", "b", "c", "d"), (Line("n", (1, None, 2, 3)),))
    path = next(p for p in drawn(chart.svg()).iter(f"{SVG}path") if p.get("stroke-width") == "2.5")
    assert path.get("d", "").count("M") == 2
    assert chart.twin().rows[1] == ("b", "–")


def test_the_range_of_a_forecast_is_drawn_and_told() -> None:
    line = Line("n", (10, 20), (None, 15), (None, 30))
    chart = LineChart("T", ("a", "b"), (line,))
    assert drawn(chart.svg()).find(f".//{SVG}polygon") is not None
    assert chart.twin().rows[1] == ("b", "20 (15 – 30)")


def test_a_line_with_too_few_values_is_refused() -> None:
    with pytest.raises(ValueError, match="one value for each of 3 labels"):
        LineChart("T", ("a", "b", "c"), (Line("n", (1, 2)),))


@pytest.mark.parametrize("highest", [0.4, 1, 7, 58, 1204, 8055, 812_345])
def test_ticks_are_round_few_and_reach_the_highest(highest: float) -> None:
    marks = ticks(highest)
    assert marks[0] == 0
    assert marks[-1] >= highest
    assert 2 <= len(marks) <= 7


def test_numbers_are_written_in_the_language_of_the_reader() -> None:
    with translation.override("de"):
        assert figure_text(8055.5, 1) == "8.055,5"
    with translation.override("en"):
        assert figure_text(8055) == "8,055"


def test_an_attribute_cannot_break_out() -> None:
    assert tag("a", href='"><script>') == '<a href="&quot;&gt;&lt;script&gt;"></a>'
