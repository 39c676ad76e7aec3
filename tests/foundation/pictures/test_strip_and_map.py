"""The occupancy strip and the district map."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from django.utils import translation

from weg.foundation.pictures import DistrictMap, OccupancyStrip, Region, Span, StripRow
from weg.foundation.pictures.maps import SHADES
from weg.foundation.pictures.strip import STATES

SVG = "{http://www.w3.org/2000/svg}"
FIRST = date(2016, 12, 1)


def strip(*spans: Span, days: int = 30) -> OccupancyStrip:
    return OccupancyStrip("T", FIRST, days, (StripRow("2.04 a", spans),), today=date(2016, 12, 5))


def blocks(chart: OccupancyStrip) -> dict[str, float]:
    """Title of each drawn block with its width in days."""
    root = ElementTree.fromstring(chart.svg())  # noqa: S314 (our own drawing)
    whole = max(float(r.get("width", 0)) for r in root.iter(f"{SVG}rect"))
    groups = [*root.iter(f"{SVG}g"), *root.iter(f"{SVG}a")]
    found = {}
    for group in groups:
        rect, title = group.find(f"{SVG}rect"), group.find(f"{SVG}title")
        if rect is not None and title is not None:
            found[str(title.text)] = round(float(rect.get("width", 0)) / whole * chart.days, 3)
    return found


@pytest.fixture(autouse=True)
def _german() -> object:
    with translation.override("de"):
        yield


def test_a_block_is_as_long_as_its_days_and_the_end_does_not_count() -> None:
    widths = blocks(strip(Span(date(2016, 12, 3), date(2016, 12, 10), "lived", "A. B.")))
    assert list(widths.values()) == [7]
    assert "A. B." in next(iter(widths))


def test_a_block_is_cut_where_the_strip_ends() -> None:
    long_stay = Span(date(2016, 1, 1), date(2017, 6, 1), "lived")
    assert list(blocks(strip(long_stay)).values()) == [30]
    open_end = Span(date(2016, 12, 21), None, "reserved")
    assert list(blocks(strip(open_end)).values()) == [10]


@pytest.mark.parametrize(
    "span",
    [
        Span(date(2016, 11, 1), FIRST, "lived"),
        Span(date(2016, 12, 31), date(2017, 1, 5), "lived"),
    ],
)
def test_what_lies_outside_is_neither_drawn_nor_listed(span: Span) -> None:
    chart = strip(span)
    assert blocks(chart) == {}
    assert chart.twin().rows == ()


def test_states_differ_without_colour() -> None:
    looks = {
        (stroke_lines, ground == "#ffffff", ground == stroke)
        for ground, stroke, stroke_lines in STATES.values()
    }
    assert len(looks) == len(STATES)


def test_the_table_tells_state_and_days() -> None:
    chart = strip(Span(date(2016, 12, 3), None, "blocked", "water damage"))
    row = chart.twin().rows[0]
    assert row[0] == "2.04 a"
    assert row[2:] == ("03.12.2016", "–", "water damage")


@pytest.mark.parametrize("days", [7, 42, 400])
def test_a_strip_of_any_length_can_be_drawn(days: int) -> None:
    assert ElementTree.fromstring(strip(days=days).svg()) is not None  # noqa: S314


def regions(*values: float | None) -> tuple[Region, ...]:
    return tuple(
        Region(f"D{i}", "M0 0H10V10Z", value, f"/d/{i}", (5, 5)) for i, value in enumerate(values)
    )


def city(*values: float | None, breaks: tuple[float, ...] = ()) -> DistrictMap:
    return DistrictMap("T", regions(*values), (0, 0, 100, 100), "© City", breaks=breaks)


def test_shades_go_from_little_to_much() -> None:
    chart = city(0, 5, 15, 25, 99, breaks=(1, 10, 20, 30))
    assert [chart.shade(r.value or 0) for r in chart.regions] == [0, 1, 2, 3, 4]


def test_round_breaks_are_chosen_and_the_highest_is_the_darkest() -> None:
    chart = city(3.1, 18.8)
    assert chart.bounds() == (4, 8, 12, 16)
    assert chart.shade(18.8) == len(SHADES) - 1


def test_a_district_links_to_its_page_and_says_its_figure() -> None:
    root = ElementTree.fromstring(city(12.0).svg())  # noqa: S314
    link = root.find(f".//{SVG}a")
    assert link is not None
    assert (link.get("href"), link.get("aria-label")) == ("/d/0", "D0: 12")


def test_what_is_not_known_is_hatched_and_stands_last() -> None:
    chart = city(None, 7)
    assert [row[0] for row in chart.twin().rows] == ["D1", "D0"]
    assert chart.twin().rows[1][1] == "–"
    assert "url(#" in chart.svg()


def test_the_source_of_the_outlines_is_named() -> None:
    assert "© City" in city(1).svg()
