"""Asking for help: one form, with defaults, for a phone."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from weg.city.models import Member, Role
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Site
from weg.housing.models.occupancy import Kind
from weg.people.models import Person
from weg.volunteers.circles.models import Circle
from weg.volunteers.shifts import actions
from weg.volunteers.shifts.forms import RequestForm
from weg.volunteers.shifts.models import HelpRequest
from weg.volunteers.shifts.views.frame import at, list_step

HOUSE = (Role.HOUSE_MANAGER, Role.SOCIAL_WORKER)


def new(request: HttpRequest) -> HttpResponse:
    """``?site=`` of a house, ``?person=`` of somebody whom it is about."""
    actor = actor_of(request)
    require(actor, "shifts.ask")
    person = _person(request, actor)
    sites = _sites(actor)
    initial = _initial(request, actor, sites, person)
    form = RequestForm(request.POST or None, sites=sites, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.ask_for_help(
                actor=actor, person=person, circle=_circle(actor),
                draft="draft" in request.POST, **form.given,
            )  # fmt: skip
        except Refused as refused:
            add_refusal(form, refused)
        else:
            draft = made.state == HelpRequest.State.DRAFT
            done = _("Kept as a draft.") if draft else _("Volunteers see the request now.")
            messages.success(request, done)
            return redirect(at("request", made.pk))
    values: dict[str, Any] = {
        "title": _("Ask for help"),
        "form": form,
        "person": person,
        "breadcrumb": [list_step(request), (_("Ask for help"), "")],
        "cancel_url": at("requests"),
    }
    return render(request, "shifts/new.html", values, status=422 if form.errors else 200)


def _person(request: HttpRequest, actor: Member) -> Person | None:
    """Whom it is about, when that is somebody the actor may see; the look is noted."""
    number = request.GET.get("person", "")
    if not number.isdecimal() or actor.role not in HOUSE:
        return None
    found = Person.objects.filter(pk=number, erased=None).first()
    if found:
        note_opening(request, "person", found.pk)
    return found


def _sites(actor: Member) -> Any:
    """The houses the actor works at; None for whoever sees no houses."""
    if actor.role not in HOUSE:
        return None
    return Site.objects.filter(pk__in=actor.sight.sites).order_by("name")


def _circle(actor: Member) -> Circle | None:
    if actor.role != Role.CIRCLE_LEAD:
        return None
    return Circle.objects.filter(organisation=actor.organisation_id).first()


def _initial(request: HttpRequest, actor: Member, sites: Any, person: Person | None) -> Any:
    known = HelpRequest.objects.filter(asked_by=actor).order_by("-pk").first()
    initial: dict[str, Any] = {
        "contact": known.contact if known else str(actor.user),
        "contact_phone": known.contact_phone if known else "",
    }
    if person:
        spoken = person.languages.values_list("language", flat=True)
        initial["language"] = next((code for code in spoken if code != "de"), "")
    if sites is not None:
        initial["site"] = _site(request, sites, person)
    return initial


def _site(request: HttpRequest, sites: Any, person: Person | None) -> Any:
    number = request.GET.get("site", "")
    if number.isdecimal():
        return sites.filter(pk=number).first()
    if person:
        day = today()
        stays = Occupancy.objects.filter(
            person=person, kind=Kind.STAY, starts__lte=day, ends__gt=day
        )
        return sites.filter(pk__in=stays.order_by().values("site")).first()
    return sites.first() if sites.count() == 1 else None
