"""Checking a draft: columns, then people; nothing is registered until it is confirmed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weg.arrivals.actions import confirm_list, correct_row, decide_row, map_columns
from weg.arrivals.forms import RowForm
from weg.arrivals.models import ArrivalList
from weg.arrivals.queries.drafts import CheckedRow, Draft, draft_of, table_of
from weg.arrivals.reading import Field, Mapping, label
from weg.arrivals.speaking import language
from weg.arrivals.views.shown import shown_household
from weg.arrivals.views.stepping import steps, trail
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused

SAMPLES = 3


def _draft(request: HttpRequest, pk: int) -> ArrivalList:
    require(actor_of(request), "arrivals.take")
    return get_object_or_404(ArrivalList, pk=pk, state=ArrivalList.State.DRAFT)


def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """What does each column mean? Guessed or remembered; the officer looks and goes on."""
    received = _draft(request, pk)
    table = table_of(bytes(received.content), received.filename)
    mapping, problem = Mapping.from_dict(received.mapping), ""
    if request.method == "POST":
        chosen = [request.POST.get(f"column_{n}") or None for n in range(len(mapping.fields))]
        try:
            map_columns(actor=actor_of(request), received=received, fields=chosen)
            return redirect(received.get_absolute_url())
        except Refused as refused:
            problem = refused.message
    options = [("", _("not used")), *((f.value, label(f, language())) for f in Field)]
    shown = [
        {
            "name": f"column_{n}",
            "header": header or _("(no heading)"),
            "field": request.POST.get(f"column_{n}", mapping.fields[n] or ""),
            "samples": [line.cells[n].text for line in table.lines[:SAMPLES] if line.cells[n].text],
        }
        for n, header in enumerate(table.columns)
    ]
    context = {
        "title": _("What the columns mean"),
        "breadcrumb": trail(received.name),
        "received": received,
        "columns": shown,
        "options": options,
        "problem": problem,
        "notices": [notice.text(language()) for notice in table.notices],
        "steps": steps(1),
    }
    return render(request, "arrivals/columns.html", context)


def review(request: HttpRequest, received: ArrivalList, problem: str = "") -> HttpResponse:
    """Every row with what was understood, what is missing or wrong, and who it may be."""
    draft = draft_of(received)
    context = {
        "title": received.name,
        "breadcrumb": trail(received.name),
        "received": received,
        "draft": draft,
        "households": [shown_household(h, language()) for h in draft.households],
        "findings": [(f.severity.value, f.text(language())) for f in draft.findings],
        "wrong_week": any(f.code == "wrong_week" for f in draft.findings),
        "problem": problem,
        "summary": _summary(draft),
        "steps": steps(2),
    }
    return render(request, "arrivals/review.html", context)


def _summary(draft: Draft) -> str:
    people = len(draft.taken)
    homes = len([household for household in draft.households if household.taken])
    return _("%(people)s in %(homes)s; %(open)s to be looked at.") % {
        "people": ngettext("%d person", "%d people", people) % people,
        "homes": ngettext("%d household", "%d households", homes) % homes,
        "open": ngettext("%d row", "%d rows", len(draft.open_rows)) % len(draft.open_rows),
    }


def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    received = _draft(request, pk)
    if request.method != "POST":
        return redirect(received.get_absolute_url())
    try:
        made = confirm_list(
            actor=actor_of(request),
            received=received,
            other_week=bool(request.POST.get("other_week")),
        )
    except Refused as refused:
        return review(request, received, refused.message)
    count = len(made)
    messages.success(
        request,
        ngettext("%d household was registered.", "%d households were registered.", count) % count,
    )
    return redirect(received.get_absolute_url())


def _row(received: ArrivalList, number: int) -> tuple[Draft, CheckedRow]:
    draft = draft_of(received)
    found = next((row for row in draft.rows if row.row.number == number), None)
    if found is None:
        raise Http404
    return draft, found


def correct(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Type over what the list says in one row."""
    received = _draft(request, pk)
    _whole, checked = _row(received, number)
    names = {field: label(field, language()) for field in Field}
    form = RowForm(request.POST or None, row=checked.row, names=names)
    if request.method == "POST" and form.is_valid():
        correct_row(actor=actor_of(request), received=received, row=number, texts=form.cleaned_data)
        return redirect(f"{received.get_absolute_url()}#row-{number}")
    context = {
        "title": _("Row %(number)d") % {"number": number},
        "breadcrumb": [*trail(received.name)[:1], (received.name, received.get_absolute_url())],
        "form": form,
        "back": f"{received.get_absolute_url()}#row-{number}",
    }
    return render(request, "arrivals/correct.html", context)


def decide(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Leave a row out, take it as somebody new, or as a registered person."""
    received = _draft(request, pk)
    if request.method == "POST":
        try:
            decide_row(
                actor=actor_of(request),
                received=received,
                row=number,
                decision=request.POST.get("decision", ""),
            )
        except Refused as refused:
            messages.error(request, refused.message)
    return redirect(f"{received.get_absolute_url()}#row-{number}")
