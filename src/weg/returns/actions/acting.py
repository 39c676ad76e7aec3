"""What the actions of a case share."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from weg.foundation.access.refusals import Refused
from weg.foundation.periods import today
from weg.returns.models import Case


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
