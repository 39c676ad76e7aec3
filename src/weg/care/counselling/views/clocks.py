"""Deadlines: the list, and decisions that move or stop one."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from weg.care.counselling import actions
from weg.care.counselling.filters import ClockFilter, RunningList, until
from weg.care.counselling.forms import DoneForm, ExtendForm
from weg.care.counselling.queries.numbers import asked, sources_on
from weg.care.counselling.tables import ClockTable, subject_url
from weg.care.counselling.views.frame import at, form_page
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.clocks import CLOCKS, Running, clocks_for, running
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today


def clocks(request: HttpRequest) -> HttpResponseBase:
    """All deadlines that concern the reader, the next due first."""
    actor = actor_of(request)
    require(actor, "counselling.see_clocks")
    code = request.GET.get("clock", "")
    answer = running(actor, asked(until(request.GET)), [code] if code in CLOCKS else None)
    return list_page(
        request,
        title=_("Deadlines"),
        template="counselling/clocks.html",
        table_class=ClockTable,
        filter_class=partial(ClockFilter, clocks=clocks_for(actor)),  # type: ignore[arg-type]
        queryset=RunningList(answer.running),
        table_options={"sources": sources_on(today())},
        context={"missing": answer.missing},
        empty=Empty(_("No deadline runs out in this time")),
    )


def extend(request: HttpRequest, code: str, record: int) -> HttpResponse:
    """Extend a deadline by a decision with its reason."""
    one = _one(request, code, record, "extend")
    form = ExtendForm(request.POST or None)

    def act() -> None:
        _decide(request, one, actions.extend_clock, **form.cleaned_data)

    return _form_page(request, one, form, act, _("Extend: %(label)s"), _("Extend"))


def finish(request: HttpRequest, code: str, record: int) -> HttpResponse:
    """Say that what the deadline is about has been done."""
    one = _one(request, code, record, "done")
    form = DoneForm(request.POST or None)

    def act() -> None:
        _decide(request, one, actions.finish_clock, **form.cleaned_data)

    return _form_page(request, one, form, act, _("Done: %(label)s"), _("Done"))


def _decide(request: HttpRequest, one: Running, decide: Any, **given: Any) -> None:
    subject = (one.clock.subject, one.row.subject)
    decide(
        actor=actor_of(request),
        code=one.clock.code,
        record=one.row.subject,
        asked=asked(subject=subject),
        **given,
    )


def _one(request: HttpRequest, code: str, record: int, may_it: str) -> Running:
    """The deadline as it runs for the actor, who may decide this about it."""
    actor = actor_of(request)
    require(actor, "counselling.see_clocks")
    clock = CLOCKS.get(code)
    permission = getattr(clock, may_it) if clock else ""
    if clock is None or not permission:
        raise Http404
    require(actor, permission)
    answer = running(actor, asked(subject=(clock.subject, record)), [code])
    found = next((each for each in answer.running if each.row.subject == record), None)
    if found is None:
        raise Http404
    return found


def _form_page(
    request: HttpRequest, one: Running, form: Any, act: Any, title: str, submit: str
) -> HttpResponse:
    label = {"label": one.clock.label}
    due = date_format(one.row.due, "SHORT_DATE_FORMAT")
    return form_page(
        request,
        form,
        act,
        title=title % label,
        submit=submit,
        done=_("Saved."),
        to=subject_url(one) or at("clocks"),
        trail=[(_("Deadlines"), at("clocks")), (one.row.name, "")],
        lead=_("%(name)s, due on %(day)s") % {"name": one.row.name, "day": due},
    )
