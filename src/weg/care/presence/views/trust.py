"""How far the city's record of who lives where can be trusted."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

from weg.care.presence.queries.figures import TrustFigures, add_up, history_of, trust_by
from weg.care.presence.queries.unseen import round_days
from weg.care.presence.views.charts import share_chart
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.periods import today
from weg.foundation.pictures.drawing import figure_text

WAYS = ("site", "organisation", "district")


def trust(request: HttpRequest) -> HttpResponse:
    """Share of residents confirmed in the last 7, 14 and 28 days; figures, and no person."""
    actor, day = actor_of(request), today()
    require(actor, "presence.see_trust")
    by = request.GET.get("by", "")
    by = by if by in WAYS else "organisation"
    days = round_days(day)
    rows = trust_by(by, day, day - timedelta(days=days))
    total = add_up(rows)
    down = may(actor, "presence.see")
    context = {
        "title": _("Trust in the record"),
        "tabs": _tabs(by),
        "columns": _columns(by),
        "rows": [_cells(row, by, down) for row in rows],
        "foot": _cells(total, "", False, name=_("All")),
        "total": total,
        "shares": [(n, percent(total.share(n))) for n in (7, 14, 28)],
        "chart": share_chart(history_of(day)),
        "days": days,
        "overdue_url": f"{reverse('presence:rounds')}?state=overdue" if down else "",
        "unseen_url": reverse("presence:unseen") if down else "",
        "as_of": total.at,
        "breadcrumb": [(_("Trust in the record"), "")],
    }
    return render(request, "presence/trust.html", context)


def percent(share: float | None) -> str:
    return "–" if share is None else f"{figure_text(100 * share, 1)} %"


def _tabs(by: str) -> list[dict[str, Any]]:
    names = {"site": _("Site"), "organisation": _("Organisation"), "district": _("District")}
    return [{"label": names[way], "url": f"?by={way}", "current": way == by} for way in WAYS]


def _columns(by: str) -> list[Any]:
    names = {"site": _("Site"), "organisation": _("Organisation"), "district": _("District")}
    figures = [_("People"), _("7 days"), _("14 days"), _("28 days"), _("Known to be away")]
    last = _("Last round") if by == "site" else _("Houses overdue")
    return [names[by], *({"label": f, "numeric": True} for f in figures), last]


def _cells(row: TrustFigures, by: str, down: bool, name: str = "") -> list[Any]:
    """A row; its name leads to the rows behind it where the reader may see them."""
    shown: Any = name or row.name
    if by == "site" and down:
        url = reverse("presence:site", args=[row.key])
        shown = format_html('<a class="kern-link" href="{}">{}</a>', url, row.name)
    elif by and down and row.key:
        field = "operator" if by == "organisation" else "district"
        url = f"{reverse('presence:rounds')}?{field}={row.key}"
        shown = format_html('<a class="kern-link" href="{}">{}</a>', url, row.name)
    last = row.oldest and date_format(row.oldest, "SHORT_DATE_FORMAT")
    return [
        shown,
        figure_text(row.people),
        *(percent(row.share(days)) for days in (7, 14, 28)),
        figure_text(row.away),
        (last or "–") if by == "site" else str(row.overdue),
    ]
