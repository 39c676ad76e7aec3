"""What quality's views share: which house or visit, asking with a form, and answering."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.care.quality.models import Visit
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
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
    if request.method == "POST" and form.is_valid():
        try:
            write()
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, success or _("Saved."))
            return redirect(back)
    context = {
        "title": title,
        "form": form,
        "intro": intro,
        "submit": submit or _("Save"),
        "cancel_url": back,
        "breadcrumb": [*trail, (title, "")],
    }
    return render(request, "quality/form.html", context, status=422 if form.is_bound else 200)


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
    if request.method == "POST":
        try:
            write()
        except Refused as refused:
            messages.error(request, refused.message)
        else:
            messages.success(request, success or _("Saved."))
        return redirect(back)
    context = {
        "title": title,
        "text": text,
        "confirm": label,
        "kind": kind,
        "cancel_url": back,
        "breadcrumb": [*trail, (title, "")],
    }
    return render(request, "foundation/confirm.html", context)
