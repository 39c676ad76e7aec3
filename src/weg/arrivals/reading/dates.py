"""Dates as people write them: German, ISO, American, Excel's day numbers, only a year, "ca. 1985".

Every form gives a `Day`; what it means for a birth or an arrival is decided by `birth` and
`arrival_day`.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from weg.arrivals.reading.headers import plain
from weg.arrivals.reading.table import Scalar

_EXCEL_ZERO = date(1899, 12, 30)  # day 0 of Excel's calendar, its false leap day included
_EXCEL_DAYS = range(6_000, 80_000)  # 1916 to 2119: other numbers are no day numbers
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar|jan|january|jaenner|jaen", "februar|feb|february|feber|febr",
            "maerz|mar|march|mrz|mae|maer", "april|apr", "mai|may", "juni|jun|june",
            "juli|jul|july", "august|aug", "september|sep|sept", "oktober|okt|october|oct",
            "november|nov", "dezember|dez|december|dec",
        ),
        start=1,
    )
    for name in names.split("|")
}  # fmt: skip
_APPROXIMATE = re.compile(
    r"\b(ca|circa|etwa|ungefaehr|um|geschaetzt|gesch|fiktiv|approx|about|approximately|vermutlich|"
    r"wohl|estimated|est|angeblich|schaetzung)\b|~|\?"
)
_ISO = re.compile(r"(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)")
_GERMAN = re.compile(r"(?<!\d)(\d{1,2})\s*([.,/-])\s*(\d{1,2})\s*[.,/-]\s*(\d{4}|\d{2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)")
_COMPACT_ISO = re.compile(r"(?<!\d)((?:19|20)\d{2})(0\d|1[0-2])([0-3]\d)(?!\d)")
_WORDS = re.compile(r"(?<!\d)(?:(\d{1,2})(?:st|nd|rd|th)?[. ]+)?([a-z]+)[. ]+(\d{4}|\d{2})(?!\d)")
_WORDS_US = re.compile(r"([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)")
_MONTH_YEAR = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{4})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(1[2-4]\d{2}|1[89]\d{2}|20\d{2})(?!\d)")
_SHORT_DAY = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.?(?!\d)")


@dataclass(frozen=True, slots=True)
class Day:
    """What a text says about a day. Parts that are not known are 0.

    `two_digits`: the year had two digits and was completed. `swappable`: day and month could be
    meant the other way round. `american`: they were, since the second number is above 12.
    """

    year: int
    month: int = 0
    day: int = 0
    approximate: bool = False
    two_digits: bool = False
    swappable: bool = False
    american: bool = False

    def as_date(self) -> date | None:
        """The day, the first of the month or of the year; None when the calendar has no such."""
        try:
            return date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return None


def day_of(value: Scalar, today: date, *, future: bool = False) -> Day | None:
    """What a cell says about a day; None when it says nothing.

    `future` completes a two-digit year towards the present century whatever the day; otherwise
    the latest year that is not after today is meant.
    """
    if isinstance(value, datetime | date):
        return Day(value.year, value.month, value.day)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _of_number(int(value))
    if not isinstance(value, str):
        return None
    return _of_text(value, today, future)


def _of_number(number: int) -> Day | None:
    if 1880 <= number <= 2100:
        return Day(number)
    if number in _EXCEL_DAYS:
        day = _EXCEL_ZERO + timedelta(days=number)
        return Day(day.year, day.month, day.day)
    text = f"{number:08}"
    if _COMPACT_ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _of_text(text, date.max, False)
    return None


def _of_text(raw: str, today: date, future: bool) -> Day | None:
    words = raw.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    approximate = bool(_APPROXIMATE.search(words))
    found = (
        _iso(raw)
        or _german(raw, today, future)
        or _with_month_name(plain(raw), words, today, future)
        or _compact(raw)
        or _partial(raw, today, future)
    )
    return replace(found, approximate=approximate) if found else None


def _iso(text: str) -> Day | None:
    if match := _ISO.search(text):
        year, month, day = map(int, match.groups())
        return Day(year, month, day)
    return None


def _german(text: str, today: date, future: bool) -> Day | None:
    match = _GERMAN.search(text)
    if not match:
        return None
    day, month, separator = int(match[1]), int(match[3]), match[2]
    year, short = _full_year(match[4], today, future)
    slash = separator in "/-"
    if slash and month > 12 >= day:
        return Day(year, day, month, two_digits=short, american=True)
    swappable = separator == "/" and day <= 12 and month <= 12 and day != month
    return Day(year, month, day, two_digits=short, swappable=swappable)


def _with_month_name(text: str, words: str, today: date, future: bool) -> Day | None:
    for match in _WORDS_US.finditer(text):
        if match[1] in _MONTHS:
            return Day(int(match[3]), _MONTHS[match[1]], int(match[2]))
    for match in _WORDS.finditer(words):
        if match[2] in _MONTHS:
            year, short = _full_year(match[3], today, future)
            return Day(year, _MONTHS[match[2]], int(match[1] or 0), two_digits=short)
    return None


def _compact(text: str) -> Day | None:
    digits = text.strip()
    if match := _COMPACT_ISO.fullmatch(digits):
        return Day(int(match[1]), int(match[2]), int(match[3]))
    if match := _COMPACT.fullmatch(digits):
        return Day(int(match[3]), int(match[2]), int(match[1]))
    return None


def _partial(text: str, today: date, future: bool) -> Day | None:
    stripped = text.strip()
    if stripped.isdecimal() and int(stripped) in _EXCEL_DAYS and len(stripped) == 5:
        return _of_number(int(stripped))
    if match := _MONTH_YEAR.search(text):
        return Day(int(match[2]), int(match[1]))
    if match := _YEAR.search(text):
        return Day(int(match[1]))
    if future and (match := _SHORT_DAY.search(text)):
        return Day(today.year, int(match[2]), int(match[1]), two_digits=True)
    return None


def _full_year(text: str, today: date, future: bool) -> tuple[int, bool]:
    """A year of two digits completed: the latest one that is not in the future."""
    number = int(text)
    if len(text) > 2:
        return number, False
    century = today.year // 100 * 100
    year = century + number
    return (year if future or year <= today.year else year - 100), True
