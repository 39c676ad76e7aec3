"""What other rooms do when people change household or are merged.

This room knows nothing of places. A room whose rows name a person or a household registers here,
in its ``apps.py``::

    on_household_change(move_occupancies)
    on_merge(Mover("occupancies", move, bring_back))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

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
