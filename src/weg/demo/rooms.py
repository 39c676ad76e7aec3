"""What the rooms add to the city's houses and people: by two processes, one for each core."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from multiprocessing import get_context

from django.db import connection

from weg.demo import needs, returns
from weg.demo.care import counselling, grants, houses, presence, provision, quality, safety
from weg.demo.volunteers import circles, coordination, matching, shifts, training
from weg.foundation.access.actors import Actor
from weg.foundation.access.sight import EVERYTHING, seeing

Part = Callable[[Actor, date], None]

# Each list in its order; no part of one reads what a part of the other writes.
PEOPLE: tuple[Part, ...] = (
    counselling.load,
    needs.load,
    circles.load,
    training.load,
    shifts.load,
    matching.load,
    coordination.load,
)
HOUSES: tuple[Part, ...] = (
    presence.load,
    grants.load,
    houses.load,
    provision.load,
    safety.load,
    quality.load,
    returns.load,
)


def load_rooms(actor: Actor, today: date) -> None:
    """Every room's part, through its actions; ChildProcessError when the other process fails."""
    connection.close()  # neither process may go on with the other's
    other = get_context("fork").Process(target=_load, args=(HOUSES, actor, today))
    other.start()
    try:
        _load(PEOPLE, actor, today)
    except BaseException:
        other.terminate()
        raise
    finally:
        other.join()
    if other.exitcode:
        raise ChildProcessError(f"loading the houses' part ended with {other.exitcode}")


def _load(parts: Iterable[Part], actor: Actor, today: date) -> None:
    """Each part its own transaction: what is checked when one ends would slow down the next."""
    for part in parts:
        with seeing(EVERYTHING):
            part(actor, today)
