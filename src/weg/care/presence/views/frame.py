"""What the pages of presence share."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.care.presence.models import Difference, Round
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind


def at(page: str, *args: object) -> str:
    """The address of a page of presence."""
    return reverse(f"presence:{page}", args=args)


def trail(*steps: tuple[Any, str]) -> list[tuple[Any, str]]:
    """The breadcrumb: rounds first; the last step is the page itself."""
    return [(_("Rounds"), at("rounds")), *steps]


def site_trail(site: Site, *steps: tuple[Any, str]) -> list[tuple[Any, str]]:
    return trail((site.name, at("site", site.pk)), *steps)


def site_for(request: HttpRequest, pk: int, permission: str) -> Site:
    """The site, when it exists for the actor and the actor may do this there."""
    site = get_object_or_404(Site, pk=pk)
    require(actor_of(request), permission, site)
    return site


def round_for(request: HttpRequest, pk: int, permission: str) -> Round:
    found = get_object_or_404(Round.objects.select_related("site"), pk=pk)
    require(actor_of(request), permission, found)
    return found


def stay_for(request: HttpRequest, pk: int, permission: str) -> Occupancy:
    """A stay of somebody the actor sees."""
    rows = Occupancy.objects.filter(kind=Kind.STAY, person__isnull=False)
    stay = get_object_or_404(
        rows.select_related("person", "household", "site", "place__room__unit"), pk=pk
    )
    require(actor_of(request), permission, stay)
    return stay


def difference_for(request: HttpRequest, pk: int, permission: str) -> Difference:
    rows = Difference.objects.select_related("round", "site", "person")
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), permission, found)
    return found


def confirm(
    request: HttpRequest, title: str, text: str, yes: str, back: str, **more: Any
) -> HttpResponse:
    """The page that asks before something is done."""
    context = {"title": title, "text": text, "confirm": yes, "cancel_url": back, **more}
    status = 422 if request.method == "POST" else 200
    return render(request, "foundation/confirm.html", context, status=status)
