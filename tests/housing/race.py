"""One of several officers who place people into the same free beds as fast as they can.

Run among others (``tests.harness.crowd``), or alone: ``python -m tests.housing.race SEED SECONDS``.
It writes one JSON line for every step that was confirmed to it, at once, so that the test knows
what must not be lost.
"""

from __future__ import annotations

import json
import random
import sys
import time
from datetime import timedelta

from weg.commands.starting import start_django


def race(seed: int, seconds: float) -> None:
    from weg.foundation.access.actors import System
    from weg.foundation.access.refusals import Refused

    officer, chance = System(f"officer {seed}"), random.Random(seed)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            _say("ok", **_one_step(officer, chance))
        except Refused as refused:
            _say("refused", code=refused.code)


def _one_step(officer, chance):
    """Reserve two of the first free places for a household, or give a reservation back."""
    from weg.foundation.access.sight import seeing
    from weg.foundation.periods import today
    from weg.housing import actions
    from weg.housing.models import Occupancy
    from weg.housing.queries.free import free_places
    from weg.people.models import Household

    start = today() + timedelta(days=chance.randrange(3))
    with seeing(officer.sight):
        household = chance.choice(list(Household.objects.order_by("pk")))
        has_one = Occupancy.objects.filter(household=household).exists()
        beds = [p.pk for p in free_places(start)[:4]]
        people = list(household.people.values_list("pk", flat=True))
    if has_one:
        step = actions.not_arrived(actor=officer, household=household)
        return {"gave": household.pk, "step": step.pk}
    wanted = dict(zip(people, chance.sample(beds, min(len(people), len(beds))), strict=False))
    step = actions.reserve(actor=officer, household=household, places=wanted, start=start)
    return {"took": household.pk, "step": step.pk, "beds": sorted(wanted.values())}


def _say(what, **more):
    sys.stdout.write(json.dumps({"what": what, **more}) + "\n")  # in one piece
    sys.stdout.flush()


if __name__ == "__main__":
    start_django()
    race(int(sys.argv[1]), float(sys.argv[2]))
