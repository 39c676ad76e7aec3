"""For the data protection officer: what will be erased, by which rule, and what was."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from weg.city.actions.erasing import RUN
from weg.city.norm_keys import UNITS
from weg.city.queries.erasing import Upcoming, upcoming
from weg.city.tables import ErasureTable
from weg.foundation.access.actions import require
from weg.foundation.lists import Empty, list_page
from weg.foundation.models import Erasure
from weg.foundation.periods import today

AHEAD = timedelta(days=30)


def erasing(request: HttpRequest) -> HttpResponseBase:
    """Counts only: whose data it is does not matter here."""
    require(request.actor, "city.see_erasing")  # type: ignore[attr-defined]
    day = today()
    last = Erasure.objects.filter(rule=RUN).first()
    return list_page(
        request,
        title=_("Erasing"),
        table_class=ErasureTable,
        queryset=Erasure.objects.exclude(rule=RUN),
        template="city/erasing.html",
        context={
            "until": day + AHEAD,
            "last": last,
            "columns": [_("What"), _("Kept for"), _("Will be erased")],
            "upcoming": [_line(line) for line in upcoming(day, day + AHEAD)],
        },
        empty=Empty(_("Nothing has been erased yet")),
    )


def _line(line: Upcoming) -> list[Any]:
    norm = reverse("city:norm", args=[line.rule.norm])
    if line.period is None:
        return [line.rule.label, (_("no norm in force"), norm), _("nothing is erased")]
    kept = f"{number_format(line.period.normalize(), use_l10n=True)} {UNITS[line.unit]}"
    return [line.rule.label, (kept, norm), number_format(line.due or 0, use_l10n=True)]
