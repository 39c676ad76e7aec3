"""Reading norms: the number in force on a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from weg.city.models import Norm
from weg.foundation.access.pages import once_a_page
from weg.foundation.access.refusals import Refused


def norms_on(day: date) -> dict[str, Decimal]:
    """All numbers in force on the day, by key: one query, and one for all parts of a page."""
    rows = Norm.objects.filter(during__contains=day)
    return dict(once_a_page(("norms", day), lambda: dict(rows.values_list("key", "value"))))


def norm(key: str, day: date) -> Decimal:
    """The number in force on the day; Refused when there is a gap between its dates."""
    value = Norm.objects.filter(key=key, during__contains=day).values_list("value", flat=True)
    if not value:
        raise Refused(
            _("No value of “%(key)s” is in force on %(day)s. An administrator must enter it.")
            % {"key": key, "day": day.strftime("%d.%m.%Y")},
            code="norm_missing",
        )
    return value[0]
