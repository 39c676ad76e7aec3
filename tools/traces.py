"""Nothing that belongs to one machine or one day: package index hosts, home folders, reminders."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Written in parts, so that this file does not find itself.
UNWANTED = {
    "an address of a package index": r"pypi\.org|pythonhosted\.org|registry\.npm" + r"js\.org",
    "a setting that names a package index": r"--(?:extra-)?index-" + r"url|find-" + r"links",
    "a folder of one machine": r"(?<![\w.])/(?:home|Users|root|work)/" + r"\w",
    "a reminder": r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b",
}
OURS = (
    ".py",
    ".toml",
    ".md",
    ".html",
    ".css",
    ".yml",
    ".yaml",
    ".cfg",
    ".lock",
    ".csv",
    ".run",
    "",
)
VENDORED = ("static/vendor", "LICENSES", "/kern", "benchmarks/results")


def main() -> int:
    """Looks at every file that is under version control."""
    git = shutil.which("git") or "git"
    listed = subprocess.run(
        [git, "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    found = [line for name in listed if is_ours(name) for line in traces(name)]
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


def is_ours(name: str) -> bool:
    return Path(name).suffix in OURS and not any(part in name for part in VENDORED)


def traces(name: str) -> list[str]:
    """What stands in the file that should not, as ``file:line: what``."""
    try:
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
        return []
    return [
        f"{name}:{number}: {what}"
        for number, line in enumerate(lines, 1)
        for what, pattern in UNWANTED.items()
        if re.search(pattern, line)
    ]


if __name__ == "__main__":
    raise SystemExit(main())
