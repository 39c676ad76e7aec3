"""What the rooms of volunteers add to the demo city, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from weg.demo.volunteers import circles, coordination, matching, shifts, training
from weg.foundation.access.actors import Actor

PARTS: tuple[Callable[[Actor, date], None], ...] = (
    circles.load,
    training.load,
    shifts.load,
    matching.load,
    coordination.load,
)


def load_volunteers(actor: Actor, today: date) -> None:
    """Every room's part, through its actions."""
    for part in PARTS:
        part(actor, today)
