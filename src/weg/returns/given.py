"""What return counselling gives to *Heute*, to its counsellors alone."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.city.queries.norms import norms_on
from weg.foundation.access.actions import may
from weg.foundation.clocks import Asked
from weg.foundation.periods import today
from weg.foundation.sealing import Unsealable
from weg.foundation.today import Card, Line, register_card
from weg.returns.models import CaseItem
from weg.returns.queries.cases import followups_due

SHOWN = 12
AHEAD = timedelta(days=14)


def deadlines(request: HttpRequest) -> Card | None:
    """What is due in the reader's cases in the next two weeks, and what is overdue."""
    if not may(actor_of(request), "returns.see"):
        return None
    try:
        lines = sorted([*_items(), *_followups(request)], key=lambda pair: pair[0])
    except Unsealable as refused:
        return Card(_("Return counselling"), [Line(text=refused.message, kind="danger")])
    found = [line for _due, line in lines[:SHOWN]]
    more = reverse("returns:cases")
    return Card(_("Return counselling"), found, more=more, empty=_("Nothing is due."))


def _items() -> list[tuple[str, Line]]:
    rows = CaseItem.objects.filter(
        state=CaseItem.State.OPEN, due__lte=today() + AHEAD, case__ended=None
    ).select_related("item", "case")
    found = []
    for row in rows.order_by("due", "pk")[:SHOWN]:
        url, due = reverse("returns:case", args=[row.case_id]), row.due or today()
        found.append((due.isoformat(), _line(str(row), url, row.case.family, due)))
    return found


def _followups(request: HttpRequest) -> list[tuple[str, Line]]:
    day = today()
    asked = Asked(day, day, day + AHEAD, norms_on(day))
    found = []
    for one in followups_due(actor_of(request), asked):
        url = reverse("returns:case", args=[one.row.subject])
        line = _line(str(one.clock.label), url, one.row.name, one.row.due)
        found.append((one.row.due.isoformat(), line))
    return found


def _line(text: str, url: str, hint: str, due: date) -> Line:
    kind = "danger" if due < today() else "warning"
    return Line(text=text, url=url, hint=hint, badge=date_format(due, "d.m."), kind=kind)


def register() -> None:
    """Called when the app is ready."""
    register_card(30, deadlines)
