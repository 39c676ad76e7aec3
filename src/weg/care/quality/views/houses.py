"""Houses with their results, one house over time, and organisations over time."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.translation import gettext as _

from weg.care.quality.filters import HouseFilter
from weg.care.quality.models import Finding
from weg.care.quality.queries.houses import full_visits, houses, next_due, visit_months
from weg.care.quality.queries.results import Result, by_half, halves_until, results
from weg.care.quality.queries.visits import listed_visits
from weg.care.quality.tables import HouseTable
from weg.care.quality.views.charts import house_chart, results_chart
from weg.care.quality.views.frame import at, site_for, trail_of
from weg.care.quality.words import percent
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today

SHOWN = 20
SHARES = 4
"""Half-years in the table; the chart shows more."""


def all_houses(request: HttpRequest) -> HttpResponseBase:
    """Every house in use; the one that waits longest for a visit first."""
    require(actor_of(request), "quality.see_results")
    months = visit_months()
    return list_page(
        request,
        title=_("Quality of the houses"),
        table_class=HouseTable,
        filter_class=HouseFilter,
        queryset=houses(),
        template="quality/houses.html",
        actions=[Action(_("Results by organisation"), at("results"), icon="chart")],
        empty=Empty(_("No house is in use")),
        table_options={"months": months},
        context={"months": months},
    )


def site(request: HttpRequest, pk: int) -> HttpResponse:
    """One house: its visits, its results over time, what is open."""
    found, actor = site_for(request, pk, "quality.see"), actor_of(request)
    findings = Finding.objects.filter(site=found).exclude(state=Finding.State.SETTLED)
    facts = houses().filter(pk=pk).first()
    context = {
        "title": _("Quality: %(site)s") % {"site": found.name},
        "site": found,
        "facts": facts,
        "due": next_due(facts) if facts else None,
        "today": today(),
        "visits": listed_visits().filter(site=found)[:SHOWN],
        "findings": findings.order_by("due", "pk"),
        "chart": house_chart(list(full_visits().filter(site=found)[:SHOWN])),
        "plans": may(actor, "quality.visit", found),
        "breadcrumb": [*trail_of(request, found)[:-1], (found.name, "")],
    }
    return render(request, "quality/site.html", context)


def organisations(request: HttpRequest) -> HttpResponse:
    """Results by organisation, half-year by half-year; the houses behind them are one click off."""
    require(actor_of(request), "quality.see_results")
    rows, halves = results(), halves_until(today())
    total = by_half(full_visits().filter(day__gte=halves[0]))
    first = next((n for n, half in enumerate(halves) if half in total), 0)
    halves = halves[min(first, len(halves) - SHARES) :]
    context = {
        "title": _("Results of quality visits"),
        "columns": _columns(halves[-SHARES:]),
        "rows": [_cells(row, halves[-SHARES:]) for row in rows],
        "chart": results_chart(rows, total, halves),
        "breadcrumb": [(_("Quality of the houses"), at("houses")), (_("Results"), "")],
    }
    return render(request, "quality/results.html", context)


def half_text(half: Any) -> str:
    return f"{half.year}/{1 if half.month < 7 else 2}"


def _columns(halves: list[Any]) -> list[Any]:
    names = [_("Houses"), _("overdue for a visit"), _("Open findings"), _("overdue findings")]
    names += [_("%(half)s: fully met") % {"half": half_text(half)} for half in halves]
    return [_("Organisation"), *({"label": name, "numeric": True} for name in names)]


def _cells(row: Result, halves: list[Any]) -> list[Any]:
    shares = []
    for half in halves:
        tally = row.halves.get(half)
        shares.append(f"{percent(tally.share)} ({tally.visits})" if tally else "–")
    return [
        _to("houses", row, "", row.name),
        str(row.houses),
        _to("houses", row, "state=overdue", row.overdue),
        _to("findings", row, "state=open", row.open),
        _to("findings", row, "state=late", row.late),
        *shares,
    ]


def _to(page: str, row: Result, query: str, shown: object) -> Any:
    """The figure as a link to its rows."""
    if row.key is None or not shown:
        return str(shown)
    url = f"{at(page)}?run_by={row.key}" + (f"&{query}" if query else "")
    return format_html('<a class="kern-link" href="{}">{}</a>', url, shown)
