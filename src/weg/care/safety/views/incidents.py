"""Incidents: reporting, the checklist of the protection concept, measures, follow-up, closing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from weg.care.safety import actions, forms
from weg.care.safety.filters import IncidentFilter
from weg.care.safety.models import Incident, Measure, Step
from weg.care.safety.queries.incidents import checklist, house_staff, listed_incidents, residents
from weg.care.safety.tables import IncidentTable
from weg.care.safety.views.frame import ask, at, site_for
from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.requests import note_opening
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.housing.models import Site


def incidents(request: HttpRequest) -> HttpResponseBase:
    """Incidents that concern whoever asks."""
    actor = actor_of(request)
    require(actor, "safety.see")
    buttons = [
        Action(_("Report at %(site)s") % {"site": site}, at("incident_new", site.pk), icon="add")
        for site in Site.objects.filter(pk__in=actor.sight.sites, during__contains=today())[:3]
        if may(actor, "safety.report", site)
    ]
    return list_page(
        request,
        title=_("Incidents"),
        table_class=IncidentTable,
        filter_class=IncidentFilter,
        queryset=listed_incidents(),
        actions=buttons,
        empty=Empty(_("No incident that concerns you"), _("Report one from the page of a house.")),
    )


def incident_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Report what happened."""
    site = site_for(request, pk, "safety.report")
    form = forms.IncidentForm(
        request.POST or None, staff=house_staff(site.pk), people=residents(site)
    )

    def write() -> None:
        actions.report_incident(actor=actor_of(request), site=site, **form.report())

    return ask(
        request,
        form,
        write,
        title=_("Report an incident, %(site)s") % {"site": site},
        back=at("incidents"),
        trail=[(_("Incidents"), at("incidents"))],
        submit=_("Send the report"),
        intro=_("In danger, call 110 or 112 first."),
    )


def seen(request: HttpRequest, pk: int, permission: str = "safety.see") -> Incident:
    """The incident, when it concerns the actor."""
    found = get_object_or_404(Incident.objects.select_related("site"), pk=pk)
    require(actor_of(request), permission, found)
    note_opening(request, "incident", pk)
    return found


def incident(request: HttpRequest, pk: int) -> HttpResponse:
    """One incident with all that was done."""
    found, actor = seen(request, pk), actor_of(request)
    works = found.closed is None and may(actor, "safety.work", found)
    reporter = found.reporter
    context = {
        "title": f"{found}, {found.get_kind_display()}",
        "incident": found,
        "reporter": str(reporter) if reporter else "–",
        "involved": found.involved.all(),
        "checklist": checklist(found),
        "measures": found.measures.all(),
        "notes": found.notes.all(),
        "staff": Member.objects.filter(pk__in=found.staff).select_related("user", "organisation"),
        "works": works,
        "writes": may(actor, "safety.work", found),
        "closes": works and may(actor, "safety.close", found),
        "today": today(),
        "breadcrumb": [(_("Incidents"), at("incidents")), (str(found), "")],
    }
    return render(request, "safety/incident.html", context)


def _ask(
    request: HttpRequest,
    found: Incident,
    form: django_forms.BaseForm,
    write: Callable[[], Any],
    title: str,
) -> HttpResponse:
    return ask(
        request,
        form,
        write,
        title=title,
        back=at("incident", found.pk),
        trail=[(_("Incidents"), at("incidents")), (str(found), at("incident", found.pk))],
    )


def step(request: HttpRequest, pk: int, step: int) -> HttpResponse:
    """A step of the concept was done."""
    found = seen(request, pk, "safety.work")
    which = get_object_or_404(Step, pk=step)
    form = forms.StepTakenForm(request.POST or None, step=which)

    def write() -> None:
        actions.take_step(actor=actor_of(request), incident=found, step=which, **form.cleaned_data)

    return _ask(request, found, form, write, which.name)


def measure_new(request: HttpRequest, pk: int) -> HttpResponse:
    found = seen(request, pk, "safety.work")
    form = forms.MeasureForm(request.POST or None)

    def write() -> None:
        actions.agree_measure(actor=actor_of(request), incident=found, **form.cleaned_data)

    return _ask(request, found, form, write, _("Agree on a measure"))


def measure_done(request: HttpRequest, pk: int, measure: int) -> HttpResponse:
    found = seen(request, pk, "safety.work")
    which = get_object_or_404(Measure, pk=measure, incident=found)
    form = forms.ResultForm(request.POST or None)

    def write() -> None:
        actions.finish_measure(
            actor=actor_of(request), incident=found, measure=which, **form.cleaned_data
        )

    return _ask(request, found, form, write, _("Done: %(measure)s") % {"measure": which})


def note(request: HttpRequest, pk: int) -> HttpResponse:
    found = seen(request, pk, "safety.work")
    form = forms.NoteForm(request.POST or None)

    def write() -> None:
        actions.add_note(actor=actor_of(request), incident=found, **form.cleaned_data)

    return _ask(request, found, form, write, _("Follow-up"))


def staff(request: HttpRequest, pk: int) -> HttpResponse:
    """Who of the house may read it."""
    found = seen(request, pk, "safety.work")
    form = forms.StaffForm(
        request.POST or None, staff=house_staff(found.site_id), initial={"staff": found.staff}
    )

    def write() -> None:
        actions.name_staff(actor=actor_of(request), incident=found, **form.cleaned_data)

    return _ask(request, found, form, write, _("Who needs to know"))


def close(request: HttpRequest, pk: int) -> HttpResponse:
    found = seen(request, pk, "safety.close")
    form = forms.CloseForm(request.POST or None)

    def write() -> None:
        actions.close_incident(actor=actor_of(request), incident=found, **form.cleaned_data)

    return _ask(request, found, form, write, _("Close the incident"))
