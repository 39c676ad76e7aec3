"""``weg worker [--jobs 2]``: runs background jobs until it is told to stop."""

from __future__ import annotations

import argparse

from weg.commands.starting import start_django


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="weg worker")
    parser.add_argument("--jobs", type=int, default=2, help="jobs at once")
    options = parser.parse_args(argv)
    start_django()
    from weg.foundation.jobs.worker import work_until_stopped  # needs Django's settings

    work_until_stopped(options.jobs)
    return 0
