"""A month's fees: days are cut wherever site, area, payer or rate changes, and priced exactly.

Cents are rounded half up on the running sum of a person's month, so that the parts of a month add
up to the month. A cap for families lowers the fees of a household's self-payers in proportion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from weg.care.grants.fees.figures import Bill, FeeTable, Hole, Line, Month, Spell, Stay, value_on
from weg.care.grants.posts.rounding import to_cents

Areas = Mapping[int, Sequence[Spell[Decimal]]]
Payers = Mapping[int, Sequence[Spell[str]]]
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Piece:
    """Days on which nothing changes; monthly None: no rate is in force."""

    site: int
    household: int
    start: date
    end: date
    area: Decimal | None
    payer: str
    monthly: int | None

    @property
    def last(self) -> date:
        return self.end - DAY


def bills(
    month: Month, stays: Iterable[Stay], areas: Areas, payers: Payers, table: FeeTable
) -> dict[int, Bill]:
    """The bill of every household with a stay in the month, by household id."""
    of_person: dict[int, list[Stay]] = defaultdict(list)
    for stay in stays:
        of_person[stay.person].append(stay)
    found: dict[int, Bill] = {}
    cutter, pricer = _Cutter(month, areas, table), _Pricer(month, table.part)
    for person, own in of_person.items():
        own.sort(key=lambda stay: stay.start)
        paying = tuple(payers.get(person, ()))
        pieces = _merged([p for stay in own for p in cutter.pieces(stay, paying)])
        for piece, cents in zip(pieces, pricer.cents(pieces), strict=True):
            bill = found.setdefault(piece.household, Bill(piece.household))
            _enter(bill, person, piece, cents)
    return {key: _capped(bill, table.caps) for key, bill in found.items()}


def _enter(bill: Bill, person: int, piece: Piece, cents: int) -> None:
    first, last, area = piece.start, piece.last, piece.area
    if piece.monthly is None or area is None:
        bill.holes.append(Hole(person, piece.site, area, first, last))
    else:
        line = Line(person, piece.site, area, piece.payer, first, last, piece.monthly, cents)
        bill.lines.append(line)


Cut = tuple[date, date, Decimal | None, str, int | None]
"""Days from start to end, m² a person, payer, cents a month."""


class _Cutter:
    """Cuts stays where something changes; most stays of a site are cut alike, and only once."""

    def __init__(self, month: Month, areas: Areas, table: FeeTable) -> None:
        self.month, self.areas, self.table = month, areas, table
        self.rates = [spell for rates in table.rates.values() for spell in rates]
        self.known: dict[tuple[object, ...], list[Cut]] = {}

    def pieces(self, stay: Stay, paying: tuple[Spell[str], ...]) -> Iterator[Piece]:
        start, end = max(stay.start, self.month.first), min(stay.end, self.month.end)
        key = (stay.site, start, end, paying)
        if key not in self.known:
            self.known[key] = list(self._cuts(stay.site, start, end, paying))
        for cut in self.known[key]:
            yield Piece(stay.site, stay.household, *cut)

    def _cuts(
        self, site: int, start: date, end: date, paying: tuple[Spell[str], ...]
    ) -> Iterator[Cut]:
        areas = self.areas.get(site, ())
        days = {start, end}
        for spells in (areas, paying, self.rates):
            days |= {d for spell in spells for d in (spell.start, spell.end) if start < d < end}
        for first, until in pairwise(sorted(days)):
            area = value_on(areas, first)
            payer = value_on(paying, first) or ""
            monthly = None if area is None else self.table.rate(area, payer, first)
            yield first, until, area, payer, monthly


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Neighbours between which nothing changes become one."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last and last.end == piece.start and _alike(last, piece):
            found[-1] = replace(last, end=piece.end)
        else:
            found.append(piece)
    return found


def _alike(a: Piece, b: Piece) -> bool:
    return (a.site, a.household, a.area, a.payer, a.monthly) == (
        b.site, b.household, b.area, b.payer, b.monthly,
    )  # fmt: skip


class _Pricer:
    """Prices a person's pieces; the same days at the same rates are priced once."""

    def __init__(self, month: Month, part: str) -> None:
        self.month, self.part = month, part
        self.known: dict[tuple[object, ...], list[int]] = {}

    def cents(self, pieces: list[Piece]) -> list[int]:
        key = tuple((p.start, p.end, p.monthly) for p in pieces)
        if key not in self.known:
            self.known[key] = list(self._priced(pieces))
        return self.known[key]

    def _priced(self, pieces: list[Piece]) -> Iterator[int]:
        exact, told = Fraction(0), 0
        for number, piece in enumerate(pieces):
            if piece.monthly is not None:
                exact += piece.monthly * self._fraction(piece, first=number == 0)
            cents, told = to_cents(exact) - told, to_cents(exact)
            yield cents

    def _fraction(self, piece: Piece, *, first: bool) -> Fraction:
        """The part of the month that the piece counts for."""
        if self.part == "whole":
            return Fraction(int(first))
        if self.part == "thirtieths":
            return Fraction(self._thirtieth(piece.end) - self._thirtieth(piece.start), 30)
        return Fraction((piece.end - piece.start).days, self.month.days)

    def _thirtieth(self, day: date) -> int:
        """How many thirtieths are over when the day begins: 30 at the month's end."""
        return 30 if day >= self.month.end else min(day.day - 1, 30)


def _capped(bill: Bill, caps: Sequence[tuple[int, int]]) -> Bill:
    """The cap for the most persons that the household reaches lowers its self-payers' fees."""
    people = {line.person for line in bill.lines}
    limit = max(((n, cents) for n, cents in caps if n <= len(people)), default=None)
    own = {line.person: line.monthly for line in bill.lines if line.payer == "self"}
    whole = sum(own.values())
    if limit is None or whole <= limit[1]:
        return bill
    factor = Fraction(limit[1], whole)
    bill.lines = list(_lowered(bill.lines, factor))
    return bill


def _lowered(lines: list[Line], factor: Fraction) -> Iterator[Line]:
    """Rounded on the running sum of all, so that the whole month is the cap to the cent."""
    exact, told = Fraction(0), 0
    for line in lines:
        if line.payer != "self":
            yield line
            continue
        exact += line.cents * factor
        cents, told = to_cents(exact) - told, to_cents(exact)
        yield replace(line, cents=cents)
