"""Cases: the list, one case, who counsels, the copy for the family, withdrawing, counts."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from weg.city.models import Member
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.form_pages import confirm_page, form_page
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.returns import actions, forms
from weg.returns.filters import CaseFilter
from weg.returns.models import Case, Plan
from weg.returns.queries.amounts import Line, total_of
from weg.returns.queries.cases import (
    cases_named,
    checklist,
    colleagues,
    counts,
    followups_of,
    listed_cases,
)
from weg.returns.tables import CaseTable, CountTable
from weg.returns.views.frame import ask, at, case_for, sealed, trail
from weg.returns.words import country, euro


@sealed
def cases(request: HttpRequest) -> HttpResponseBase:
    """The reader's own cases."""
    new = Action(_("New case"), at("case_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Return counselling"),
        table_class=CaseTable,
        filter_class=CaseFilter,
        queryset=listed_cases(),
        actions=[new],
        template="returns/cases.html",
        empty=Empty(
            _("No case of yours"),
            _("A case begins with a first talk. Only its counsellors see it."),
        ),
    )


@sealed
def find(request: HttpRequest) -> HttpResponse:
    """The reader's own cases with this name. Asked by POST: an address would stand in logs."""
    if request.method != "POST":
        return redirect(at("cases"))
    name = request.POST.get("q", "")
    found = cases_named(name)
    if len(found) == 1:
        return redirect(at("case", found[0].pk))
    context = {
        "title": _("Find a family"),
        "name": name,
        "found": found,
        "breadcrumb": [(_("Return counselling"), at("cases")), (_("Find a family"), "")],
    }
    return render(request, "returns/found.html", context)


@sealed
def case_new(request: HttpRequest) -> HttpResponse:
    """The first talk has been."""
    actor = actor_of(request)
    require(actor, "returns.open")
    form = forms.CaseForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: actions.open_case(actor=actor, **form.cleaned_data),
        title=_("New case"),
        submit=_("Open the case"),
        done=_("Saved."),
        to=at("cases"),
        trail=[(_("Return counselling"), at("cases")), (_("New case"), "")],
    )


@sealed
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One case."""
    found = case_for(request, pk, "returns.see")
    context = {
        "title": found.family,
        "case": found,
        "running": found.ended is None,
        "stages": _stages(found),
        "people": [(one, country(one.country)) for one in found.travellers.all()],
        "items": checklist(found),
        "notes": found.notes.all(),
        "plan": _plan(found),
        "followups": followups_of(found),
        "amounts": _amounts(found),
        "counsellors": Member.objects.filter(pk__in=found.counsellors).select_related(
            "user", "organisation"
        ),
        "linked": found.household is not None,
        "today": today(),
        "breadcrumb": [(_("Return counselling"), at("cases")), (found.family, "")],
    }
    return render(request, "returns/case.html", context)


def _stages(found: Case) -> list[dict[str, Any]]:
    """The stages with the day on which the family last agreed to each."""
    agreed = {row.stage: row.day for row in found.agreements.all()}
    names = list(Case.Stage)
    at_now = names.index(Case.Stage(found.stage))
    return [
        {"label": one.label, "day": agreed.get(one), "now": one == found.stage, "been": i < at_now}
        for i, one in enumerate(names)
    ]


def _plan(found: Case) -> list[tuple[Any, str]]:
    plan = Plan.objects.filter(case=found).first()
    named = [(label, getattr(plan, name, "")) for name, label in Plan.labels().items()]
    return [(capfirst(label), text) for label, text in named if text]


def _amounts(found: Case) -> dict[str, Any]:
    total = total_of(found.travellers.all(), found.day or today())
    several = len({line.rate.programme for line in total.lines}) > 1
    names = [line.who for line in total.lines]
    rows = [
        [_amount_for(line, several), _most(line.cents) if line.above else euro(line.cents)]
        for line in sorted(total.lines, key=lambda line: names.index(line.who))
    ]
    sources = sorted({f"{line.rate}: {line.rate.source}" for line in total.lines})
    return {
        "rows": rows,
        "columns": [_("Who, and what for"), {"label": _("Amount"), "numeric": True}],
        "lump": euro(total.lump),
        "cut": euro(total.cut) if total.cut else "",
        "ceiling": euro(total.ceiling) if total.ceiling else "",
        "missing": total.missing,
        "sources": sources,
        "day": found.day or today(),
    }


def _amount_for(line: Line, several: bool) -> str:
    """One column for both: on a phone the amounts must be in sight."""
    what = str(line.rate) if several else line.rate.get_kind_display()
    return _("%(who)s: %(what)s") % {"who": line.who, "what": what}


def _most(cents: int) -> str:
    return _("up to %(sum)s") % {"sum": euro(cents)}


@sealed
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that is stored, for the family (Art. 15 GDPR): to be printed and handed over."""
    found = case_for(request, pk, "returns.see")
    context = {
        "title": _("Copy of all data"),
        "case": found,
        "people": [(one, country(one.country)) for one in found.travellers.all()],
        "agreements": found.agreements.all(),
        "items": checklist(found),
        "notes": found.notes.all(),
        "plan": _plan(found),
        "followups": found.followups.all(),
        "counsellors": Member.objects.filter(pk__in=found.counsellors).select_related(
            "user", "organisation"
        ),
        "breadcrumb": trail(found, _("Copy of all data")),
    }
    return render(request, "returns/copy.html", context)


@sealed
def counsellors(request: HttpRequest, pk: int) -> HttpResponse:
    """Who counsels in this case."""
    found, actor = case_for(request, pk), actor_of(request)
    form = forms.CounsellorsForm(
        request.POST or None,
        members=colleagues(found),
        initial={"counsellors": found.counsellors},
    )

    def act() -> None:
        actions.name_counsellors(actor=actor, case=found, **form.cleaned_data)

    leaves = request.method == "POST" and str(actor.pk) not in request.POST.getlist("counsellors")
    to = at("cases") if leaves else at("case", pk)
    return ask(request, found, form, act, title=_("Counsellors of the case"), to=to)


@sealed
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """The family withdraws: nothing is left."""
    found, actor = case_for(request, pk), actor_of(request)

    def act() -> None:
        if not actions.withdraw_case(actor=actor, case=found):
            sentence = _("The day that housing was told stays: something has changed there since.")
            messages.warning(request, sentence)

    return confirm_page(
        request,
        act,
        title=_("The family withdraws"),
        text=_(
            "The case, all that was written in it and its history are erased at once, for"
            " everybody and for good; no log says that there was one. A day that housing was told"
            " is taken back; that Weg once set it stays in the history of the stay, without why."
        ),
        confirm=_("Erase everything"),
        done=_("Nothing of it is left."),
        to=at("cases"),
        trail=trail(found, _("The family withdraws")),
    )


def counted(request: HttpRequest) -> HttpResponseBase:
    """How many were advised and returned, by half-year; small numbers are hidden."""
    require(actor_of(request), "returns.see_counts")
    return list_page(
        request,
        title=_("Return counselling, counted"),
        table_class=CountTable,
        queryset=counts(),
        template="returns/counts.html",
        empty=Empty(
            _("Nothing to count yet"),
            _("A half-year is counted once, a month after its end."),
        ),
    )
