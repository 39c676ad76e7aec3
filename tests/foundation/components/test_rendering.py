"""What single components say, above all to those who do not see them."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.core.paginator import Paginator
from django.test import RequestFactory

from weg.foundation.components import ComponentError, render_component
from weg.foundation.components.library.navigation import query_with

pytestmark = pytest.mark.urls("weg.foundation.urls")


def one(name: str, selector: str, /, **props: Any) -> Tag:
    tag = BeautifulSoup(render_component(name, **props), "html.parser").select_one(selector)
    assert tag is not None, f"{name}: no {selector}"
    return tag


def test_python_writes_attributes_with_underscores() -> None:
    assert one("button", "button", label="x", hx_get="/a")["hx-get"] == "/a"


def test_content_from_python_is_escaped() -> None:
    page = BeautifulSoup(render_component("card", content="<b>x</b>"), "html.parser")
    assert page.b is None


def test_an_icon_only_button_still_has_its_name() -> None:
    assert one("button", "button", label="Delete", icon="delete", icon_only=True).text.strip() == (
        "Delete"
    )


def test_an_icon_is_hidden_unless_it_has_a_label() -> None:
    assert one("icon", "svg", name="bed")["aria-hidden"] == "true"
    assert one("icon", "svg", name="bed", label="Bed")["aria-label"] == "Bed"


def test_a_field_refers_to_its_hint_and_its_error() -> None:
    props = {"name": "a", "label": "A", "hint": "How", "error": "Wrong"}
    page = BeautifulSoup(render_component("input", **props), "html.parser")
    field = page.input
    assert field is not None
    described = str(field["aria-describedby"]).split()
    assert [page.find(id=i).text.strip() for i in described] == ["How", "Wrong"]  # type: ignore[union-attr]
    assert field["aria-invalid"] == "true"
    assert page.label is not None
    assert page.label["for"] == field["id"]


def test_the_chosen_option_is_chosen_whatever_its_type() -> None:
    options = [(1, "one"), (2, "two")]
    assert (
        one(
            "select", "option[selected]", name="a", label="A", options=options, selected="2"
        ).text.strip()
        == "two"
    )


def test_a_date_is_written_as_the_browser_wants_it() -> None:
    from datetime import date

    assert (
        one("date", "input", name="d", label="D", value=date(2016, 12, 31))["value"] == "2016-12-31"
    )


def test_progress_asks_again_only_while_something_happens() -> None:
    props = {"title": "Plan", "url": "/job/1", "total": 10, "done": 4}
    assert one("progress", "section", state="running", **props)["hx-get"] == "/job/1"
    assert not one("progress", "section", state="done", **props).has_attr("hx-get")
    assert one("progress", "progress", state="running", **props)["value"] == "4"


def test_pagination_keeps_the_rest_of_the_query() -> None:
    request = RequestFactory().get("/sites/?district=3&page=2")
    page = Paginator(range(500), 50).page(2)
    html = render_component("pagination", page=page, request=request)
    links = BeautifulSoup(html, "html.parser")
    following = links.select_one("a[rel=next]")
    assert following is not None
    assert following["href"] == "?district=3&page=3"
    current = links.select_one("a[aria-current=page]")
    assert current is not None
    assert current.text.split()[-1] == "2"


def test_a_single_page_needs_no_pagination() -> None:
    page = Paginator(range(5), 50).page(1)
    assert render_component("pagination", page=page) == ""


def test_a_parameter_can_be_taken_out_of_the_query() -> None:
    request = RequestFactory().get("/?a=1&b=2&b=3&page=4")
    assert query_with(request, page=None, a=7) == "?a=7&b=2&b=3"


def test_a_step_in_an_unknown_state_is_refused() -> None:
    with pytest.raises(ComponentError, match="state='lost'"):
        render_component("stepper", label="x", steps=[{"label": "a", "state": "lost"}])


def test_the_current_step_and_page_are_told() -> None:
    steps = [{"label": "a", "state": "done"}, {"label": "b", "state": "current"}]
    assert one("stepper", "[aria-current=step]", label="x", steps=steps).text.split()[-1] == "b"
    items = [("Home", "/"), ("Here", "")]
    assert one("breadcrumb", "[aria-current=page]", items=items).text == "Here"


def test_each_language_is_named_in_itself() -> None:
    html = render_component("language-switch", url="/language/", codes=["de", "ar"])
    buttons = BeautifulSoup(html, "html.parser").find_all("button")
    assert [(b["lang"], b["dir"]) for b in buttons] == [("de", "ltr"), ("ar", "rtl")]
    assert buttons[0].text.strip() == "Deutsch"


def test_a_person_is_shown_by_first_and_last_initial() -> None:
    assert one("person", ".weg-person__initials", name="Beispiel, Amira Maria").text == "BM"
    assert one("person", ".weg-person__initials", name="Muster").text == "M"


def test_a_dialog_leads_to_its_page_without_javascript() -> None:
    props = {"id": "d", "label": "Close", "title": "Close?", "url": "/close/", "confirm": "Yes"}
    html = BeautifulSoup(
        render_component("dialog", content="All stays end.", **props), "html.parser"
    )
    opener = html.select_one("a[data-weg-dialog=d]")
    form = html.select_one("dialog form")
    assert opener is not None
    assert form is not None
    assert opener["href"] == form["action"] == "/close/"
    assert form["method"] == "post"


def test_table_cells_must_match_the_columns() -> None:
    with pytest.raises(ValueError, match="zip"):
        render_component("table", caption="T", columns=["a", "b"], rows=[["only one"]])


def test_the_city_s_legal_pages_are_linked_as_far_as_the_settings_name_them(settings: Any) -> None:
    assert render_component("legal") == ""
    privacy = "https://stadt.example/datenschutz"
    settings.WEG_LEGAL = {**settings.WEG_LEGAL, "privacy": privacy}
    html = render_component("legal")
    assert f'href="{privacy}"' in html
    assert html.count("<a ") == 1
