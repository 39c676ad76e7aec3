"""A browser without a server: pages are answered from memory, static files from the sources."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from tools.testing import find_chromium

HOST = "http://weg.test"
#: What keeps an answer to what the page may do: the header of the project's own answers.
KEPT = ("Content-Security-Policy",)

Show = Callable[..., Any]


@pytest.fixture
def show() -> Iterator[Show]:
    """Shows a response of Django's test client in a new page: `show(response, width=390)`.

    The browser ends with the test: as long as it runs, Django refuses the database.
    """
    from playwright.sync_api import sync_playwright

    path = find_chromium()
    if path is None:
        pytest.skip("no Chromium found: apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield partial(_open_page, chromium)
        chromium.close()


def _open_page(browser: Any, response: Any, *, width: int = 1280, **options: Any) -> Any:
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)
    headers = {name: response.headers[name] for name in KEPT if name in response.headers}
    html = {"body": response.content, "content_type": "text/html", "headers": headers}
    context.route("**/*", lambda route: _answer(route, html))
    page = context.new_page()
    page.broken = []
    page.on("console", lambda m: page.broken.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: page.broken.append(str(error)))
    page.goto(f"{HOST}/page/")
    return page


def _answer(route: Any, html: dict[str, Any]) -> None:
    path = urlsplit(route.request.url).path
    if path == "/page/":
        route.fulfill(**html)
        return
    found = finders.find(path.removeprefix("/static/")) if path.startswith("/static/") else None
    if not isinstance(found, str):
        route.fulfill(status=404)
        return
    kind = mimetypes.guess_type(found)[0] or "application/octet-stream"
    route.fulfill(body=Path(found).read_bytes(), content_type=kind)
