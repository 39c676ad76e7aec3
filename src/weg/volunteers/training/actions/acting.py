"""Registrations are counted and moved by the office's sight, in the name of whoever acts: who moves
up when somebody cancels, the one who cancels need not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from weg.foundation.access.actors import Actor, System
from weg.foundation.access.sight import seeing
from weg.volunteers.training.models import Attendance, TrainingDate

DESK = System("training")
"""Who sends mails."""


@contextmanager
def at_office(actor: Actor, action: str) -> Iterator[None]:
    """Every row, and the history names the actor."""
    with seeing(replace(actor.sight, reach="all", role="", sites=()), action):
        yield


def locked(date: TrainingDate) -> TrainingDate:
    """Whoever else registers waits for the end of this transaction."""
    rows = TrainingDate.objects.select_for_update(of=("self",)).select_related("training")
    return rows.get(pk=date.pk)


def tell(kind: str, attendances: Iterable[Attendance]) -> None:
    """Mail these volunteers once all is written. kind: a name of ``mails.KINDS``."""
    from weg.volunteers.training.tasks import send_mails  # which needs the actions

    numbers = [row.pk for row in attendances]
    if numbers:
        send_mails.start(actor=DESK, kind=kind, attendances=numbers)
