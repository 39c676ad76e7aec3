"""What safety's views share: asking with a form, and answering."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.housing.models import Site

Trail = list[tuple[Any, str]]


def at(page: str, *args: object) -> str:
    return reverse(f"safety:{page}", args=args)


def site_for(request: HttpRequest, pk: int, permission: str) -> Site:
    """The site, when it exists for the actor and the actor may do this there."""
    site = get_object_or_404(Site.objects.all(), pk=pk)
    require(actor_of(request), permission, site)
    return site


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
    return render(request, "safety/form.html", context, status=422 if form.is_bound else 200)


def pdf(content: bytes, name: str) -> HttpResponse:
    """A document to be shown in the browser, with a name to save it under."""
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
