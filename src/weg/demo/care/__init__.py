"""What the rooms of care add to the demo city, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from weg.demo.care import counselling, grants, houses, presence, provision, quality, safety
from weg.foundation.access.actors import Actor

PARTS: tuple[Callable[[Actor, date], None], ...] = (
    presence.load,
    counselling.load,
    grants.load,
    houses.load,
    provision.load,
    safety.load,
    quality.load,
)


def load_care(actor: Actor, today: date) -> None:
    """Every room's part, through its actions."""
    for part in PARTS:
        part(actor, today)
