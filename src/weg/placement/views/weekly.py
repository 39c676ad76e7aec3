"""The weekly list of a house: who comes, when, into which rooms, with which requirements."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.requests import note_opening
from weg.foundation.documents.showing import pdf
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.placement.documents.lists import weekly_pdf
from weg.placement.queries.weekly import Coming, coming, monday


def houses(request: HttpRequest) -> HttpResponse:
    """Choose a house."""
    require(actor_of(request), "placement.see_orders")
    sites = Site.objects.select_related("district").order_by("sort_name", "pk")
    return render(
        request,
        "placement/houses.html",
        {"title": _("Weekly lists"), "sites": sites, "week": monday(today())},
    )


def weekly(request: HttpRequest, pk: int) -> HttpResponse:
    site, week = _chosen(request, pk)
    rows = coming(site, week)
    _note(request, rows)
    here = reverse("placement:weekly", args=[pk])
    return render(
        request,
        "placement/weekly.html",
        {
            "title": _("%(site)s: who comes") % {"site": site},
            "breadcrumb": [(_("Weekly lists"), reverse("placement:houses")), (str(site), "")],
            "site": site,
            "week": week,
            "last": week + timedelta(days=6),
            "rows": rows,
            "before": f"{here}?week={week - timedelta(days=7):%Y-%m-%d}",
            "after": f"{here}?week={week + timedelta(days=7):%Y-%m-%d}",
            "file": f"{reverse('placement:weekly_file', args=[pk])}?week={week:%Y-%m-%d}",
        },
    )


def weekly_file(request: HttpRequest, pk: int) -> HttpResponse:
    site, week = _chosen(request, pk)
    rows = coming(site, week)
    _note(request, rows)
    return pdf(weekly_pdf(site, week, rows), f"{date_format(week, 'Y-m-d')}-{site.pk}.pdf")


def _chosen(request: HttpRequest, pk: int) -> tuple[Site, date]:
    site = get_object_or_404(Site, pk=pk)
    require(actor_of(request), "placement.see_orders", _Here(site.pk))
    try:
        wanted = date.fromisoformat(request.GET.get("week", ""))
    except ValueError:
        wanted = today()
    return site, monday(wanted)


class _Here:
    """What the permission is asked about: something at this site."""

    def __init__(self, site_id: int) -> None:
        self.site_id = site_id


def _note(request: HttpRequest, rows: list[Coming]) -> None:
    for row in rows:
        note_opening(request, "household", row.order.household_id)
