"""The house list: who lives at a site on a day, or is expected."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.foundation.lists import Empty, list_page
from weg.housing.filters import ResidentFilter
from weg.housing.models import Occupancy
from weg.housing.queries.free import residents_of
from weg.housing.tables import ResidentTable
from weg.housing.views.frame import at, day_of, site_context, site_for, trail

SHOWN = (
    "kind", "starts", "ends", "person__surname", "person__given_name", "person__erased",
    "person__sex", "person__date_of_birth", "household__reference", "place__number",
    "place__room__name", "place__room__unit__name",
)  # fmt: skip


def _shown(rows: QuerySet[Occupancy]) -> QuerySet[Occupancy]:
    """Only what the list shows: five tables have sixty columns."""
    joined = rows.select_related(None).select_related("person", "household", "place__room__unit")
    return joined.only(*SHOWN)


def residents(request: HttpRequest, pk: int) -> HttpResponse:
    site, day = site_for(request, pk, "housing.see_residents"), day_of(request)
    context = site_context(request, site, day, "residents")
    title = _("House list %(site)s, %(day)s") % {
        "site": site.name,
        "day": date_format(day, "SHORT_DATE_FORMAT"),
    }
    return list_page(  # type: ignore[return-value]
        request,
        title=title,
        table_class=ResidentTable,
        filter_class=ResidentFilter,
        queryset=_shown(residents_of(site, day)),
        template="housing/residents.html",
        per_page=100,
        empty=Empty(
            _("Nobody lives here on this day"), _("Choose another day, or look at the board.")
        ),
        breadcrumb=trail((site.name, at("site", site.pk)), (_("House list"), "")),
        context={k: v for k, v in context.items() if k != "title"},
    )
