"""How rough a date of birth can be made without changing what was counted on past days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from weg.people.queries.ages import GROUPS, age

BOUNDS = [low for _code, _label, low, _high in GROUPS if low]


def rough_birth(born: date, span: tuple[date, date] | None) -> date:
    """The middle of the year of birth, or what keeps every age group on every day of the span.

    span: first and last day here; None: never here. Where somebody came of age in between, and
    nothing rougher gives the same counts, the date stays as it is.
    """
    wanted = _turns(born, span)
    return next(rough for rough in _candidates(born) if _turns(rough, span) == wanted)


def _candidates(born: date) -> Iterator[date]:
    yield date(born.year, 7, 1)
    yield date(born.year, 1, 1)
    yield date(born.year, 12, 31)
    yield born.replace(day=1)
    yield born


def _turns(born: date, span: tuple[date, date] | None) -> list[date | None]:
    """For each bound of the age groups the day within the span on which it is reached.

    Before the span: its first day; after it: None.
    """
    if span is None:
        return []
    first, last = span
    return [_reached(born, bound, first, last) for bound in BOUNDS]


def _reached(born: date, bound: int, first: date, last: date) -> date | None:
    if age(born, first) >= bound:
        return first
    return _birthday(born, bound) if age(born, last) >= bound else None


def _birthday(born: date, years: int) -> date:
    """A birthday on 29 February counts on 1 March."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)
