"""A real server with its worker, on a database of its own, for journeys in a real browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from tools.testing import find_chromium

PASSWORD = "a-long-password-for-tests"


@contextmanager
def serving(database: str, workers: int = 1) -> Iterator[str]:
    """``weg serve`` on a free port; yields its address once it says that it is ready."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "WEG_DATABASE_NAME": database}
    command = [sys.executable, "-m", "weg", "serve", "--port", str(port), "--workers", str(workers)]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    try:
        said = server.stdout.readline()
        assert "http://" in said, f"the server did not start: {said}"
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)
        server.stdout.close()


@contextmanager
def browsing() -> Iterator[Any]:
    """A browser; the test is reported as not run when there is none.

    As long as it runs, Django refuses the database to this process.
    """
    from playwright.sync_api import sync_playwright

    path = find_chromium()
    if path is None:
        pytest.skip("no Chromium found: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def served(own_database: str) -> Iterator[str]:
    """The address of a server on this test's own database."""
    with serving(own_database) as address:
        yield address


@pytest.fixture
def chromium() -> Iterator[Any]:
    """A browser until the test ends."""
    with browsing() as browser:
        yield browser
