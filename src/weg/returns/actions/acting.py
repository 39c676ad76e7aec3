"""What the actions of a case share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.returns.models import Case, CaseItem, Item


def locked(case: Case) -> Case:
    """The case as it stands now, for the rest of the transaction."""
    return Case.objects.select_for_update(of=("self",)).get(pk=case.pk)


def running(case: Case) -> Case:
    """The same; Refused when it has ended."""
    kept = locked(case)
    if kept.ended is not None:
        raise Refused(_("This counselling has ended."), code="case_ended")
    return kept


def check_past(day: date, field: str = "day") -> None:
    if day > today():
        raise Refused(_("This day has not come yet."), code="day_future", field=field)


def check_after_opening(case: Case, day: date, field: str = "day") -> None:
    if day < case.opened:
        raise Refused(_("This day is before the first talk."), code="day_early", field=field)


def due_before(leaves: date | None, item: Item | None) -> date | None:
    """The day by which an item of the catalogue must be done, when both days are known."""
    if leaves is None or item is None or item.lead_days is None:
        return None
    return leaves - timedelta(days=item.lead_days)


def add_items(case: Case, items: Iterable[Item]) -> None:
    """Items of the catalogue, due as the planned journey says."""
    CaseItem.objects.bulk_create(
        CaseItem(case=case, item=item, due=due_before(case.leaves, item)) for item in items
    )
