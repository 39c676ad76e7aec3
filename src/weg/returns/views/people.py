"""Who is advised."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.form_pages import confirm_page
from weg.returns import actions, forms
from weg.returns.models import Traveller
from weg.returns.views.frame import ask, at, case_for, sealed, trail


@sealed
def person_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody of the family."""
    found, actor = case_for(request, pk), actor_of(request)
    form = forms.TravellerForm(request.POST or None, initial={"country": _country(found.pk)})

    def act() -> None:
        actions.save_traveller(actor=actor, case=found, **form.cleaned_data)

    return ask(request, found, form, act, title=_("Add a person"))


def _country(case: int) -> str:
    """Most families go to one country."""
    known = Traveller.objects.filter(case=case).order_by("pk").last()
    return known.country if known else ""


@sealed
def person(request: HttpRequest, pk: int, person: int) -> HttpResponse:
    """Change what is known of somebody."""
    found, actor = case_for(request, pk), actor_of(request)
    row = get_object_or_404(Traveller, pk=person, case=found)
    initial = {"name": row.name, "born": row.born_on, "country": row.country}
    form = forms.TravellerForm(request.POST or None, initial=initial | {"travels": row.travels})

    def act() -> None:
        actions.save_traveller(actor=actor, case=found, traveller=row, **form.cleaned_data)

    return ask(request, found, form, act, title=row.name)


@sealed
def person_remove(request: HttpRequest, pk: int, person: int) -> HttpResponse:
    """Somebody is not in the case any more."""
    found, actor = case_for(request, pk), actor_of(request)
    row = get_object_or_404(Traveller, pk=person, case=found)

    def act() -> None:
        actions.remove_traveller(actor=actor, case=found, traveller=row)

    title = _("Remove %(name)s") % {"name": row.name}
    return confirm_page(
        request,
        act,
        title=title,
        text=_("The name, date of birth and country are taken out of the case."),
        confirm=_("Remove"),
        done=_("Saved."),
        to=at("case", pk),
        trail=trail(found, title),
    )
