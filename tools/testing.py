"""``make test``: every test; browser tests when a Chromium is found, else told as not run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALL = "apt-get install chromium"


def main(argv: list[str]) -> int:
    """Runs pytest with these further arguments; in CI a browser test not run is a failure."""
    browser = find_chromium()
    if browser is None and os.environ.get("CI"):
        print(
            f"weg: no Chromium was found, and CI runs the browser tests: {INSTALL}", file=sys.stderr
        )
        return 1
    command = [sys.executable, "-m", "pytest", *workers(argv), *argv]
    environment = os.environ | compiled_once()
    if browser is None:
        command += ["-m", "not browser"]
    else:
        environment["CHROMIUM"] = browser
    status = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    if browser is None:
        print(
            f"weg: browser tests were NOT run, since no Chromium was found. Install it: {INSTALL}"
        )
    return status


def compiled_once() -> dict[str, str]:
    """Byte code is kept beside the tests' database, even where Python is told to write none.

    Tests start some fifty processes of their own; compiling Weg and Django anew costs each of
    them three to five seconds of a processor.
    """
    return {
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(ROOT / ".weg" / "test" / "bytecode"),
    }


def workers(argv: Iterable[str]) -> list[str]:
    """Two processes unless the caller says how many, each given one test after the other: the
    long ones, which come first, would all go to one of them in larger portions."""
    return [] if any(a.startswith("-n") for a in argv) else ["-n", "2", "--maxschedchunk", "1"]


def find_chromium() -> str | None:
    """The browser of the tests: the one that ``CHROMIUM`` names, or the first that is installed."""
    found = (path for name in NAMES if (path := shutil.which(name)))
    return os.environ.get("CHROMIUM") or next(found, None)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
