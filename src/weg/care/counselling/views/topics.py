"""The catalogue of topics."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.care.counselling import actions
from weg.care.counselling.forms import TopicForm
from weg.care.counselling.models import Topic
from weg.care.counselling.tables import TopicTable
from weg.care.counselling.views.frame import at
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.form_pages import record_page
from weg.foundation.lists import Action, list_page


def topics(request: HttpRequest) -> HttpResponseBase:
    require(actor_of(request), "counselling.manage_topics")
    new = Action(_("New topic"), at("topic_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Topics of counselling"),
        table_class=TopicTable,
        queryset=Topic.objects.all(),
        actions=[new],
    )


def topic_new(request: HttpRequest) -> HttpResponse:
    return _edit(request, None)


def topic(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "counselling.manage_topics")
    return _edit(request, get_object_or_404(Topic, pk=pk))


def _edit(request: HttpRequest, known: Topic | None) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "counselling.manage_topics")
    names = ("name_de", "name_en", "active")
    given = {name: getattr(known, name) for name in names} if known else None
    form = TopicForm(request.POST or None, initial=given)

    def act() -> None:
        actions.save_topic(actor=actor, topic=known, **form.cleaned_data)

    title = known.name_de if known else _("New topic")
    return record_page(
        request, form, act, title=title, of=_("Topics of counselling"), to=at("topics")
    )
