"""Certificates of conduct: who needs one, and that it was inspected."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today
from weg.volunteers.circles.models import Volunteer
from weg.volunteers.training import actions
from weg.volunteers.training.filters import ProofFilter
from weg.volunteers.training.forms import InspectForm
from weg.volunteers.training.models import Inspection
from weg.volunteers.training.queries.ending import ahead
from weg.volunteers.training.queries.proofs import proofs
from weg.volunteers.training.tables import ProofTable
from weg.volunteers.training.views.frame import ask, at, confirm, start


def proofs_list(request: HttpRequest) -> HttpResponseBase:
    """Only those whose wishes need one: nobody else is asked for it."""
    actor = actor_of(request)
    require(actor, "training.see_lists")
    return list_page(
        request,
        title=_("Certificates of conduct"),
        table_class=ProofTable,
        filter_class=ProofFilter,
        queryset=proofs().order_by("surname", "given_name", "pk"),
        empty=Empty(
            _("Nobody needs one"),
            _("Volunteers stand here when something they like to do needs a certificate."),
        ),
        table_options={"soon": ahead(today()), "inspects": may(actor, "training.inspect")},
        breadcrumb=[start(), (_("Certificates of conduct"), "")],
    )


def inspect(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that it was seen, and when; earlier ones stand below."""
    volunteer = get_object_or_404(Volunteer, pk=pk)
    require(actor_of(request), "training.inspect", volunteer)
    form = InspectForm(request.POST or None)

    def write() -> None:
        actions.inspect_conduct(actor=actor_of(request), volunteer=volunteer, **form.cleaned_data)

    rows = Inspection.objects.filter(volunteer=volunteer).select_related("inspected_by__user")
    return ask(
        request, form, write,
        title=_("Certificate of conduct: %(name)s") % {"name": volunteer}, back=at("proofs"),
        submit=_("I have seen it"), done=_("Noted."),
        trail=[(_("Certificates of conduct"), at("proofs"))],
        lead=_(
            "Only that and when it was inspected is kept, never what it says, and no copy"
            " (§ 72a SGB VIII). Whoever does not meet the requirements does not get the activity."
        ),
        template="training/inspect.html", inspections=list(rows),
    )  # fmt: skip


def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Inspection.objects.select_related("volunteer"), pk=pk)
    require(actor_of(request), "training.inspect", found)
    return confirm(
        request, lambda: actions.take_back_inspection(actor=actor_of(request), inspection=found),
        title=_("Take back what was entered by mistake"),
        text=_("The inspection is deleted. Activities that need it are no longer open to %(name)s.")
        % {"name": found.volunteer},
        label=_("Delete"), back=at("inspect", found.volunteer_id), done=_("Deleted."),
        kind="danger",
    )  # fmt: skip
