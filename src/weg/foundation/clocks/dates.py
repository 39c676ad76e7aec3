"""Days counted in months and years, as laws do (§ 188 BGB)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal


def add_months(day: date, months: int | Decimal) -> date:
    """The same day of the month so many months later (or earlier), the last when there is none."""
    count = day.year * 12 + day.month - 1 + int(months)
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
