"""The time of a tick by the server's clock, from a phone whose clock nobody trusts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

TOLERANCE = timedelta(minutes=2)
"""Two measures of a phone's offset that differ by more: its clock was set in between."""


@dataclass(frozen=True)
class Corrected:
    """at: by the server's clock. changed: the phone's clock was set between tap and sending."""

    at: datetime
    changed: bool


def offset(sent_at: datetime | None, now: datetime) -> timedelta:
    """What must be added to the phone's time; zero when the phone did not say its time."""
    return now - sent_at if sent_at else timedelta()


def corrected(
    tapped: datetime | None,
    measured: timedelta | None,
    sending: timedelta,
    earliest: datetime,
    now: datetime,
) -> Corrected:
    """The time of a tap, inside ``earliest`` (the round's start) and ``now``.

    measured: the offset known when it was tapped (None: no answer of the server was there yet).
    sending: the offset at the time of sending.
    """
    if tapped is None:
        return Corrected(now, False)
    if measured is not None and abs(measured - sending) > TOLERANCE:
        return Corrected(now, True)
    return Corrected(min(max(tapped + sending, earliest), now), False)
