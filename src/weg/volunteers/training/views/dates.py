"""Dates of trainings: the list, one of them, planning, holding, calling off."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page
from weg.volunteers.training import actions
from weg.volunteers.training.filters import DateFilter
from weg.volunteers.training.forms import DateForm, HoldForm, RegisterForm
from weg.volunteers.training.models import Certificate, Needed, TrainingDate
from weg.volunteers.training.queries.proofs import own_states
from weg.volunteers.training.tables import DateTable
from weg.volunteers.training.views.frame import ask, at, confirm, date_for, start


def dates(request: HttpRequest) -> HttpResponseBase:
    """What is offered; over and called off ones by the filter."""
    actor = actor_of(request)
    require(actor, "training.see")
    links = []
    if may(actor, "training.mine"):
        links.append(Action(_("My trainings"), at("mine"), icon="person"))
    if may(actor, "training.manage"):
        links.append(Action(_("Catalogue"), at("trainings"), icon="list"))
        links.append(Action(_("New date"), at("date_new"), kind="primary", icon="add"))
    return list_page(
        request,
        title=_("Trainings"),
        table_class=DateTable,
        filter_class=DateFilter,
        queryset=TrainingDate.objects.select_related("training").order_by("starts", "pk"),
        actions=links,
        empty=Empty(_("No dates ahead"), _("As soon as a training is planned, it stands here.")),
        table_options={"own": own_states(actor.sight.member)},
    )


def date(request: HttpRequest, pk: int) -> HttpResponse:
    """One date; who takes part is for those who accompany them, each their own."""
    found, actor = date_for(pk), actor_of(request)
    require(actor, "training.see")
    leads = may(actor, "training.see_lists")
    rows = found.attendances.exclude(state="cancelled").select_related("volunteer__circle")
    people = list(rows.order_by("state", "at", "pk")) if leads else []
    given = Certificate.objects.filter(
        training=found.training, volunteer__in=[row.volunteer_id for row in people],
        day=found.starts.date(),
    )  # fmt: skip
    needs = Needed.objects.filter(training=found.training).select_related("activity")
    context = {
        "title": found.training.name,
        "breadcrumb": [start(), (str(found), "")],
        "date": found,
        "mine": own_states(actor.sight.member).get(found.pk),
        "people": people,
        "certificates": {row.volunteer_id: row.pk for row in given},
        "needs": list(needs.order_by("activity__rank", "pk")),
        "leads": leads,
        "manages": may(actor, "training.manage"),
        "may_register": may(actor, "training.register"),
    }
    return render(request, "training/date.html", context)


def date_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "training.manage")
    form = DateForm(request.POST or None)

    def write() -> None:
        actions.plan_date(actor=actor_of(request), **form.values())

    return ask(request, form, write, title=_("New date"), back=at("dates"))


def date_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found = date_for(pk)
    require(actor_of(request), "training.manage", found)
    form = DateForm(request.POST or None, date=found)

    def write() -> None:
        actions.change_date(actor=actor_of(request), date=found, **form.values())

    return ask(
        request, form, write,
        title=_("Change the date"), back=at("date", pk),
        lead=_("Whoever is registered is told by e-mail when time or place change."),
    )  # fmt: skip


def date_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    found = date_for(pk)
    require(actor_of(request), "training.manage", found)
    return confirm(
        request, lambda: actions.cancel_date(actor=actor_of(request), date=found),
        title=_("Call off %(date)s") % {"date": found},
        text=_("Everybody who is registered or waits is told by e-mail. This cannot be undone."),
        label=_("Call the date off"), back=at("date", pk), done=_("Called off."), kind="danger",
    )  # fmt: skip


def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Who was there; certificates are made for them."""
    found = date_for(pk)
    require(actor_of(request), "training.manage", found)
    form = HoldForm(request.POST or None, date=found)

    def write() -> None:
        there = {row.pk for row in form.cleaned_data["attended"]}
        actions.hold_date(actor=actor_of(request), date=found, attended=there)

    return ask(
        request, form, write,
        title=_("Who was there?"), back=at("date", pk), done=_("Noted; certificates are ready."),
        lead=_("Whoever was there has a certificate at once and is told by e-mail."),
        trail=[(str(found), at("date", pk))],
    )  # fmt: skip


def register_other(request: HttpRequest, pk: int) -> HttpResponse:
    """For somebody who has called."""
    found = date_for(pk)
    require(actor_of(request), "training.register_other")
    form = RegisterForm(request.POST or None)

    def write() -> None:
        actions.register_other(
            actor=actor_of(request), date=found, volunteer=form.cleaned_data["email"]
        )

    return ask(
        request, form, write,
        title=_("Register somebody"), back=at("date", pk), submit=_("Register for it"),
        done=_("Registered; they are told by e-mail."), trail=[(str(found), at("date", pk))],
    )  # fmt: skip
