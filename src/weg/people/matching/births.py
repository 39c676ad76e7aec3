"""How two dates of birth agree."""

from datetime import date
from enum import StrEnum

from weg.people.matching.record import Record

_FATHER_AND_SON = 15  # years


class BirthAgreement(StrEnum):
    MISSING = "missing"
    SAME_DAY = "same_day"
    SAME_PLACEHOLDER = "same_placeholder"
    SAME_YEAR_ONE_PLACEHOLDER = "same_year_one_placeholder"
    SWAPPED = "swapped"
    ONE_DIGIT = "one_digit"
    TWO_DIGITS_SWAPPED = "two_digits_swapped"
    SAME_YEAR_ESTIMATED = "same_year_estimated"
    NEAR_ESTIMATED = "near_estimated"
    SAME_DAY_OTHER_YEAR = "same_day_other_year"
    SAME_MONTH = "same_month"
    NEAR_PLACEHOLDER = "near_placeholder"
    DIFFERENT = "different"


def is_placeholder(day: date) -> bool:
    """1 January and 31 December stand for "day unknown" far more often than for a birthday."""
    return (day.month, day.day) in ((1, 1), (12, 31))


def compare_births(a: Record, b: Record) -> BirthAgreement:
    """The closest agreement of the two dates that their quality allows."""
    if a.date_of_birth is None or b.date_of_birth is None:
        return BirthAgreement.MISSING
    if "known" == a.birth_quality == b.birth_quality:
        return _compare_days(a.date_of_birth, b.date_of_birth)
    apart = abs(a.date_of_birth.year - b.date_of_birth.year)
    estimated = "estimated" in (a.birth_quality, b.birth_quality)
    if apart == 0:
        return BirthAgreement.SAME_YEAR_ESTIMATED
    if apart <= (3 if estimated else 1):
        return BirthAgreement.NEAR_ESTIMATED
    return BirthAgreement.DIFFERENT


def years_apart(a: Record, b: Record) -> int | None:
    if a.date_of_birth is None or b.date_of_birth is None:
        return None
    return abs(a.date_of_birth.year - b.date_of_birth.year)


def a_generation_apart(a: Record, b: Record) -> bool:
    apart = years_apart(a, b)
    return apart is not None and apart >= _FATHER_AND_SON


def _compare_days(a: date, b: date) -> BirthAgreement:
    if a == b:
        return BirthAgreement.SAME_PLACEHOLDER if is_placeholder(a) else BirthAgreement.SAME_DAY
    if is_placeholder(a) or is_placeholder(b):
        return _with_placeholder(a, b)
    if a.year != b.year and (a.month, a.day) != (b.month, b.day):
        return BirthAgreement.DIFFERENT  # most pairs: two parts of the date differ
    if a.year == b.year and (a.month, a.day) == (b.day, b.month):
        return BirthAgreement.SWAPPED
    digits = [(x, y) for x, y in zip(_digits(a), _digits(b), strict=True) if x != y]
    if len(digits) == 1:
        return BirthAgreement.ONE_DIGIT
    if _neighbours_swapped(_digits(a), _digits(b)):
        return BirthAgreement.TWO_DIGITS_SWAPPED
    if (a.month, a.day) == (b.month, b.day):
        return BirthAgreement.SAME_DAY_OTHER_YEAR
    same_month = (a.year, a.month) == (b.year, b.month)
    return BirthAgreement.SAME_MONTH if same_month else BirthAgreement.DIFFERENT


def _with_placeholder(a: date, b: date) -> BirthAgreement:
    both = is_placeholder(a) and is_placeholder(b)
    if a.year == b.year:
        if both:
            return BirthAgreement.SAME_PLACEHOLDER
        return BirthAgreement.SAME_YEAR_ONE_PLACEHOLDER
    if both and abs(a.year - b.year) <= 2:
        return BirthAgreement.NEAR_PLACEHOLDER
    return BirthAgreement.DIFFERENT


def _digits(day: date) -> str:
    return f"{day.day:02}{day.month:02}{day.year:04}"


def _neighbours_swapped(a: str, b: str) -> bool:
    changed = [index for index, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(changed) != 2 or changed[1] != changed[0] + 1:
        return False
    first, second = changed
    return (a[first], a[second]) == (b[second], b[first])
