"""What quality's views share: which house or visit, asking with a form, and answering."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.care.quality.models import Visit
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import confirm_page, form_page
from weg.housing.models import Site

Trail = list[tuple[Any, str]]


def at(page: str, *args: object) -> str:
    return reverse(f"quality:{page}", args=args)


def site_for(request: HttpRequest, pk: int, permission: str) -> Site:
    """The site, when it exists for the actor and the actor may do this there."""
    site = get_object_or_404(Site.objects.select_related("district"), pk=pk)
    require(actor_of(request), permission, site)
    return site


def visit_for(request: HttpRequest, pk: int, permission: str) -> Visit:
    rows = Visit.objects.select_related("site", "organisation", "visitor__user")
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), permission, found)
    return found


def trail_of(request: HttpRequest, site: Site, *steps: tuple[Any, str]) -> Trail:
    """The way to a house: over all houses for those who see them."""
    start: Trail = [(_("Quality visits"), at("visits"))]
    if may(actor_of(request), "quality.see_results"):
        start = [(_("Quality of the houses"), at("houses"))]
    return [*start, (site.name, at("site", site.pk)), *steps]


def ask(
    request: HttpRequest,
    form: forms.BaseForm,
    write: Callable[[], object],
    *,
    title: str,
    back: str,
    trail: Trail,
    success: str = "",
    submit: str = "",
    intro: str = "",
) -> HttpResponse:
    """Ask with the form and write; what was refused stands beside its field, typed text stays."""
    return form_page(
        request,
        form,
        write,
        title=title,
        submit=submit or _("Save"),
        done=success or _("Saved."),
        to=back,
        trail=[*trail, (title, "")],
        template="quality/form.html",
        intro=intro,
    )


def confirm(
    request: HttpRequest,
    write: Callable[[], object],
    *,
    title: str,
    text: str,
    label: str,
    back: str,
    trail: Trail,
    success: str = "",
    kind: str = "primary",
) -> HttpResponse:
    """GET says what will happen, POST does it; a refusal is told on the page before."""
    return confirm_page(
        request,
        write,
        title=title,
        text=text,
        confirm=label,
        done=success or _("Saved."),
        to=back,
        trail=[*trail, (title, "")],
        kind=kind,
    )
