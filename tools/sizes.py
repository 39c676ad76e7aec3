"""No Python file above 500 lines; prints the median of the package and of the tests."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 500


def lines_of(folder: str) -> dict[Path, int]:
    """Lines by file, without empty files and migrations."""
    found = {}
    for file in sorted((ROOT / folder).rglob("*.py")):
        count = len(file.read_text(encoding="utf-8").splitlines())
        if count and "migrations" not in file.parts:
            found[file.relative_to(ROOT)] = count
    return found


def main() -> int:
    folders = {folder: lines_of(folder) for folder in ("src", "tests", "tools", "benchmarks")}
    for folder, files in folders.items():
        if files:
            print(
                f"{folder}: {len(files)} files, {sum(files.values())} lines,"
                f" median {median(files.values()):.0f}, longest {max(files.values())}"
            )
    long = [(file, n) for files in folders.values() for file, n in files.items() if n > LONGEST]
    for file, count in long:
        print(f"{file}: {count} lines; more than {LONGEST}", file=sys.stderr)
    return 1 if long else 0


if __name__ == "__main__":
    raise SystemExit(main())
