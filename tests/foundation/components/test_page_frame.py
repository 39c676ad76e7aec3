"""The frame of every page: language, navigation, messages, landmarks."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.base import Message
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

pytestmark = pytest.mark.urls("weg.foundation.urls")


NAVIGATION = [
    {
        "label": "Living",
        "icon": "house",
        "items": [
            {"label": "Sites", "url": "/sites/", "current": True},
            {"label": "Persons", "url": "/persons/", "current": False},
        ],
    }
]


def frame(template: str = "base.html", cookies: str = "", **context: Any) -> BeautifulSoup:
    request = RequestFactory(HTTP_COOKIE=cookies).get("/")
    values = {"request": request, "user": AnonymousUser(), "title": "Sites", **context}
    return BeautifulSoup(render_to_string(template, values), "html.parser")


@pytest.mark.parametrize(
    ("language", "direction", "kern"),
    [("de", "ltr", "kern.min.css"), ("ar", "rtl", "kern.rtl.min.css")],
)
def test_the_page_turns_with_its_language(language: str, direction: str, kern: str) -> None:
    with translation.override(language):
        page = frame()
    assert page.html is not None
    assert (page.html["lang"], page.html["dir"]) == (language, direction)
    styles = [link["href"] for link in page.find_all("link", rel="stylesheet")]
    assert str(styles[0]).endswith(kern)


def test_the_first_link_leads_to_the_content() -> None:
    page = frame()
    first = page.a
    assert first is not None
    assert page.find(id=str(first["href"]).removeprefix("#")) is page.main


def test_there_is_one_heading_and_it_is_the_title() -> None:
    assert [h.text for h in frame().find_all("h1")] == ["Sites"]
    assert frame().title.text.split() == ["Sites", "·", "Weg"]  # type: ignore[union-attr]


def test_navigation_stands_at_the_side_and_in_the_menu_and_marks_this_page() -> None:
    page = frame(navigation=NAVIGATION)
    for place in (".weg-shell__side", ".weg-bottom__sheet"):
        current = page.select(f"{place} [aria-current=page]")
        assert [link["href"] for link in current] == ["/sites/"]
    assert page.select_one(".weg-bottom details summary") is not None


def test_landmarks_of_one_kind_have_different_names() -> None:
    names = [nav["aria-label"] for nav in frame(navigation=NAVIGATION).find_all("nav")]
    assert len(names) == len(set(names)) == 3


def test_a_page_without_navigation_is_plain() -> None:
    assert frame().find_all("nav") == []


def test_messages_are_announced_and_errors_at_once() -> None:
    page = frame(messages=[Message(25, "Saved <b>"), Message(40, "Not saved")])
    toasts = page.select("#toasts [role]")
    assert [(t["role"], t.text.strip()) for t in toasts] == [
        ("status", "Saved <b>"),
        ("alert", "Not saved"),
    ]


def test_the_chosen_theme_stays() -> None:
    assert frame(cookies="weg_theme=dark").html["data-kern-theme"] == "dark"  # type: ignore[index]
    html = frame(cookies="weg_theme=x").html
    assert html is not None
    assert not html.has_attr("data-kern-theme")


@pytest.mark.parametrize("template", ["403.html", "404.html", "403_csrf.html", "500.html"])
def test_an_error_page_says_what_to_do(template: str) -> None:
    page = frame(template)
    assert page.h1 is not None
    assert page.select_one('main a[href="/"]') is not None


def test_the_page_for_broken_servers_needs_nothing_of_ours() -> None:
    from django.template import engines

    source = engines["django"].get_template("500.html").template.source  # type: ignore[attr-defined]
    assert "{%" not in source
