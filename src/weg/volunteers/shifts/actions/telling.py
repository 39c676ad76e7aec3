"""Mails: queued with the transaction, sent by a job after it, with numbers only in the queue."""

from __future__ import annotations

from collections.abc import Iterable

from weg.volunteers.shifts.actions.acting import DESK
from weg.volunteers.shifts.models import SignUp


def tell(kind: str, signups: Iterable[SignUp], to: int = 0) -> None:
    """Tell these volunteers. kind: a name of ``mails.KINDS``."""
    from weg.volunteers.shifts.tasks import send_mails  # which needs the actions

    numbers = [row.pk for row in signups]
    if numbers:
        send_mails.start(actor=DESK, kind=kind, signups=numbers, to=to)
