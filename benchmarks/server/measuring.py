"""Measures the database that ``WEG_DATABASE_NAME`` names: ``measuring.py OUTPUT ROUNDS``.

Pages by Django's test client in this process: the whole server time of a request, from middleware
to rendered page, with the member's row-level security, without network. Writes are rolled back.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from weg.commands.starting import start_django

WARM = 3


def main(argv: list[str]) -> int:
    output, rounds = Path(argv[0]), int(argv[1])
    start_django()
    from benchmarks.server.pages import pages
    from benchmarks.server.writes import writes
    from weg.foundation.access.sight import EVERYTHING, seeing

    with seeing(EVERYTHING):
        wanted = list(pages())
    times = {page.name: _of_page(page, rounds) for page in wanted}
    for name, few, write in writes():
        times[name] = _of(write, min(rounds, few))
    output.write_text(json.dumps({"times": times, "city": _city()}))
    return 0


def _of_page(page: Any, rounds: int) -> dict[str, float]:
    from django.test import Client

    from benchmarks.server.pages import member
    from weg.foundation.access.sight import EVERYTHING, seeing

    with seeing(EVERYTHING):
        user = member(page.role).user
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")

    def ask() -> None:
        answer = client.get(page.url)
        assert answer.status_code == 200, f"{page.name}: {answer.status_code} at {page.url}"

    return _of(ask, rounds)


def _of(work: Callable[[], None], rounds: int) -> dict[str, float]:
    """Median and 95th percentile in milliseconds, after warming up."""
    for _ in range(min(WARM, rounds)):
        work()
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        found.append(1000 * (time.perf_counter() - start))
    found.sort()
    return {
        "median": round(median(found), 2),
        "p95": round(found[math.ceil(0.95 * len(found)) - 1], 2),
        "rounds": rounds,
    }


def _city() -> dict[str, int]:
    from weg.foundation.access.sight import EVERYTHING, seeing
    from weg.housing.models import Occupancy, Site
    from weg.people.models import Person

    with seeing(EVERYTHING):
        return {
            "persons": Person.objects.count(),
            "sites": Site.objects.count(),
            "occupancies": Occupancy.objects.count(),
        }


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
