"""The living page shows every component, and nobody is shut out of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from django.template.loader import get_template
from django.test import Client

from weg.foundation.components.reference import BUILT_IN
from weg.foundation.components.registry import all_components

pytestmark = pytest.mark.urls("weg.foundation.urls")


#: Shown by base.html, not by the examples.
IN_THE_FRAME = {"skip-link", "toasts", "navigation", "bottom-bar", "legal"}
USED = re.compile(r'\{%\s*component "([\w-]+)"')


@pytest.fixture
def living(db: None) -> Any:
    response = Client().get("/components/", headers={"accept-language": "en"})
    assert response.status_code == 200
    return response


def test_every_built_in_component_is_shown() -> None:
    parts = ("controls", "navigation", "content", "feedback", "forms", "pictures")
    sources = [get_template(f"foundation/showcase/{part}.html") for part in parts]
    shown = {name for s in sources for name in USED.findall(s.template.source)}  # type: ignore[attr-defined]
    built_in = {c.name for c in all_components() if c.template_name.startswith(BUILT_IN)}
    inside_others = {"pills", "field", "error-summary"}
    assert built_in - shown - inside_others == IN_THE_FRAME


def test_ids_are_given_once(living: Any) -> None:
    ids = [tag["id"] for tag in BeautifulSoup(living.content, "html.parser").find_all(id=True)]
    assert sorted(i for i in set(ids) if ids.count(i) > 1) == []


def test_nothing_is_written_into_the_page_that_the_policy_forbids(living: Any) -> None:
    page = BeautifulSoup(living.content, "html.parser")
    assert page.find_all(style=True) == []
    assert page.find_all("style") == []
    assert [s for s in page.find_all("script") if not s.has_attr("src")] == []
    handlers = [a for tag in page.find_all(True) for a in tag.attrs if a.startswith("on")]
    assert handlers == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(living: Any, show: Callable[..., Any], scheme: str, width: int) -> None:
    page = show(living, width=width, color_scheme=scheme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_is_not_wider_than_the_screen(
    living: Any, show: Callable[..., Any], width: int
) -> None:
    page = show(living, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_the_browser_reports_nothing_broken(living: Any, show: Callable[..., Any]) -> None:
    page = show(living)
    page.wait_for_load_state("networkidle")
    assert page.broken == []


@pytest.mark.browser
def test_a_dialog_opens_holds_the_focus_and_closes(living: Any, show: Callable[..., Any]) -> None:
    page = show(living)
    page.click("[data-weg-dialog]")
    assert page.locator("#example-dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#example-dialog").is_visible()


@pytest.mark.browser
def test_a_menu_closes_on_escape_and_gives_the_focus_back(
    living: Any, show: Callable[..., Any]
) -> None:
    page = show(living)
    summary = page.locator(".weg-main .weg-menu > summary").first
    summary.click()
    assert page.locator(".weg-menu[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".weg-menu[open]").count() == 0
    assert summary.evaluate("e => e === document.activeElement")


@pytest.mark.browser
def test_filters_stand_open_on_a_desk_and_folded_on_a_phone(
    living: Any, show: Callable[..., Any]
) -> None:
    assert show(living).locator("#filter_q").is_visible()
    assert not show(living, width=390).locator("#filter_q").is_visible()
