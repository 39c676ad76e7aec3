"""What other rooms do when a volunteer goes, or comes back from a rest.

This room knows nothing of shifts and trainings. A room whose rows are a volunteer's promises
registers here, in its ``apps.py``: ``on_going(give_places_back)``.
"""

from __future__ import annotations

from collections.abc import Callable

from weg.foundation.access.actors import Actor
from weg.volunteers.circles.models import Volunteer

Follower = Callable[[Actor, Volunteer], None]
"""Called in the transaction, with whoever acts."""
GOING: list[Follower] = []
BACK: list[Follower] = []


def on_going(follower: Follower) -> None:
    """Before somebody leaves or is let go, while their rows are there."""
    if follower not in GOING:
        GOING.append(follower)


def on_coming_back(follower: Follower) -> None:
    """When somebody who rested may be asked again."""
    if follower not in BACK:
        BACK.append(follower)
