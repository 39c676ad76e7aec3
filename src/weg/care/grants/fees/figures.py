"""What a month's fees are made of. All periods are half-open: ``end`` no longer belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from django.utils.functional import cached_property

Value = TypeVar("Value")


@dataclass(frozen=True)
class Spell(Generic[Value]):
    """Something that holds from start to end."""

    start: date
    end: date
    value: Value


def value_on(spells: Sequence[Spell[Value]], day: date) -> Value | None:
    return next((s.value for s in spells if s.start <= day < s.end), None)


@dataclass(frozen=True)
class Stay:
    """A person pays for a place from start to end; ids."""

    person: int
    household: int
    site: int
    start: date
    end: date


@dataclass(frozen=True)
class Month:
    """first: its first day. end: the first day of the next month."""

    first: date

    @cached_property
    def end(self) -> date:
        year, month = divmod(self.first.year * 12 + self.first.month, 12)
        return date(year, month + 1, 1)

    @property
    def days(self) -> int:
        return (self.end - self.first).days


RateKey = tuple[Decimal, str]
"""m² a person, and ``full`` or ``self``."""


@dataclass(frozen=True)
class FeeTable:
    """rates: cents a person and month. caps: (from so many persons, cents a household and month).

    part: how part of a month counts (``models.rates.Part``).
    """

    rates: Mapping[RateKey, Sequence[Spell[int]]]
    caps: Sequence[tuple[int, int]] = ()
    part: str = "days"

    def kind_for(self, area: Decimal, payer: str, day: date) -> str:
        """Self-payers pay the reduced fee where there is one on the day, else the full one."""
        reduced = self.rates.get((area, "self"), ())
        return "self" if payer == "self" and value_on(reduced, day) is not None else "full"

    def rate(self, area: Decimal, payer: str, day: date) -> int | None:
        return value_on(self.rates.get((area, self.kind_for(area, payer, day)), ()), day)


@dataclass(frozen=True)
class Line:
    """first, last: days that count, last included. monthly, cents: see ``StatementLine``."""

    person: int
    site: int
    area: Decimal
    payer: str
    first: date
    last: date
    monthly: int
    cents: int


@dataclass(frozen=True)
class Hole:
    """Days of somebody for which no fee can be computed; area None: no density standard."""

    person: int
    site: int
    area: Decimal | None
    first: date
    last: date


@dataclass
class Bill:
    """A household's month."""

    household: int
    lines: list[Line] = field(default_factory=list)
    holes: list[Hole] = field(default_factory=list)

    @property
    def cents(self) -> int:
        return sum(line.cents for line in self.lines)
