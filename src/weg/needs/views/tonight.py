"""A protected place for tonight, in three taps: here, who, take it."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.clocks import add_months
from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.housing.models.occupancy import Kind
from weg.needs.actions import shelter_tonight
from weg.needs.actions.tonight import Taken
from weg.needs.forms import TonightForm
from weg.needs.queries.shelters import GROWN, best, havens, ticked
from weg.needs.views.frame import at
from weg.people.models import Household, Person

SHOWN = 60


def tonight(request: HttpRequest) -> HttpResponseBase:
    """How many places are free, and for whom one is needed.

    A name is asked for by POST: in an address it would stand in logs, and say who is in danger."""
    actor = actor_of(request)
    require(actor, "needs.shelter_tonight")
    name = request.POST.get("q", "").strip()
    values: dict[str, Any] = {
        "title": _("Protected place for tonight"),
        "havens": havens(),
        "people": _people(actor, name)[:SHOWN],
        "name": name,
    }
    return render(request, "needs/tonight.html", values)


def _people(actor: Member, name: str) -> QuerySet[Any]:
    """Adults who live at the reader's houses (a child is found with them); for the office those
    whose name begins so."""
    day = today()
    grown = Q(date_of_birth=None) | Q(date_of_birth__lte=add_months(day, -12 * GROWN))
    rows = Person.objects.filter(grown, merged_into=None, died=None, erased=None)
    if name:
        rows = rows.filter(surname__istartswith=name)
    elif actor.reach == "all":
        return rows.none()
    stays = Occupancy.objects.filter(kind=Kind.STAY, starts__lte=day, ends__gt=day)
    if actor.reach != "all":
        stays = stays.filter(site__in=actor.sight.sites)
    living = rows.filter(pk__in=stays.values("person"))
    return living.select_related("household").order_by("sort_name", "pk")


def _after(actor: Member, household: Household, taken: Taken, *, stays: bool) -> dict[str, Any]:
    """What is shown when a place was taken; whoever stays behind gets the same papers as before."""
    splits = may(actor, "people.regroup", household)
    return {
        "taken": taken,
        "stays": stays,
        "split_url": reverse("people:split", args=[household.pk]) if splits else "",
    }


def tonight_for(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a place for people of this household; who goes is ticked, the best house is chosen."""
    actor = actor_of(request)
    require(actor, "needs.shelter_tonight")
    household = get_object_or_404(Household, pk=pk)
    people = Person.objects.filter(household=household, merged_into=None, died=None)
    people = people.order_by("date_of_birth", "pk")
    chosen = request.GET.get("person", "")
    going = ticked(list(people), int(chosen) if chosen.isdecimal() else 0)
    found = havens(household.pk)
    site = None
    if request.method != "POST":
        site = best(found, [one for one in people if one.pk in going], household.pk)
    form = TonightForm(request.POST or None, people=people, going=going, havens=found, site=site)
    note_opening(request, "household", household.pk)
    values: dict[str, Any] = {
        "title": _("Protected place for tonight"),
        "household": household,
        "form": form,
        "cancel_url": at("tonight"),
        "breadcrumb": [(_("Protected place for tonight"), at("tonight")), (str(household), "")],
    }
    if request.method == "POST" and form.is_valid():
        try:
            taken = shelter_tonight(actor=actor, household=household, **form.chosen())
        except Refused as refused:
            add_refusal(form, refused)
        else:
            stays = len(form.cleaned_data["people"]) < len(people)
            values |= _after(actor, household, taken, stays=stays)
            return render(request, "needs/taken.html", values)
    status = 422 if form.errors else 200
    return render(request, "needs/tonight_for.html", values, status=status)
