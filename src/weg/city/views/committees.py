"""Committees in the order in which they are told, and their seats."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.actions import add_committee, seat_committee
from weg.city.forms import CommitteeForm, SeatsForm
from weg.city.models import Committee
from weg.city.tables import CommitteeTable
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import form_page
from weg.foundation.lists import Action, Empty, list_page


def committees(request: HttpRequest) -> HttpResponseBase:
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.see")
    new = Action(_("New committee"), reverse("city:committee_new"), kind="primary", icon="add")
    rows = Committee.objects.select_related("district").prefetch_related("seats__organisation")
    return list_page(
        request,
        title=_("Committees"),
        table_class=CommitteeTable,
        queryset=rows.order_by("rank", "name", "pk"),
        actions=[new] if may(actor, "city.manage") else [],
        empty=Empty(_("No committees yet"), _("Load a city pack, or add the first one.")),
    )


def committee(request: HttpRequest, pk: int) -> HttpResponse:
    """Who has a seat; the administrator changes it here."""
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.see")
    found = get_object_or_404(Committee.objects.select_related("district"), pk=pk)
    seats = [seat.organisation for seat in found.seats.select_related("organisation")]
    trail = [(_("Committees"), reverse("city:committees"))]
    if not may(actor, "city.manage"):
        values = {"title": found.name, "seats": seats, "breadcrumb": [*trail, (found.name, "")]}
        return render(request, "city/committee.html", values)

    form = SeatsForm(request.POST or None, initial={"organisations": seats})

    def act() -> None:
        seat_committee(actor=actor, committee=found, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=found.name,
        submit=_("Save"),
        done=_("The seats are saved."),
        to=reverse("city:committees"),
        trail=[*trail, (found.name, "")],
    )


def committee_new(request: HttpRequest) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    require(actor, "city.manage")

    form = CommitteeForm(request.POST or None)

    def act() -> None:
        add_committee(actor=actor, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("New committee"),
        submit=_("Add"),
        done=_("The committee is added."),
        to=reverse("city:committees"),
        trail=[(_("Committees"), reverse("city:committees")), (_("New committee"), "")],
    )
