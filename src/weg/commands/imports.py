"""``weg import population FILE [--dry-run]``: the city's official population file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from weg.commands.starting import start_django


def main(argv: list[str]) -> int:
    options = _options(argv)
    try:
        content = options.file.read_bytes()
    except OSError as error:
        print(f"{options.file}: {error.strerror}", file=sys.stderr)
        return 1
    start_django()
    from weg.foundation.access.refusals import Refused

    try:
        return _load(content, options.file.name, dry_run=options.dry_run)
    except Refused as refused:
        print(refused.message, file=sys.stderr)
        return 1


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="weg import", description="Import an official file.")
    parser.add_argument("what", choices=["population"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--dry-run", action="store_true", help="check only, store nothing")
    return parser.parse_args(argv)


def _load(content: bytes, name: str, *, dry_run: bool) -> int:
    from weg.city.actions import load_population
    from weg.city.actions.population import difference
    from weg.city.population import Findings
    from weg.city.queries.population import read_here
    from weg.foundation.access.actors import System

    found = read_here(content)
    if isinstance(found, Findings):
        print("\n".join(found.sentences), file=sys.stderr)
        if found.count > len(found.sentences):
            print(f"… and {found.count - len(found.sentences)} more.", file=sys.stderr)
        return 1
    if dry_run:
        result = difference(found)
    else:
        result = load_population(actor=System("weg import"), population=found, source=name)
    print(
        f"{'Would load' if dry_run else 'Loaded'} {len(found.days)} reference days"
        f" ({found.days[0]:%d.%m.%Y} to {found.days[-1]:%d.%m.%Y}): {result.new} new figures,"
        f" {result.changed} changed, {result.same} as before."
    )
    return 0
