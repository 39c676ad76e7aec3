"""What other rooms do when people change household or are merged.

This room knows nothing of places. A room whose rows name a person or a household registers here,
in its ``apps.py``::

    on_household_change(move_occupancies)
    on_merge(Mover("occupancies", move, bring_back))
    on_erasing(Eraser("housing_occupancy", erase, kept=kept, spans=spans))

Tables that name a person or a household are erased with them row by row. A room registers an
``Eraser`` only where that is not enough.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from weg.foundation.erasing import Counts
from weg.people.models import Household, Person

Follower = Callable[[Person, Household, Household], None]
"""Called with the person, the household before and the household now, in the transaction."""


@dataclass(frozen=True)
class Mover:
    """Moves a room's rows from a duplicate to the record that is kept, and back.

    move: (kept, other) -> what moved, as JSON; raises Refused when it cannot.
    bring_back: (kept, other, what moved) -> None; exactly undoes ``move``.
    """

    name: str
    move: Callable[[Person, Person], Any]
    bring_back: Callable[[Person, Person, Any], None]


@dataclass(frozen=True)
class Due:
    """Whose time is over: ids of households and of all people in them. rule: for the log."""

    rule: str
    households: list[int]
    people: list[int]


@dataclass(frozen=True)
class Eraser:
    """How a room erases what its table knows of people, in place of deleting its rows.

    kept: (day) -> condition on ``Household`` for those that the room still needs on that day.
    spans: (ids of persons) -> for each its first and last day here; says how exact a date of birth
    must stay for the counts of those days.
    history: column of the table's history that names the person, where its rows stay; what it says
    of them is erased once they are nameless.
    """

    table: str
    erase: Callable[[Due], Counts]
    kept: Callable[[date], Q] | None = None
    spans: Callable[[list[int]], dict[int, tuple[date, date]]] | None = None
    history: str = ""


ERASERS: dict[str, Eraser] = {}
FOLLOWERS: list[Follower] = []
MOVERS: dict[str, Mover] = {}


def on_household_change(follower: Follower) -> Follower:
    """Register; can be used as a decorator."""
    if follower not in FOLLOWERS:
        FOLLOWERS.append(follower)
    return follower


def on_merge(mover: Mover) -> Mover:
    """Register; a name registered again is replaced."""
    MOVERS[mover.name] = mover
    return mover


def on_erasing(eraser: Eraser) -> Eraser:
    """Register; rooms further down the list of rooms erase first."""
    ERASERS[eraser.table] = eraser
    return eraser
