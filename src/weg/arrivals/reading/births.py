"""Dates of birth: the day, and how well it is known."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from weg.arrivals.reading.dates import Day, day_of
from weg.arrivals.reading.findings import Finding, Understood, doubtful, note, wrong
from weg.arrivals.reading.headers import plain
from weg.arrivals.reading.table import Cell
from weg.arrivals.reading.vocabulary.people import UNKNOWN

Quality = Literal["known", "year", "estimated"]
_OLDEST = 110  # years; above that the year is a slip of the pen
_SOLAR_HIJRI = range(1250, 1450)  # Persian calendar years still used on Afghan and Iranian papers
_SOLAR_HIJRI_OFFSET = 621


@dataclass(frozen=True, slots=True)
class Birth:
    """A birth date. `quality`: known (to the day), year (1 January stands for the year), or
    estimated (from an age, an "about", or a month)."""

    day: date
    quality: Quality


def birth(cell: Cell, today: date) -> Understood:
    """Value: Birth or None. An impossible or future day is a fault and gives no value."""
    if plain(cell.text) in UNKNOWN or not cell.text.strip(" -–?/."):
        return Understood()
    day = day_of(cell.value, today)
    if day is None:
        return Understood(None, (wrong("not_a_date", text=cell.text[:40]),))
    if day.year in _SOLAR_HIJRI:
        return _from_persian_calendar(day)
    return _checked(day, cell, today)


def _from_persian_calendar(day: Day) -> Understood:
    year = day.year + _SOLAR_HIJRI_OFFSET
    found = doubtful("persian_calendar", year=day.year, gregorian=year)
    return Understood(Birth(date(year, 1, 1), "estimated"), (found,))


def _checked(day: Day, cell: Cell, today: date) -> Understood:
    born = day.as_date()
    if born is None:
        return Understood(None, (wrong("no_such_day", text=cell.text[:40]),))
    if born > today:
        return Understood(None, (wrong("birth_in_future", date=cell.text[:40]),))
    if today.year - born.year > _OLDEST:
        return Understood(None, (wrong("birth_too_long_ago", date=cell.text[:40]),))
    quality = _quality(day)
    return Understood(Birth(born, quality), tuple(_remarks(day, born, quality, today)))


def _quality(day: Day) -> Quality:
    if day.approximate:
        return "estimated"
    if not day.month:
        return "year"
    return "known" if day.day else "estimated"


def _remarks(day: Day, born: date, quality: Quality, today: date) -> list[Finding]:
    remarks: list[Finding] = []
    if quality == "year":
        remarks.append(note("birth_year_only", year=born.year))
    elif quality == "estimated":
        remarks.append(note("birth_estimated", year=born.year))
    elif (born.month, born.day) in ((1, 1), (12, 31)):
        remarks.append(note("birth_placeholder_day", date=f"{born.day:02}.{born.month:02}."))
    if day.two_digits and today.year - born.year <= 20:
        remarks.append(doubtful("two_digit_year", year=born.year, earlier=born.year - 100))
    if day.swappable:
        remarks.append(doubtful("day_month_order", date=_german(born)))
    if day.american:
        remarks.append(note("american_order", date=_german(born)))
    return remarks


def _german(day: date) -> str:
    return f"{day.day:02}.{day.month:02}.{day.year}"


def birth_from_age(cell: Cell, today: date) -> Understood:
    """A birth year estimated from an age in years ("34", "34 J.", "6 Monate")."""
    words = plain(cell.text).split()
    number = next((int(word) for word in words if word.isdecimal()), None)
    if number is None or number > _OLDEST:
        found = (wrong("not_an_age", text=cell.text[:40]),) if cell.text else ()
        return Understood(None, found)
    months = any(word.startswith(("monat", "mon", "month")) for word in words)
    year = today.year - (0 if months and number < 12 else number // 12 if months else number)
    return Understood(
        Birth(date(year, 1, 1), "estimated"), (note("birth_from_age", age=number, year=year),)
    )


def arrival_day(cell: Cell, today: date) -> Understood:
    """A day of arrival or entry: value date or None."""
    if plain(cell.text) in UNKNOWN or not cell.text.strip(" -–?/."):
        return Understood()
    day = day_of(cell.value, today, future=True)
    found = day.as_date() if day and day.month and day.day else None
    if found is None:
        code = "no_such_day" if day and day.month and day.day else "not_a_date"
        return Understood(None, (wrong(code, text=cell.text[:40]),))
    remark = (doubtful("day_month_order", date=_german(found)),) if day and day.swappable else ()
    return Understood(found, remark)
