"""The city on a day: map and table by district."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.city.queries.outlines import district_map
from weg.foundation.access.actions import require
from weg.foundation.lists import list_page
from weg.foundation.pictures import DistrictMap
from weg.foundation.pictures.drawing import figure_text
from weg.housing.queries.city import CityFigures
from weg.housing.queries.city import city_figures as figures_of_city
from weg.housing.tables import DistrictTable, percent
from weg.housing.views.frame import (
    at,
    day_of,
    days_around,
)


def city(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "housing.see_city")
    day = day_of(request)
    figures = figures_of_city(day)
    return list_page(  # type: ignore[return-value]
        request,
        title=_("The city on %(day)s") % {"day": date_format(day, "j. F Y")},
        table_class=DistrictTable,
        queryset=figures.districts,
        template="housing/city.html",
        per_page=200,
        table_options={"city": figures, "day": day},
        context={
            "figures": figures,
            "families": percent(figures.families),
            "per_1000": _per_1000(figures),
            "in_districts": _("in %(count)d districts") % {"count": figures.inhabited},
            "map": city_map(figures, day),
            "sites_url": at("sites", day=day.isoformat()),
            "free_url": at("sites", day=day.isoformat(), state="free"),
            "above_url": at("sites", day=day.isoformat(), state="above"),
            "estimated": any(d.estimated for d in figures.districts),
            **days_around(request, day),
        },
    )


def _per_1000(figures: CityFigures) -> str:
    if figures.per_1000 is None:
        return ""
    return _("%(figure)s per 1,000 residents") % {"figure": figure_text(figures.per_1000, 1)}


def city_map(figures: CityFigures, day: date) -> DistrictMap | None:
    """People per 1,000 residents by district; None while no outlines are known."""
    return district_map(
        _("People in sites by district"),
        (
            (d.district, d.per_1000, at("sites", district=d.pk, day=day.isoformat()))
            for d in figures.districts
        ),
        unit=_("people per 1,000 residents"),
        decimals=1,
    )
