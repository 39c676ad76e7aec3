"""What a clock is, and which there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

SUBJECTS = ("person", "household", "site", "member", "return_case", "volunteer")


@dataclass(frozen=True)
class Asked:
    """What is asked of every clock.

    day: as of. since, until: due days wanted, half-open. numbers: norms in force on ``day``.
    subject: (kind, id) when only one record's clocks are wanted. wide: the reader sees the whole
    city, not a few houses, so a clock may start from its dates instead of from who lives there.
    """

    day: date
    since: date
    until: date
    numbers: Mapping[str, Decimal] = field(default_factory=dict)
    subject: tuple[str, int] | None = None
    wide: bool = False

    def only(self, kind: str) -> int | None:
        """The id of the one record of this kind that is asked about."""
        return self.subject[1] if self.subject and self.subject[0] == kind else None


@dataclass(frozen=True)
class Row:
    """One deadline that runs. subject: id of the person, household or site it is about.

    name: how the subject is called. extended: a decision has moved it.
    """

    subject: int
    name: str
    starts: date | None
    due: date
    household: int | None = None
    site: int | None = None
    site_name: str = ""
    extended: bool = False


@dataclass(frozen=True)
class Clock:
    """A declared deadline.

    norm: key of the number it takes; source: who set it when no norm does. permission: who is told.
    late_days: how long it is still shown once it has run out. owed: something is still to be done
    then, so *Heute* shows it as late. told: *Heute* tells of it ahead. extension_norm, extend: how
    many months a decision may add at most, and the permission for it; done: the permission to stop
    it.
    """

    code: str
    label: Any
    subject: str
    rows: Callable[[Asked], Iterable[Row]]
    permission: str
    norm: str = ""
    source: Any = ""
    late_days: int = 30
    owed: bool = False
    told: bool = True
    extension_norm: str = ""
    extend: str = ""
    done: str = ""

    def since(self, day: date) -> date:
        """The first due day that is still of interest on ``day``."""
        return day - timedelta(days=self.late_days)


CLOCKS: dict[str, Clock] = {}
"""Every clock by its code."""


def register_clock(clock: Clock) -> Clock:
    """A code registered again is replaced."""
    if clock.subject not in SUBJECTS:
        raise ValueError(f"no such subject: {clock.subject}")
    CLOCKS[clock.code] = clock
    return clock
