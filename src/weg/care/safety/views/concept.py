"""The protection concept's steps, who is responsible where, and counts."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from weg.care.safety import actions, forms
from weg.care.safety.models import Responsible, Step
from weg.care.safety.queries.incidents import HOUSE, counts
from weg.care.safety.tables import CountTable, ResponsibleTable, StepTable
from weg.care.safety.views.frame import ask, at
from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today


def steps(request: HttpRequest) -> HttpResponseBase:
    """The checklist of the protection concept."""
    require(actor_of(request), "safety.see_steps")
    keeps = may(actor_of(request), "safety.manage_steps")
    new = Action(_("New step"), at("step_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Steps of the protection concept"),
        table_class=StepTable,
        queryset=Step.objects.all(),
        actions=[new] if keeps else [],
        empty=Empty(_("No steps yet"), _("Add what is done when something happens.")),
        table_options={"keeps": keeps},
    )


def step_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "safety.manage_steps")
    return _step(request, None, _("New step"))


def step_edit(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "safety.manage_steps")
    return _step(request, get_object_or_404(Step, pk=pk), _("Change the step"))


def _step(request: HttpRequest, found: Step | None, title: str) -> HttpResponse:
    form = forms.StepForm(request.POST or None, instance=found)

    def write() -> None:
        kept = Step.objects.get(pk=found.pk) if found else None
        actions.save_step(actor=actor_of(request), step=kept, **form.cleaned_data)

    trail = [(_("Steps of the protection concept"), at("steps"))]
    return ask(request, form, write, title=title, back=at("steps"), trail=trail)


def responsible(request: HttpRequest) -> HttpResponseBase:
    """Who is responsible for protection at which organisation."""
    require(actor_of(request), "safety.name_responsible")
    new = Action(_("Name somebody"), at("responsible_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Responsible for protection"),
        table_class=ResponsibleTable,
        queryset=Responsible.objects.select_related("member__user", "member__organisation"),
        actions=[new],
        empty=Empty(_("Nobody is named"), _("Each organisation names at least one person."), new),
    )


def responsible_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "safety.name_responsible")
    members = (
        Member.objects.filter(role__in=HOUSE, during__contains=today())
        .select_related("user", "organisation")
        .order_by("organisation__name", "user__name", "pk")
    )
    form = forms.ResponsibleForm(request.POST or None, members=members)

    def write() -> None:
        actions.name_responsible(actor=actor_of(request), **form.cleaned_data)

    return ask(
        request,
        form,
        write,
        title=_("Name somebody"),
        back=at("responsible"),
        trail=[(_("Responsible for protection"), at("responsible"))],
        intro=_("Incidents at all sites where this member works will exist for them."),
    )


def release(request: HttpRequest, pk: int) -> HttpResponse:
    """They are not responsible any more."""
    require(actor_of(request), "safety.name_responsible")
    found = get_object_or_404(Responsible.objects.select_related("member__user"), pk=pk)
    if request.method == "POST":
        actions.release_responsible(actor=actor_of(request), responsible=found)
        messages.success(request, _("Saved."))
        return redirect(at("responsible"))
    title = _("Release %(member)s") % {"member": found}
    context = {
        "title": title,
        "text": _("They will see only incidents that they reported or are named on."),
        "confirm": _("Release"),
        "kind": "danger",
        "cancel_url": at("responsible"),
        "breadcrumb": [(_("Responsible for protection"), at("responsible")), (title, "")],
    }
    return render(request, "foundation/confirm.html", context)


def counted(request: HttpRequest) -> HttpResponseBase:
    """How many incidents, by house, kind and half-year; small numbers never leave the database."""
    require(actor_of(request), "safety.see_counts")
    return list_page(
        request,
        title=_("Incidents, counted"),
        table_class=CountTable,
        queryset=counts(),
        template="safety/counts.html",
        empty=Empty(_("No incident yet")),
    )
