"""Districts: table and map with residents on a day, and one district through the years."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.filters import DistrictFilter
from weg.city.models import District, Residents
from weg.city.queries.outlines import district_map
from weg.city.queries.residents import districts_with_residents
from weg.city.tables import DistrictTable, quality_badge
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.foundation.pictures import DistrictMap, Line, LineChart


def day_asked(request: HttpRequest) -> date:
    """The day of the filter ``day``; today when none or nonsense is given."""
    try:
        return parse_date(request.GET.get("day", "")) or today()
    except ValueError:
        return today()


def districts(request: HttpRequest) -> HttpResponseBase:
    """All districts with the residents known on a day."""
    require(request.actor, "city.see")  # type: ignore[attr-defined]
    day = day_asked(request)
    rows = districts_with_residents(day)
    return list_page(
        request,
        title=_("Districts"),
        table_class=DistrictTable,
        filter_class=DistrictFilter,
        queryset=rows,
        template="city/districts.html",
        actions=_actions(request),
        empty=Empty(_("No districts yet"), _("Load a city pack: weg init cities/…")),
        context={"map": city_map(rows, day), "day": day, "estimated": _estimated(rows)},
    )


def _actions(request: HttpRequest) -> list[Action]:
    if not may(request.actor, "city.manage"):  # type: ignore[attr-defined]
        return []
    return [Action(_("Load population file"), reverse("city:population"), icon="upload")]


def _estimated(rows: Iterable[Any]) -> bool:
    return any(row.quality == Residents.Quality.ESTIMATE for row in rows)


def city_map(rows: Iterable[Any], day: date) -> DistrictMap | None:
    """Residents per hectare, or None when the city has no outlines."""
    return district_map(
        _("Residents per hectare on %(day)s") % {"day": date_format(day, "d.m.Y")},
        (
            (
                row,
                row.people / float(row.area_ha) if row.people and row.area_ha else None,
                reverse("city:district", args=[row.pk]),
            )
            for row in rows
        ),
        unit=_("residents per hectare"),
        decimals=1,
    )


def district(request: HttpRequest, pk: int) -> HttpResponse:
    """One district: its neighbours and its residents on every day known."""
    require(request.actor, "city.see")  # type: ignore[attr-defined]
    found = get_object_or_404(District.objects.prefetch_related("neighbours"), pk=pk)
    known = list(found.residents.order_by("-as_of"))
    values = {
        "title": found.name,
        "district": found,
        "neighbours": [
            (n.name, reverse("city:district", args=[n.pk])) for n in found.neighbours.all()
        ],
        "columns": _columns(),
        "rows": [_row(one) for one in known],
        "chart": _chart(found, known[::-1]) if len(known) > 1 else None,
        "breadcrumb": [(_("Districts"), reverse("city:districts")), (found.name, "")],
    }
    return render(request, "city/district.html", values)


def _columns() -> list[Any]:
    return [
        _("Reference day"),
        {"label": _("Residents"), "numeric": True},
        {"label": _("Under 18"), "numeric": True},
        _("Quality"),
        _("Source"),
    ]


def _row(one: Residents) -> list[Any]:
    return [
        date_format(one.as_of, "SHORT_DATE_FORMAT"),
        one.people,
        "–" if one.under_18 is None else one.under_18,
        quality_badge(one.quality),
        one.source,
    ]


def _chart(found: District, known: list[Residents]) -> LineChart:
    return LineChart(
        _("Residents of %(district)s") % {"district": found.name},
        labels=tuple(date_format(one.as_of, "m.Y") for one in known),
        lines=(Line(_("Residents"), tuple(one.people for one in known)),),
        unit=_("residents"),
    )
