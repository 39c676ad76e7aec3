"""Waves and invitations are written with the office's sight, in the name of whoever acts: a lead
sees no other circle's volunteers, a volunteer nobody else who was asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from weg.foundation.access.actors import Actor, System
from weg.foundation.access.sight import seeing

DESK = System("matching")
"""Who sends mails and the next waves."""


@contextmanager
def at_office(actor: Actor, action: str) -> Iterator[None]:
    """Every row, and the history names the actor."""
    with seeing(replace(actor.sight, reach="all", role="", sites=()), action):
        yield
