"""The list of sites."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page
from weg.housing.filters import SiteFilter
from weg.housing.models import Site
from weg.housing.tables import SiteTable
from weg.housing.views.frame import (
    day_of,
)


def sites(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "housing.see")
    rows = Site.objects.select_related("district").prefetch_related("operations__organisation")
    new = Action(_("New site"), reverse("housing:site_new"), kind="primary", icon="add")
    manages = may(actor, "housing.manage_site")
    return list_page(  # type: ignore[return-value]
        request,
        title=_("Sites"),
        template="housing/sites.html",
        table_class=SiteTable,
        filter_class=SiteFilter,
        queryset=rows.order_by("sort_name"),
        actions=[new] if manages else [],
        empty=Empty(
            _("No sites yet"),
            _("Add the first site, or load a city pack.")
            if manages
            else _("Your organisation runs no site today."),
            new if manages else None,
        ),
        table_options={"day": day_of(request)},
    )
