from __future__ import annotations

from datetime import date

from weg.care.presence.queries.trust import write_trust
from weg.foundation.access.actions import action
from weg.foundation.access.actors import Actor
from weg.foundation.periods import today


@action("presence.record_trust")
def record_trust(*, actor: Actor, day: date) -> int:
    """Keep the figures of a day, of all sites; a day computed again is overwritten.

    A past day is computed from its ticks. Gives the number of sites.
    """
    return write_trust(day, past=day < today())
