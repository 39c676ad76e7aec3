"""``weg init cities/stuttgart``: load a city pack. Run again, it updates and doubles nothing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from weg.commands.starting import start_django


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="weg init", description="Load a city pack.")
    parser.add_argument("folder", type=Path, help="such as cities/stuttgart")
    folder = parser.parse_args(argv).folder
    start_django()
    from django.db import ProgrammingError

    from weg.city.packs.loading import load_pack, unset
    from weg.foundation.access.actors import System
    from weg.foundation.access.refusals import Refused

    try:
        loaded = load_pack(folder, System("weg init"))
    except Refused as refused:
        print(refused.message, file=sys.stderr)
        return 1
    except ProgrammingError:
        print("The database has no tables yet. Run first: weg migrate", file=sys.stderr)
        return 1
    print(
        f"{loaded.municipality.name}: {len(loaded.districts)} districts,"
        f" {len(loaded.organisations)} organisations, {len(loaded.committees)} committees,"
        f" {len(loaded.norms)} norms, {len(loaded.features)} features."
    )
    if missing := unset(loaded):
        print(f"No value yet for: {', '.join(missing)}.")
    return 0
