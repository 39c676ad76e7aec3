"""``weg demo [--port 8000] [--no-serve] [--scale 1] [--seed 2016] [--fresh]``: the demo city.

Builds what is missing (database, tables, the city, this week's plan), prints a short table and
serves. Started again, it finds everything there.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from typing import NoReturn

from weg.commands.serve import port_taken, serve
from weg.commands.starting import start_django
from weg.demo.forgetting import forget


def main(argv: list[str]) -> int:
    options = _options(argv)
    signal.signal(signal.SIGTERM, _end)
    if options.serve and (taken := port_taken(options.bind, options.port)):
        print(f"weg: {taken}", file=sys.stderr)
        return 1
    _tell_root()
    if options.fresh and not forget():
        return 1
    start_django()
    from weg.demo.starting import prepare  # needs Django's settings

    if not prepare(seed=options.seed, scale=options.scale):
        return 1
    if not options.serve:
        return 0
    from weg.demo.telling import accounts_text

    return serve(options.bind, options.port, announce=accounts_text())


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="weg demo")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
    parser.add_argument("--bind", default="127.0.0.1")
    parser.add_argument("--serve", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--scale", type=int, default=1, help="so many times the city, to measure")
    parser.add_argument("--seed", type=int, default=2016, help="another seed, another city")
    parser.add_argument("--fresh", action="store_true", help="forget the demo database first")
    options = parser.parse_args(argv)
    if not 1 <= options.scale <= 200:
        parser.error("--scale is from 1 to 200")
    return options


def _end(*_: object) -> NoReturn:
    """Told to stop while still building: leave in order, so that the database stops too."""
    raise SystemExit(128 + signal.SIGTERM)


def _tell_root() -> None:
    if os.geteuid() == 0 and not os.environ.get("DATABASE_URL"):
        print(
            "weg: you are root, and PostgreSQL never runs as root: the demo database runs as the"
            " user embedded_postgres, who may enter the folders that lead to it."
        )
