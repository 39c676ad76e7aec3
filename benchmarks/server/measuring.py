"""Measures the database that ``WEG_DATABASE_NAME`` names: ``measuring.py OUTPUT ROUNDS [WORD]``.

Pages by Django's test client in this process: the whole server time of a request, from middleware
to rendered page, with the member's row-level security, without network. Writes are rolled back.
With a word, only what has it in its name.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from benchmarks.server.clocks import measure
from weg.commands.memory import keep_what_is_loaded
from weg.commands.starting import start_django

MANY = 1000
"""Sites; a plan is made for one city, not for a hundred together."""


def main(argv: list[str]) -> int:
    output, rounds, word = Path(argv[0]), int(argv[1]), "".join(argv[2:])
    start_django()
    from benchmarks.server.pages import pages
    from benchmarks.server.writes import writes
    from weg.foundation.access.sight import EVERYTHING, seeing

    with seeing(EVERYTHING):
        wanted = list(pages())
    keep_what_is_loaded()  # as the web server does
    found: dict[str, Any] = {"pages": {}, "writes": {}, "city": _city()}
    for page in wanted:
        if word in page.name:
            found["pages"][page.name] = _of_page(page, rounds)
    for write in writes(planning=found["city"]["sites"] < MANY):
        if word in write.name:
            figures = measure(write.work, min(rounds, write.rounds), warm=1)
            found["writes"][write.name] = {**figures, "things": write.things}
    output.write_text(json.dumps(found))
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

    return measure(ask, rounds, warm=3)


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
