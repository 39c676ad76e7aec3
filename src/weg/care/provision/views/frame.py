"""What provision's views share: which house, its tabs, asking with a form, and answering."""

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
from weg.foundation.form_pages import form_page
from weg.housing.models import Site

Trail = list[tuple[Any, str]]


def at(page: str, *args: object) -> str:
    return reverse(f"provision:{page}", args=args)


def site_for(request: HttpRequest, pk: int, permission: str) -> Site:
    """The site, when it exists for the actor and the actor may do this there."""
    site = get_object_or_404(Site.objects.select_related("district"), pk=pk)
    require(actor_of(request), permission, site)
    return site


def tabs_of(request: HttpRequest, site: Site, current: str) -> list[dict[str, Any]]:
    """The pages of a house's material that the actor may open."""
    pages = (
        ("households", _("Households"), "provision.see_issues"),
        ("stock", _("Store"), "provision.see_stock"),
        ("issues", _("Receipts"), "provision.see_issues"),
        ("movements", _("Movements"), "provision.see_stock"),
        ("site_vouchers", _("Vouchers"), "provision.see_vouchers"),
    )
    actor = actor_of(request)
    return [
        {"label": label, "url": at(page, site.pk), "current": page == current}
        for page, label, permission in pages
        if may(actor, permission, site)
    ]


def trail_of(site: Site, *steps: tuple[Any, str]) -> Trail:
    return [(_("Material"), at("houses")), (site.name, at("households", site.pk)), *steps]


def house_context(request: HttpRequest, site: Site, current: str, heading: str) -> dict[str, Any]:
    """What every list of a house needs; heading: the name of the page."""
    return {
        "site": site,
        "title": f"{heading}, {site.name}",
        "tabs": tabs_of(request, site, current),
        "breadcrumb": trail_of(site, (heading, "")),
    }


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
        template="provision/form.html",
        intro=intro,
    )
