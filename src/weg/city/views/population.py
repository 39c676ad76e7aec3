"""Uploading the official population file: checked first, stored when confirmed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core import signing
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.actions import load_population
from weg.city.actions.population import difference
from weg.city.forms import PopulationForm
from weg.city.population import Counted, Findings, Population
from weg.city.population.reading import LARGEST
from weg.city.queries.population import read_here
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused, add_refusal

SALT = "weg.city.population"


def population(request: HttpRequest) -> HttpResponse:
    """Step 1: choose the file. Step 2: what it holds. Step 3 (``checked``): stored."""
    require(request.actor, "city.manage")  # type: ignore[attr-defined]
    if request.method == "POST" and "checked" in request.POST:
        return _store(request)
    form = PopulationForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        return _check(request, form)
    return _page(request, form)


def _check(request: HttpRequest, form: BaseForm) -> HttpResponse:
    """The dry run. What was read travels signed in the page, so nothing is half-saved here."""
    file = form.cleaned_data["file"]
    try:
        found = read_here(file.read(LARGEST + 1))
    except Refused as refused:
        add_refusal(form, refused)
        return _page(request, form)
    if isinstance(found, Findings):
        form.add_error("file", _("The file cannot be loaded; nothing was stored."))
        return _page(request, form, findings=found, rest=found.count - len(found.sentences))
    checked = signing.dumps([file.name, _packed(found)], salt=SALT, compress=True)
    return _page(
        request,
        form,
        template="city/population_checked.html",
        name=file.name,
        found=found,
        difference=difference(found),
        people=sum(row.people for row in found.rows if row.as_of == found.last_day),
        without_age=sum(row.under_18 is None for row in found.rows),
        checked=checked,
    )


def _store(request: HttpRequest) -> HttpResponse:
    try:
        name, packed = signing.loads(request.POST["checked"], salt=SALT)
    except signing.BadSignature:
        form = PopulationForm()
        messages.error(request, _("The check is out of date. Please choose the file again."))
        return _page(request, form)
    rows = tuple(Counted(n, date.fromisoformat(day), p, u) for n, day, p, u in packed)
    source = _("Official population file %(name)s") % {"name": name}
    actor = request.actor  # type: ignore[attr-defined]
    result = load_population(actor=actor, population=Population(rows), source=source)
    messages.success(
        request,
        _("Loaded: %(new)s new figures, %(changed)s changed, %(same)s as before.") % vars(result),
    )
    return HttpResponseRedirect(reverse("city:districts"))


def _packed(found: Population) -> list[list[Any]]:
    return [[r.district, r.as_of.isoformat(), r.people, r.under_18] for r in found.rows]


def _page(
    request: HttpRequest, form: BaseForm, template: str = "city/population.html", **more: Any
) -> HttpResponse:
    title = _("Load population file")
    values = {
        "title": title,
        "form": form,
        "breadcrumb": [(_("Districts"), reverse("city:districts")), (title, "")],
        **more,
    }
    return render(request, template, values, status=422 if form.errors else 200)
