"""What is due to be erased, by rule: how long is a norm, since laws change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from weg.city.norm_keys import NORM_KEYS
from weg.city.queries.norms import norms_on
from weg.foundation.erasing import Rule, erasing_rules


@dataclass(frozen=True)
class Upcoming:
    """A rule, its period in words, and how much is due; None where the norm has no value."""

    rule: Rule
    period: Decimal | None
    unit: str
    due: int | None


def begun_before(key: str, period: Decimal, day: date) -> date:
    """What began before this day is over on ``day``. period: in the unit of the norm."""
    if NORM_KEYS[key].unit == "days":
        return day - timedelta(days=int(period))
    months = int(period) * (12 if NORM_KEYS[key].unit == "years" else 1)
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def over(day: date) -> Iterator[tuple[Rule, date]]:
    """Rules in force with the day before which their period must have begun."""
    norms = norms_on(day)
    for rule in erasing_rules():
        if rule.norm in norms:
            yield rule, begun_before(rule.norm, norms[rule.norm], day)


def upcoming(today: date, until: date) -> list[Upcoming]:
    """How much the job will have erased by ``until``, by the norms of today."""
    norms = norms_on(today)
    found = []
    for rule in erasing_rules():
        period = norms.get(rule.norm)
        due = None if period is None else rule.due(begun_before(rule.norm, period, until))
        found.append(Upcoming(rule, period, NORM_KEYS[rule.norm].unit, due))
    return found
