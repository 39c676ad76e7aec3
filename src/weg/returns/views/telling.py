"""Housing learns the day, if the family wants it, and nothing more."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.form_pages import confirm_page
from weg.returns import actions, forms
from weg.returns.views.frame import ask, at, case_for, sealed, trail


@sealed
def household(request: HttpRequest, pk: int) -> HttpResponse:
    """Which household it is."""
    found, actor = case_for(request, pk), actor_of(request)
    form = forms.HouseholdForm(request.POST or None)

    def act() -> None:
        actions.link_household(actor=actor, case=found, **form.cleaned_data)

    lead = _(
        "So that housing can be told the day of departure. You are shown nothing of the household,"
        " and nobody there sees that you asked."
    )
    return ask(request, found, form, act, title=_("Household in the records"), lead=lead)


@sealed
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """The family does not want it any more."""
    found, actor = case_for(request, pk), actor_of(request)

    def act() -> None:
        actions.unlink_household(actor=actor, case=found)

    return confirm_page(
        request,
        act,
        title=_("Forget the household"),
        text=_("A day that housing was told is taken back."),
        confirm=_("Forget it"),
        done=_("Saved."),
        to=at("case", pk),
        trail=trail(found, _("Forget the household")),
    )


@sealed
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    """The planned day becomes the end of the stay."""
    found, actor = case_for(request, pk), actor_of(request)
    form = forms.AgreedForm(request.POST or None)

    def act() -> None:
        actions.tell_housing(actor=actor, case=found, **form.cleaned_data)

    lead = _(
        "The planned day becomes the end of the household's stay. Housing sees the day and that"
        " Weg set it, not why and not by whom. Tell the family that whoever knows Weg well may"
        " guess where the day comes from, and that the history of the stay keeps it."
    )
    return ask(request, found, form, act, title=_("Tell housing the day"), lead=lead)
