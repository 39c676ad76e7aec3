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

    stay: Stay
    start: date
    end: date
    area: Decimal | None
    payer: str
    monthly: int | None


def bills(
    month: Month, stays: Iterable[Stay], areas: Areas, payers: Payers, table: FeeTable
) -> dict[int, Bill]:
    """The bill of every household with a stay in the month, by household id."""
    of_person: dict[int, list[Stay]] = defaultdict(list)
    for stay in stays:
        of_person[stay.person].append(stay)
    found: dict[int, Bill] = {}
    for person, own in of_person.items():
        own.sort(key=lambda stay: stay.start)
        pieces = [p for stay in own for p in _pieces(month, stay, areas, payers, table)]
        merged = _merged(pieces)
        for piece in merged:
            bill = found.setdefault(piece.stay.household, Bill(piece.stay.household))
            if piece.monthly is None:
                bill.holes.append(_hole(person, piece))
        for household, line in _priced(month, merged, table.part):
            found[household].lines.append(line)
    return {key: _capped(bill, table.caps) for key, bill in found.items()}


def _pieces(
    month: Month, stay: Stay, areas: Areas, payers: Payers, table: FeeTable
) -> Iterator[Piece]:
    start, end = max(stay.start, month.first), min(stay.end, month.end)
    spells: list[Spell[Decimal] | Spell[str] | Spell[int]] = [
        *areas.get(stay.site, ()),
        *payers.get(stay.person, ()),
    ]
    for rates in table.rates.values():
        spells += rates
    cuts = {day for spell in spells for day in (spell.start, spell.end) if start < day < end}
    days = [start, *sorted(cuts), end]
    for first, until in pairwise(days):
        if first >= until:
            continue
        area = value_on(areas.get(stay.site, ()), first)
        payer = value_on(payers.get(stay.person, ()), first) or ""
        monthly = None if area is None else table.rate(area, payer, first)
        yield Piece(stay, first, until, area, payer, monthly)


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Neighbours between which nothing changes become one."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last and last.end == piece.start and _same(last, piece):
            found[-1] = replace(last, end=piece.end)
        else:
            found.append(piece)
    return found


def _same(a: Piece, b: Piece) -> bool:
    return (a.stay.household, a.stay.site, a.area, a.payer, a.monthly) == (
        b.stay.household, b.stay.site, b.area, b.payer, b.monthly,
    )  # fmt: skip


def _hole(person: int, piece: Piece) -> Hole:
    return Hole(person, piece.stay.site, piece.area, piece.start, piece.end - DAY)


def _priced(month: Month, pieces: list[Piece], part: str) -> Iterator[tuple[int, Line]]:
    exact = Fraction(0)
    told = 0
    for number, piece in enumerate(pieces):
        if piece.monthly is None or piece.area is None:
            continue
        exact += piece.monthly * _fraction(month, piece, part, first=number == 0)
        cents, told = to_cents(exact) - told, to_cents(exact)
        yield (
            piece.stay.household,
            Line(
                piece.stay.person,
                piece.stay.site,
                piece.area,
                piece.payer,
                piece.start,
                piece.end - DAY,
                piece.monthly,
                cents,
            ),
        )


def _fraction(month: Month, piece: Piece, part: str, *, first: bool) -> Fraction:
    """The part of the month that the piece counts for."""
    if part == "whole":
        return Fraction(int(first))
    if part == "thirtieths":
        return Fraction(_thirtieth(month, piece.end) - _thirtieth(month, piece.start), 30)
    return Fraction((piece.end - piece.start).days, month.days)


def _thirtieth(month: Month, day: date) -> int:
    """How many thirtieths are over when the day begins: 30 at the month's end, however long."""
    return 30 if day >= month.end else min(day.day - 1, 30)


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
