"""``make check``: every check that needs no database of its own, one line each.

Runs all of them even when one fails, and says at the end which did.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent


def templates() -> list[str]:
    found = (ROOT / "src").rglob("templates/**/*.html")
    return [str(file.relative_to(ROOT)) for file in sorted(found)]


CHECKS: tuple[tuple[str, Sequence[str]], ...] = (
    ("style", [str(BIN / "ruff"), "check", "--quiet", "."]),
    ("format", [str(BIN / "ruff"), "format", "--check", "--quiet", "."]),
    ("types", [str(BIN / "mypy"), "src/weg"]),
    ("layers", [str(BIN / "lint-imports"), "--no-cache"]),
    ("templates", [str(BIN / "djangofmt"), "--check", "--quiet", *templates()]),
    (
        "migrations",
        [sys.executable, "-m", "weg", "django", "makemigrations", "--check", "--dry-run"],
    ),
    ("translations", [sys.executable, "tools/messages.py", "check"]),
    ("licences", [str(BIN / "reuse"), "lint", "--quiet"]),
    ("sizes", [sys.executable, "tools/sizes.py"]),
    ("traces", [sys.executable, "tools/traces.py"]),
)


def main(argv: list[str]) -> int:
    """All checks, or those named."""
    failed = [
        name for name, command in CHECKS if name in (argv or [name]) and not run(name, command)
    ]
    if failed:
        print(f"\nmake check: failed: {', '.join(failed)}", file=sys.stderr)
        return 1
    print("\nmake check: everything in order")
    return 0


def run(name: str, command: Sequence[str]) -> bool:
    """Run one check; prints its output only when it fails."""
    start = time.monotonic()
    # Migrations are compared without a database: the check must not need one.
    environment = {**os.environ, "WEG_DATABASE_ROLE": "owner", "PYTHONWARNINGS": "ignore"}
    environment["PATH"] = f"{BIN}{os.pathsep}{environment.get('PATH', '')}"
    done = subprocess.run(
        command, cwd=ROOT, env=environment, text=True, capture_output=True, check=False
    )
    good = done.returncode == 0
    print(f"{'ok ' if good else 'NO '} {name:<13} {time.monotonic() - start:5.1f} s", flush=True)
    if not good:
        print(done.stdout + done.stderr, flush=True)
    return good


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
