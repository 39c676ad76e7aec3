"""A browser and the answers it is shown; static files come from the sources, once per browser."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from tools.testing import find_chromium

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
    with sync_playwright() as playwright, _serving() as server:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield partial(_open_page, chromium, server)
        chromium.close()


@pytest.fixture
def show_next(show: Any) -> Show:
    """Shows one response after the other in the same page: opening pages is what costs."""
    browser, server = show.args
    return partial(_show, _new_page(browser), server)


def _open_page(
    browser: Any, server: Server, response: Any, *, width: int = 1280, **options: Any
) -> Any:
    return _show(_new_page(browser, **options), server, response, width=width)


def _new_page(browser: Any, **options: Any) -> Any:
    page = browser.new_context(service_workers="block", **options).new_page()
    page.broken = []
    page.on("console", lambda m: page.broken.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: page.broken.append(str(error)))
    return page


def _show(page: Any, server: Server, response: Any, *, width: int = 1280) -> Any:
    page.set_viewport_size({"width": width, "height": 900})
    headers = {name: response.headers[name] for name in KEPT if name in response.headers}
    headers |= {"Content-Type": "text/html", "Cache-Control": "no-store"}
    server.shown = (response.content, headers)
    page.broken.clear()
    page.goto(f"http://127.0.0.1:{server.server_port}/page/")
    return page


class Server(ThreadingHTTPServer):
    """Answers ``/page/`` with what is to be shown, ``/static/`` from the sources, else 404."""

    daemon_threads = True
    shown: tuple[bytes, dict[str, str]] = (b"", {})


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        found = self.server.shown if path == "/page/" else _static(path)
        self.send_response(200 if found else 404)
        content, headers = found or (b"", {})
        for name, value in {**headers, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def do_POST(self) -> None:
        self.close_connection = True
        self.send_error(404)

    def log_message(self, *args: Any) -> None:
        """The test says what is wrong, not the log."""


@contextmanager
def _serving() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), _Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@cache
def _static(path: str) -> tuple[bytes, dict[str, str]] | None:
    """A static file from the sources, which browsers may keep; None when there is none."""
    found = finders.find(path.removeprefix("/static/")) if path.startswith("/static/") else None
    if not isinstance(found, str):
        return None
    kind = mimetypes.guess_type(found)[0] or "application/octet-stream"
    return Path(found).read_bytes(), {"Content-Type": kind, "Cache-Control": "max-age=3600"}
