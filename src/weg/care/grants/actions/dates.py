"""Dated rows: a new value from a day on ends the one before; gaps may stay and are shown."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused
from weg.foundation.periods import OPEN_END, period

M = TypeVar("M", bound=Model)


def put_in_force(
    rows: QuerySet[M], start: date, last_day: date | None, source: str, **values: Any
) -> M:
    """Make a row in force from ``start`` up to and with ``last_day`` (None: until the next one).

    rows: those of the same key. What is in force on ``start`` ends there; a row that begins on the
    very day is corrected (history keeps the old one). Refused without a source, and where the row
    would cover one that begins later.
    """
    if not source.strip():
        raise Refused(
            _("Say where the value is decided: law, statute or council paper."),
            code="no_source",
            field="source",
        )
    here: list[Any] = list(rows.select_for_update().order_by("during"))
    same = next((one for one in here if one.during.lower == start), None)
    end = _end(here, same, start, last_day)
    before = next((one for one in here if _covers(one, start) and one is not same), None)
    if before:
        before.during = period(before.during.lower, start)
        before.save(update_fields=["during"])
    row: Any = same or rows.model(**values)
    for name, value in {**values, "source": source.strip(), "from_pack": False}.items():
        setattr(row, name, value)
    row.during = period(start, end)
    row.save()
    return row  # type: ignore[no-any-return]


def _end(here: list[Any], same: Any, start: date, last_day: date | None) -> date | None:
    later = [one.during.lower for one in here if one.during.lower and one.during.lower > start]
    following = min(later, default=None)
    if last_day is None:
        return following
    if last_day < start:
        raise Refused(_("The last day is before the first."), code="ends_before", field="last_day")
    end = date.fromordinal(last_day.toordinal() + 1)
    if following and end > following:
        raise Refused(
            _("From %(day)s on another value is in force already. Take that one back first.")
            % {"day": f"{following:%d.%m.%Y}"},
            code="covers_later",
            field="last_day",
        )
    return end


def _covers(row: Any, day: date) -> bool:
    lower = row.during.lower or date.min
    return bool(lower <= day < (row.during.upper or OPEN_END))
