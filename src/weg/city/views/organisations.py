"""Organisations: list, page, adding and changing."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.actions import add_organisation, change_organisation
from weg.city.filters import OrganisationFilter
from weg.city.forms import OrganisationForm
from weg.city.models import Member, Organisation
from weg.city.tables import OrganisationTable
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import form_page
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today


def organisations(request: HttpRequest) -> HttpResponseBase:
    """All organisations with the number of their members today."""
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.see")
    now = Count("members", filter=Q(members__during__contains=today()))
    new = Action(
        _("New organisation"), reverse("city:organisation_new"), kind="primary", icon="add"
    )
    return list_page(
        request,
        title=_("Organisations"),
        table_class=OrganisationTable,
        filter_class=OrganisationFilter,
        queryset=Organisation.objects.annotate(members_now=now).order_by("short", "pk"),
        actions=[new] if may(actor, "city.manage") else [],
        empty=Empty(_("No organisations yet"), _("Load a city pack, or add the first one.")),
    )


def organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """One organisation: contact, seats, and for those who may see them its members."""
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.see")
    found = get_object_or_404(Organisation.objects.prefetch_related("seats__committee"), pk=pk)
    members = Member.objects.none()
    if may(actor, "city.see_members"):
        members = Member.objects.filter(organisation=found, during__contains=today())
    values = {
        "title": found.name,
        "organisation": found,
        "facts": _facts(found),
        "members": members.select_related("user").order_by("role", "user__name", "pk"),
        "may_see_members": may(actor, "city.see_members"),
        "may_change": may(actor, "city.manage"),
        "breadcrumb": [(_("Organisations"), reverse("city:organisations")), (found.short, "")],
    }
    return render(request, "city/organisation.html", values)


def _facts(found: Organisation) -> list[tuple[str, str]]:
    seats = ", ".join(sorted(seat.committee.name for seat in found.seats.all()))
    facts = [
        (_("Short name"), found.short),
        (_("Kind"), found.get_kind_display()),
        (_("Address"), found.address),
        (_("Telephone"), found.phone),
        (_("E-mail address"), found.email),
        (_("Seats in committees"), seats),
    ]
    return [(term, value) for term, value in facts if value]


def organisation_new(request: HttpRequest) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.manage")

    form = OrganisationForm(request.POST or None)

    def act() -> None:
        add_organisation(actor=actor, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("New organisation"),
        submit=_("Add"),
        done=_("The organisation is added."),
        to=reverse("city:organisations"),
        trail=[(_("Organisations"), reverse("city:organisations")), (_("New organisation"), "")],
    )


def organisation_change(request: HttpRequest, pk: int) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    found = get_object_or_404(Organisation, pk=pk)
    require(actor, "city.manage", found)

    form = OrganisationForm(request.POST or None, instance=found)

    def act() -> None:
        change_organisation(
            actor=actor, organisation=Organisation.objects.get(pk=pk), **form.cleaned_data
        )

    page = reverse("city:organisation", args=[pk])
    return form_page(
        request,
        form,
        act,
        title=_("Change organisation"),
        submit=_("Save"),
        done=_("The organisation is changed."),
        to=page,
        trail=[
            (_("Organisations"), reverse("city:organisations")),
            (found.short, page),
            (_("Change organisation"), ""),
        ],
    )
