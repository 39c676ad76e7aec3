"""Background work of the room: the figures of every day."""

from __future__ import annotations

from weg.care.presence import actions
from weg.foundation.access.actors import System
from weg.foundation.jobs import daily
from weg.foundation.periods import today


@daily("presence.record_trust", hour=3)
def record_trust() -> None:
    """Keep today's figures of all sites; doing it again writes the same."""
    actions.record_trust(actor=System("presence"), day=today())
