"""What safety's views share: asking with a form, and answering."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.form_pages import form_page
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
    return form_page(
        request,
        form,
        write,
        title=title,
        submit=submit or _("Save"),
        done=success or _("Saved."),
        to=back,
        trail=[*trail, (title, "")],
        template="safety/form.html",
        intro=intro,
    )
