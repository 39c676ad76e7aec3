"""Who writes: sign-ups are counted and moved by the office's sight, in the name of whoever acts.

Volunteers see their own sign-ups only; who moves up when they cancel, they need not know. All
changes of sign-ups come one after the other (decision 0030): what one of them frees, another may
take in several shifts, and no order of row locks fits all of them. What two of them could do wrong
all the same is refused by the database.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from django.db import connection

from weg.foundation.access.actors import Actor, System
from weg.foundation.access.sight import Sight, seeing

BOOK = 0x5748_4946  # any number of our own: the key of the lock
DESK = System("shifts")
"""Who sends mails and mends what was left."""


def office(actor: Actor) -> Sight:
    """Every row, and the history names the actor."""
    return replace(actor.sight, reach="all", role="", sites=())


@contextmanager
def at_office(actor: Actor, action: str) -> Iterator[None]:
    """Write with the office's sight."""
    with seeing(office(actor), action):
        yield


@contextmanager
def booking(actor: Actor, action: str) -> Iterator[None]:
    """Write sign-ups; whoever else does waits for the end of this transaction."""
    with at_office(actor, action):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [BOOK])
        yield
