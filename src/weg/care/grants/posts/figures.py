"""What a computation of posts is made of: counts and terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

Unit = int | str
"""A site: its id, or the name of one that a what-if assumes."""

NOBODY = 0
"""The organisation of a site that nobody runs on the day."""


@dataclass(frozen=True)
class People:
    """How many people of one class are counted at a site.

    organisation: id of who cares for them (``NOBODY``: no operator). status: kind of legal status,
    ``none`` without one. present: they live there; else they are in aftercare.
    """

    organisation: int
    site: Unit
    status: str
    present: bool
    number: int


@dataclass(frozen=True)
class Beds:
    """Usable places of a site on the day."""

    organisation: int
    site: Unit
    number: int


@dataclass(frozen=True)
class Counts:
    """organisations, sites: names by id, as they were on the day of the computation."""

    people: tuple[People, ...]
    beds: tuple[Beds, ...]
    organisations: dict[int, str] = field(default_factory=dict)
    sites: dict[Unit, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Amount:
    """Cents a post and year."""

    title: str
    cents: int
    source: str


@dataclass(frozen=True)
class Rule:
    """How posts of one kind of work come about on the day.

    per: persons or places of one post; fixed: posts shared out by what is counted; both None when
    no ratio is in force, and then ``gap`` says so. amount_gap: why there is no amount.
    """

    work: str
    name: str
    counts: str
    per: Fraction | None = None
    fixed: Fraction | None = None
    statuses: tuple[str, ...] = ()
    aftercare: bool = False
    source: str = ""
    amounts: tuple[Amount, ...] = ()
    gap: str = ""
    amount_gap: str = ""

    @property
    def known(self) -> bool:
        return self.per is not None or self.fixed is not None

    @property
    def cents(self) -> int | None:
        """Cents a post and year, None when no amount is in force."""
        return sum(a.cents for a in self.amounts) if self.amounts else None


@dataclass(frozen=True)
class Lump:
    """Cents a year for all organisations; split: posts, persons, places or equal."""

    title: str
    cents: int
    split: str
    source: str


@dataclass(frozen=True)
class Terms:
    """rounding: where posts are rounded to hundredths, ``organisation`` or ``site``."""

    rules: tuple[Rule, ...]
    lumps: tuple[Lump, ...] = ()
    rounding: str = "organisation"

    @property
    def gaps(self) -> list[str]:
        """Sentences: what is not computed because nothing is in force on the day."""
        return [s for rule in self.rules for s in (rule.gap, rule.amount_gap) if s]
