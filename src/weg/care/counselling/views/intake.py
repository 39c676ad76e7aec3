"""The intake sheet in four steps, and places at school and day care."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.care.counselling import actions
from weg.care.counselling.actions.intake import FIELDS as INTAKE
from weg.care.counselling.filters import ChildFilter
from weg.care.counselling.forms import (
    ChildForm,
    LanguagesForm,
    MattersForm,
    NeedsForm,
    SchoolForm,
)
from weg.care.counselling.models import Case, Intake, SchoolPlace
from weg.care.counselling.queries.children import children_of, without_place
from weg.care.counselling.tables import ChildTable
from weg.care.counselling.views.frame import at, case_for, form_page, trail
from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today
from weg.people.actions import require as require_feature
from weg.people.sections import features

STEPS = ("language", "children", "matters", "needs")


def intake(request: HttpRequest, pk: int, step: int) -> HttpResponse:
    """One step of the sheet; each is kept when it is sent."""
    case = case_for(request, pk, "counselling.work")
    step = min(max(step, 1), len(STEPS))
    known = Intake.objects.filter(case=case).first()
    form = _form(request, case, step, known)
    last = step == len(STEPS)

    def act() -> None:
        _keep(actor_of(request), case, step, form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Intake of %(reference)s") % {"reference": case.household.reference},
        submit=_("Finish") if last else _("Save and go on"),
        done=_("Saved."),
        to=at("case", pk) if last else at("intake", pk, step + 1),
        trail=trail(case, _("Intake")),
        template="counselling/intake.html",
        steps=_steps(case, step),
        step=step,
        children=_children(actor_of(request), case) if step == 2 else [],
        case=case,
        back=at("case", pk),
    )


def _form(request: HttpRequest, case: Case, step: int, known: Intake | None) -> forms.Form:
    data = request.POST if request.method == "POST" else None
    now = {name: getattr(known, name) for name in INTAKE} if known else {}
    if step == 1:
        return LanguagesForm(data, case=case, initial=now)
    if step == 2:
        return forms.Form(data)
    if step == 3:
        return MattersForm(data, initial=now)
    held = case.household.requirements.filter(strength="must", during__contains=today())
    given = {
        "features": list(held.values_list("feature", flat=True)),
        "assessed": bool(known and known.assessed),
    }
    return NeedsForm(data, features=features(), initial=given)


def _keep(actor: Member, case: Case, step: int, given: dict[str, Any]) -> None:
    if step in (1, 3):
        actions.save_intake(actor=actor, case=case, fields=given)
    if step == len(STEPS):
        held = case.household.requirements.filter(strength="must", during__contains=today())
        for feature in set(given["features"]) - set(held.values_list("feature", flat=True)):
            require_feature(actor=actor, household=case.household, feature=feature)
        actions.complete_intake(actor=actor, case=case, assessed=given["assessed"])


def _steps(case: Case, step: int) -> list[dict[str, str]]:
    names = [_("Language"), _("Children"), _("Formalities"), _("Needs")]
    return [
        {
            "label": name,
            "state": "current" if number == step else "done" if number < step else "todo",
            "url": at("intake", case.pk, number),
        }
        for number, name in enumerate(names, 1)
    ]


def _children(actor: Member, case: Case) -> list[Any]:
    return list(children_of(actor).filter(household=case.household_id))


def children(request: HttpRequest) -> HttpResponseBase:
    """Children of the reader's cases who have no place yet."""
    actor = actor_of(request)
    require(actor, "counselling.see")
    return list_page(
        request,
        title=_("Children without a place"),
        table_class=ChildTable,
        filter_class=ChildFilter,
        queryset=without_place(actor),
        empty=Empty(_("Every child of your cases has a place")),
    )


def school_new(request: HttpRequest, pk: int) -> HttpResponse:
    case = case_for(request, pk, "counselling.work")
    actor = actor_of(request)
    free = children_of(actor).filter(household=case.household_id, place_id=None)
    form = ChildForm(request.POST or None, children=free)

    def act() -> None:
        actions.need_school_place(actor=actor, case=case, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("A place at school or day care"),
        submit=_("Enter"),
        done=_("Saved."),
        to=at("case", pk),
        trail=trail(case, _("School")),
    )


def school(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the search for a child's place stands."""
    actor = actor_of(request)
    require(actor, "counselling.work")
    place = get_object_or_404(SchoolPlace.objects.select_related("person"), pk=pk)
    case = case_for(request, place.case_id, "counselling.work")
    names = ("kind", "class_type", "state", "needed_from", "applied_on", "institution", "district")
    form = SchoolForm(request.POST or None, initial={n: getattr(place, n) for n in names})

    def act() -> None:
        actions.change_school_place(actor=actor, place=place, **form.cleaned_data)

    return form_page(
        request,
        form,
        act,
        title=_("Place of %(name)s") % {"name": place.person},
        submit=_("Save"),
        done=_("Saved."),
        to=at("case", case.pk),
        trail=trail(case, _("School")),
    )
