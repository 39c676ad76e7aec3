"""Sites with a protected address."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.requests import note_opening
from weg.foundation.form_pages import Step, confirm_page, form_page
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.needs import actions
from weg.needs.forms import AddressForm, ProtectForm
from weg.needs.models import Shelter, ShelterAddress
from weg.needs.tables import ShelterTable
from weg.needs.views.frame import at

OFFICE = ("placement_officer", "protection_officer", "data_protection_officer", "department_head")


def shelters(request: HttpRequest) -> HttpResponseBase:
    """Houses with a protected address: their cover names, and whom to call."""
    require(actor_of(request), "needs.see_shelters")
    seen = Site.objects.values("pk")
    return list_page(
        request,
        title=_("Protected addresses"),
        table_class=ShelterTable,
        queryset=Shelter.objects.filter(site__in=seen).select_related("site__district"),
        empty=Empty(_("No address is protected"), _("It is protected from the page of the site.")),
    )


def _site(request: HttpRequest, pk: int, permission: str) -> Site:
    require(actor_of(request), permission)
    return get_object_or_404(Site.objects.select_related("district"), pk=pk)


def _trail(site: Site, *steps: Any) -> list[Step]:
    own: list[Step] = [
        (_("Protected addresses"), at("shelters")), (site.name, at("shelter", site.pk)),
    ]  # fmt: skip
    return own + [(step, "") for step in steps]


def shelter(request: HttpRequest, pk: int) -> HttpResponse:
    """One site: that its address is protected, and the address for those who need it."""
    site = _site(request, pk, "needs.see_shelters")
    found = Shelter.objects.filter(site=site).first()
    known = ShelterAddress.objects.filter(site=site).first()
    if known is not None:
        note_opening(request, "shelter", site.pk)
    values = {
        "title": site.name,
        "site": site,
        "shelter": found,
        "known": known,
        "readers": Member.objects.filter(pk__in=known.readers).select_related(
            "user", "organisation"
        ) if known else [],
        "keeps": may(actor_of(request), "needs.protect_address"),
        "breadcrumb": [(_("Protected addresses"), at("shelters")), (site.name, "")],
    }  # fmt: skip
    return render(request, "needs/shelter.html", values)


def _members(known: ShelterAddress | None) -> QuerySet[Member]:
    """Who can be named: the offices, and whoever is named already."""
    rows = Member.objects.filter(during__contains=today())
    named = rows.filter(pk__in=known.readers) if known else rows.none()
    return (
        (rows.filter(role__in=OFFICE) | named)
        .select_related("user", "organisation")
        .order_by("organisation__name", "user__name", "pk")
    )


def protect(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the address out of everything, for all who do not need it."""
    site = _site(request, pk, "needs.protect_address")
    initial = {"street": site.street, "postcode": site.postcode}
    form = ProtectForm(request.POST or None, members=_members(None), initial=initial)

    def act() -> None:
        actions.protect_address(actor=actor_of(request), site=site, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Protect the address"),
        lead=_(
            "From now on pages, lists, letters, exports and search know the site by its cover name"
            " and without an address; orders issued before are printed without it. Papers that"
            " were printed or sent keep it, and so does what was written in notes."
        ),
        submit=_("Protect"),
        done=_("The address is protected."),
        to=at("shelter", pk),
        trail=_trail(site, _("Protect the address")),
    )


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Who needs the address, and whom everybody may call."""
    site = _site(request, pk, "needs.protect_address")
    known = get_object_or_404(ShelterAddress, site=site)
    found = get_object_or_404(Shelter, site=site)
    initial = {
        "directions": known.directions,
        "readers": known.readers,
        "phone": found.phone,
        "tonight": found.tonight,
    }
    form = AddressForm(request.POST or None, members=_members(known), initial=initial)

    def act() -> None:
        actions.set_readers(actor=actor_of(request), site=site, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Who needs the address"),
        submit=_("Save"),
        done=_("Saved."),
        to=at("shelter", pk),
        trail=_trail(site, _("Change")),
    )


def lift(request: HttpRequest, pk: int) -> HttpResponse:
    site = _site(request, pk, "needs.protect_address")
    get_object_or_404(Shelter, site=site)
    return confirm_page(
        request,
        lambda: actions.lift_protection(actor=actor_of(request), site=site),
        title=_("Show the address of %(site)s again?") % {"site": site},
        text=_("Everybody who sees the site sees its address from now on."),
        confirm=_("Show the address"),
        done=_("The address is shown again."),
        to=at("shelter", pk),
        trail=_trail(site, _("Show the address")),
    )
