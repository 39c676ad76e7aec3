"""The checklist: read by the city, changed by an administrator."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.care.quality import actions
from weg.care.quality.filters import CriterionFilter
from weg.care.quality.forms import CriterionForm
from weg.care.quality.models import Criterion
from weg.care.quality.tables import CriterionTable
from weg.care.quality.views.frame import ask, at
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page


def criteria(request: HttpRequest) -> HttpResponseBase:
    """What is looked at at a quality visit, and who demands it."""
    actor = actor_of(request)
    require(actor, "quality.see_criteria")
    keeps = may(actor, "quality.keep_criteria")
    new = Action(_("New standard"), at("criterion_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Checklist of quality visits"),
        table_class=CriterionTable,
        filter_class=CriterionFilter,
        queryset=Criterion.objects.all(),
        actions=[new] if keeps else [],
        empty=Empty(
            _("No standard yet"), _("They come with the city pack, or an administrator adds them.")
        ),
        table_options={"keeps": keeps},
    )


def criterion_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "quality.keep_criteria")
    return _criterion(request, None, _("New standard"))


def criterion_edit(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "quality.keep_criteria")
    return _criterion(request, get_object_or_404(Criterion, pk=pk), _("Change the standard"))


def _criterion(request: HttpRequest, found: Criterion | None, title: str) -> HttpResponse:
    form = CriterionForm(request.POST or None, instance=found)

    def write() -> None:
        kept = Criterion.objects.get(pk=found.pk) if found else None
        actions.save_criterion(actor=actor_of(request), criterion=kept, **form.cleaned_data)

    return ask(
        request, form, write,
        title=title, back=at("criteria"),
        trail=[(_("Checklist of quality visits"), at("criteria"))],
        intro=_("Visits made before keep the words that the standard had then."),
    )  # fmt: skip
