"""From stage to stage, the journey, and the end."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.form_pages import confirm_page
from weg.returns import actions, forms
from weg.returns.models import Case
from weg.returns.views.frame import ask, at, case_for, sealed, trail


@sealed
def stage(request: HttpRequest, pk: int) -> HttpResponse:
    """The family agrees to the next stage."""
    found, actor = case_for(request, pk), actor_of(request)
    stages = list(Case.Stage)
    follows = stages[min(stages.index(Case.Stage(found.stage)) + 1, len(stages) - 1)]
    form = forms.StageForm(request.POST or None, initial={"stage": follows})

    def act() -> None:
        actions.agree_stage(actor=actor, case=found, **form.cleaned_data)

    return ask(request, found, form, act, title=_("Next stage"))


@sealed
def journey(request: HttpRequest, pk: int) -> HttpResponse:
    """The planned day of departure."""
    found, actor = case_for(request, pk), actor_of(request)
    form = forms.JourneyForm(request.POST or None, initial={"leaves": found.leaves})

    def act() -> None:
        kept = actions.plan_journey(actor=actor, case=found, **form.cleaned_data)
        _say_if_housing_knows_no_day(request, found, kept)

    return ask(request, found, form, act, title=_("Planned day of departure"))


def _say_if_housing_knows_no_day(request: HttpRequest, before: Case, after: Case) -> None:
    if before.told and after.leaves and not after.told:
        messages.warning(request, _("Housing could not take the new day and knows none any more."))


@sealed
def left(request: HttpRequest, pk: int) -> HttpResponse:
    """They have left."""
    found, actor = case_for(request, pk), actor_of(request)
    form = forms.DayForm(request.POST or None, initial={"day": found.leaves})

    def act() -> None:
        actions.record_departure(actor=actor, case=found, **form.cleaned_data)

    return ask(request, found, form, act, title=_("The family has left"))


@sealed
def left_correct(request: HttpRequest, pk: int) -> HttpResponse:
    """They left on another day, or not at all."""
    found, actor = case_for(request, pk), actor_of(request)
    form = forms.LeftForm(request.POST or None, initial={"day": found.left})

    def act() -> None:
        kept = actions.correct_departure(actor=actor, case=found, **form.cleaned_data)
        _say_if_housing_knows_no_day(request, found, kept)

    return ask(request, found, form, act, title=_("Correct the departure"))


@sealed
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """It was ended by mistake, or they ask again."""
    found, actor = case_for(request, pk), actor_of(request)
    title = _("Go on with the counselling")
    return confirm_page(
        request,
        lambda: actions.reopen_case(actor=actor, case=found),
        title=title,
        text=_("The case runs again, as it stood when it was ended."),
        confirm=_("Go on"),
        done=_("Saved."),
        to=at("case", pk),
        trail=trail(found, title),
        kind="primary",
    )


@sealed
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Nothing is left to do."""
    found, actor = case_for(request, pk), actor_of(request)
    form = forms.EndForm(request.POST or None)

    def act() -> None:
        actions.end_case(actor=actor, case=found, **form.cleaned_data)

    return ask(request, found, form, act, title=_("End the counselling"))
