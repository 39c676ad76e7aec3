"""What housing's views share: who asks, for which day, and how an answer goes back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, cast
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.housing.models import Site

EARLIEST, LATEST = date(1986, 1, 1), date(2199, 12, 31)


def day_in(request: HttpRequest, name: str = "day") -> date | None:
    """The day of the query, when there is one that can be meant."""
    try:
        day = cast("date | None", DateField(required=False).clean(request.GET.get(name, "")))
    except forms.ValidationError:
        return None
    return day if day and EARLIEST <= day <= LATEST else None


def day_of(request: HttpRequest) -> date:
    """The day of the query (``?day=``), or today."""
    return day_in(request) or today()


def site_for(request: HttpRequest, pk: int, permission: str) -> Site:
    """The site, when it exists for the actor and the actor may do this there."""
    site = get_object_or_404(Site.objects.select_related("district"), pk=pk)
    require(actor_of(request), permission, site)
    return site


def at(page: str, *args: object, **query: object) -> str:
    """The address of a page of housing, with the query's parameters that are not None."""
    url = reverse(f"housing:{page}", args=args)
    given = {k: v for k, v in query.items() if v is not None}
    return f"{url}?{urlencode(given, doseq=True)}" if given else url


def days_around(request: HttpRequest, day: date) -> dict[str, Any]:
    """Context of the day chooser."""

    def with_day(other: date) -> str:
        query = request.GET.copy()
        query["day"] = other.isoformat()
        return f"?{query.urlencode()}"

    kept = [(k, v) for k, v in request.GET.items() if k not in ("day", "page", "export")]
    return {
        "day": day,
        "is_today": day == today(),
        "day_before": with_day(day - timedelta(days=1)),
        "day_after": with_day(day + timedelta(days=1)),
        "day_today": with_day(today()),
        "day_kept": kept,
    }


def trail(*steps: tuple[Any, str]) -> list[tuple[Any, str]]:
    """The breadcrumb: sites first; the last step is the page itself."""
    return [(_("Sites"), reverse("housing:sites")), *steps]


def site_context(request: HttpRequest, site: Site, day: date, current: str) -> dict[str, Any]:
    """What every page of a site needs: its tabs, and what the actor may do here."""
    actor = actor_of(request)
    shown = None if day == today() else day.isoformat()
    pages = [("site", _("Board"), True), ("residents", _("House list"), _sees(actor, site))]
    sees_steps = actor.sight.reach in ("all", "own")
    pages += [("history", _("History"), sees_steps), ("manage", _("Site"), True)]
    tabs = [
        {"label": label, "url": at(page, site.pk, day=shown), "current": page == current}
        for page, label, wanted in pages
        if wanted
    ]
    return {"site": site, "tabs": tabs, "title": site.name, **days_around(request, day)}


def _sees(actor: Member, site: Site) -> bool:
    return may(actor, "housing.see_residents", site)


def asks_panel(request: HttpRequest) -> bool:
    """Whether htmx wants only the panel beside the board."""
    htmx = getattr(request, "htmx", None)
    return bool(htmx and htmx.target == "panel")


def answer(
    request: HttpRequest, template: str, context: Mapping[str, Any], *, wrong: bool = False
) -> HttpResponse:
    """The page, or its panel; a refused form is 422 for browsers and 200 for htmx."""
    panel = asks_panel(request)
    name = f"{template}#panel" if panel else template
    values = {**context, "in_panel": panel}
    response = render(request, name, values, status=422 if wrong and not panel else 200)
    response["Vary"] = "HX-Request, HX-Target"
    if panel:
        response["HX-Push-Url"] = "false"
    return response


def asked_from(request: HttpRequest, url: str) -> str:
    """``next`` of the form or of the address when it is a page of ours, else the page given."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if wanted and ours else url


def done(request: HttpRequest, sentence: str, url: str) -> HttpResponse:
    """Say that it is done, and go back to where it was asked (``next``) or to the page given."""
    messages.success(request, sentence)
    url = asked_from(request, url)
    if getattr(request, "htmx", None):
        return HttpResponse(headers={"HX-Redirect": url})
    return redirect(url)
