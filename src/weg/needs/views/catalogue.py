"""The groups, and what the conversation sheet asks."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import record_page
from weg.foundation.lists import Action, Empty, list_page
from weg.needs import actions
from weg.needs.forms import GroupForm, QuestionForm
from weg.needs.models import Group, Question
from weg.needs.tables import GroupTable, QuestionTable
from weg.needs.views.frame import at


def groups(request: HttpRequest) -> HttpResponseBase:
    """The groups whose needs are assessed, with their sources."""
    require(actor_of(request), "needs.see_catalogue")
    keeps = may(actor_of(request), "needs.manage_catalogue")
    new = Action(_("New group"), at("group_new"), kind="primary", icon="add")
    questions = Action(_("Questions of the sheet"), at("questions"))
    return list_page(
        request,
        title=_("Groups with special needs"),
        table_class=GroupTable,
        queryset=Group.objects.all(),
        actions=[new, questions] if keeps else [questions],
        empty=Empty(_("No groups yet"), _("Add those that the law names.")),
        table_options={"keeps": keeps},
    )


def group_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "needs.manage_catalogue")
    return _group(request, None, _("New group"))


def group(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "needs.manage_catalogue")
    return _group(request, get_object_or_404(Group, pk=pk), _("Change the group"))


def _group(request: HttpRequest, found: Group | None, title: str) -> HttpResponse:
    form = GroupForm(request.POST or None, instance=found)

    def act() -> None:
        kept = Group.objects.get(pk=found.pk) if found else None
        actions.save_group(actor=actor_of(request), group=kept, **form.cleaned_data)

    return record_page(
        request, form, act, title=title, of=_("Groups with special needs"), to=at("groups")
    )


def questions(request: HttpRequest) -> HttpResponseBase:
    """What the conversation sheet asks, in three parts."""
    require(actor_of(request), "needs.see_catalogue")
    keeps = may(actor_of(request), "needs.manage_catalogue")
    new = Action(_("New question"), at("question_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Questions of the sheet"),
        table_class=QuestionTable,
        queryset=Question.objects.all(),
        actions=[new] if keeps else [],
        empty=Empty(_("No questions yet"), _("Add what should be asked.")),
        breadcrumb=[
            (_("Groups with special needs"), at("groups")), (_("Questions of the sheet"), ""),
        ],
        table_options={"keeps": keeps},
    )  # fmt: skip


def question_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "needs.manage_catalogue")
    return _question(request, None, _("New question"))


def question(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "needs.manage_catalogue")
    return _question(request, get_object_or_404(Question, pk=pk), _("Change the question"))


def _question(request: HttpRequest, found: Question | None, title: str) -> HttpResponse:
    form = QuestionForm(request.POST or None, instance=found)

    def act() -> None:
        kept = Question.objects.get(pk=found.pk) if found else None
        actions.save_question(actor=actor_of(request), question=kept, **form.cleaned_data)

    return record_page(
        request, form, act, title=title, of=_("Questions of the sheet"), to=at("questions")
    )
