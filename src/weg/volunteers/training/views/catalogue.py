"""The catalogue of trainings, and which activity needs what."""

from __future__ import annotations

from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page
from weg.volunteers.circles.models import Activity
from weg.volunteers.training import actions
from weg.volunteers.training.filters import NeededFilter, TrainingFilter
from weg.volunteers.training.forms import NeededForm, TrainingForm
from weg.volunteers.training.models import Needed, Training
from weg.volunteers.training.tables import NeededTable, TrainingTable
from weg.volunteers.training.views.frame import ask, at, start


def trainings(request: HttpRequest) -> HttpResponseBase:
    require(actor_of(request), "training.manage")
    rows = Training.objects.annotate(
        held=Count("dates", filter=Q(dates__state="held"), distinct=True),
        trained=Count("certificates", distinct=True),
    )
    new = Action(_("New training"), at("training_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Catalogue of trainings"),
        table_class=TrainingTable,
        filter_class=TrainingFilter,
        queryset=rows.order_by("name"),
        actions=[Action(_("Needed by activity"), at("needed"), icon="settings"), new],
        empty=Empty(_("No training yet"), _("Add the first one."), new),
        breadcrumb=[start(), (_("Catalogue of trainings"), "")],
    )


def training_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "training.manage")
    return _training(request, None, _("New training"))


def training_edit(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "training.manage")
    return _training(request, get_object_or_404(Training, pk=pk), _("Change the training"))


def _training(request: HttpRequest, found: Training | None, title: str) -> HttpResponse:
    form = TrainingForm(request.POST or None, instance=found)

    def write() -> None:
        kept = Training.objects.get(pk=found.pk) if found else None
        actions.save_training(actor=actor_of(request), training=kept, **form.cleaned_data)

    return ask(
        request, form, write,
        title=title, back=at("trainings"), trail=[(_("Catalogue of trainings"), at("trainings"))],
    )  # fmt: skip


def needed(request: HttpRequest) -> HttpResponseBase:
    """Which activity needs which training, and which a certificate of conduct."""
    actor = actor_of(request)
    require(actor, "training.see_lists")
    needs = Prefetch("needs", Needed.objects.select_related("training"))
    return list_page(
        request,
        title=_("Needed by activity"),
        table_class=NeededTable,
        filter_class=NeededFilter,
        queryset=Activity.objects.filter(active=True).prefetch_related(needs).order_by("rank"),
        empty=Empty(_("No activity yet"), _("They come with the city pack.")),
        table_options={"manages": may(actor, "training.manage")},
        breadcrumb=[start(), (_("Needed by activity"), "")],
    )


def needed_edit(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "training.manage")
    activity = get_object_or_404(Activity, pk=pk)
    rows = list(Needed.objects.filter(activity=activity))
    now = {
        "trainings": [row.training_id for row in rows if row.training_id],
        "conduct": any(row.conduct for row in rows),
    }
    form = NeededForm(request.POST or None, initial=now)

    def write() -> None:
        actions.set_needed(actor=actor_of(request), activity=activity, **form.cleaned_data)

    return ask(
        request, form, write,
        title=_("Needed for %(activity)s") % {"activity": activity}, back=at("needed"),
        trail=[(_("Needed by activity"), at("needed"))],
        lead=_("Whoever lacks it is no longer proposed and cannot sign up from now on; who is signed up stays."),  # noqa: E501
    )  # fmt: skip
