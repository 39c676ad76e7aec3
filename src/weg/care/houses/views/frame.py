"""What houses' views share: which house, its tabs, asking with a form, and answering."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.components.forms import DateField
from weg.foundation.form_pages import confirm_page, form_page
from weg.foundation.periods import today
from weg.housing.models import Site

Trail = list[tuple[Any, str]]


def at(page: str, *args: object) -> str:
    return reverse(f"houses:{page}", args=args)


def site_for(request: HttpRequest, pk: int, permission: str) -> Site:
    """The site, when it exists for the actor and the actor may do this there."""
    site = get_object_or_404(Site.objects.select_related("district"), pk=pk)
    require(actor_of(request), permission, site)
    return site


def tabs_of(request: HttpRequest, site: Site, current: str) -> list[dict[str, Any]]:
    """The pages of a house that the actor may open."""
    pages = (
        ("house", _("House"), "houses.see"),
        ("moves", _("Moving in and out"), "houses.see_people"),
        ("site_defects", _("Defects"), "houses.see"),
        ("protocols", _("Protocols"), "houses.see_protocols"),
        ("keys", _("Keys"), "houses.see_protocols"),
        ("company", _("Who shares with whom"), "houses.see_people"),
        ("fire", _("Fire list"), "houses.see_people"),
        ("log", _("House log"), "houses.see_log"),
        ("notices", _("Notices"), "houses.see"),
        ("staff", _("Staff and hours"), "houses.see"),
    )
    actor = actor_of(request)
    return [
        {"label": label, "url": at(page, site.pk), "current": page == current}
        for page, label, permission in pages
        if may(actor, permission, site)
    ]


def house_context(request: HttpRequest, site: Site, current: str, heading: str) -> dict[str, Any]:
    """What every page of a house needs; heading: the name of the page."""
    trail = [(_("Houses"), at("houses")), (site.name, at("house", site.pk)), (heading, "")]
    return {
        "site": site,
        "title": f"{heading}, {site.name}",
        "tabs": tabs_of(request, site, current),
        "breadcrumb": trail if current != "house" else [trail[0], (site.name, "")],
    }


def trail_of(site: Site, *steps: tuple[Any, str]) -> Trail:
    return [(_("Houses"), at("houses")), (site.name, at("house", site.pk)), *steps]


def ask(
    request: HttpRequest,
    form: forms.BaseForm,
    write: Callable[[], object],
    *,
    title: str,
    success: str,
    back: str,
    trail: Trail,
    submit: str = "",
    template: str = "houses/form.html",
    **context: Any,
) -> HttpResponse:
    """Ask with the form and write; what was refused stands beside its field, typed text stays."""
    return form_page(
        request,
        form,
        write,
        title=title,
        submit=submit or _("Save"),
        done=success,
        to=back,
        trail=[*trail, (title, "")],
        template=template,
        **context,
    )


def confirm(
    request: HttpRequest,
    write: Callable[[], object],
    *,
    title: str,
    text: str,
    label: str,
    success: str,
    back: str,
    trail: Trail,
    kind: str = "danger",
) -> HttpResponse:
    """GET says what will happen, POST does it; a refusal is told on the page before."""
    return confirm_page(
        request,
        write,
        title=title,
        text=text,
        confirm=label,
        done=success,
        to=back,
        trail=[*trail, (title, "")],
        kind=kind,
    )


def day_in(request: HttpRequest, name: str = "day") -> Any:
    """The day of the query, or today."""
    try:
        return DateField(required=False).clean(request.GET.get(name, "")) or today()
    except forms.ValidationError:
        return today()
