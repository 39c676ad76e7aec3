"""A single household by hand: for whoever stands at the door, or comes with a letter."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.arrivals.byhand import HouseholdForm, PeopleFormSet
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.people.actions import NewPerson, register_household
from weg.people.queries.duplicates import Same, find_same_many

FAIR = 0.5


def household(request: HttpRequest) -> HttpResponse:
    """The household and its people on one page; likely duplicates are asked about first."""
    require(actor_of(request), "arrivals.take")
    data = request.POST or None
    form, people = HouseholdForm(data), PeopleFormSet(_with_more(data), prefix="person")
    same: list[tuple[NewPerson, list[Same]]] = []
    sent = request.method == "POST" and "more" not in request.POST
    if sent and form.is_valid() and people.is_valid():
        entries = people.entries()
        same = [] if form.cleaned_data["really_new"] else _same(entries)
        if not same and (made := _register(request, form, entries)):
            messages.success(request, _("Household %(name)s was registered.") % {"name": made})
            return redirect("placement:waiting")
    context = {
        "title": _("A household by hand"),
        "breadcrumb": [(_("The Land's lists"), reverse("arrivals:lists")), (_("By hand"), "")],
        "form": form,
        "people": people,
        "same": same,
    }
    return render(request, "arrivals/household.html", context)


def _with_more(data: Any) -> Any:
    """One more empty person when asked for; what was typed stays."""
    if data is None or "more" not in data:
        return data
    more = data.copy()
    more["person-TOTAL_FORMS"] = str(min(int(data["person-TOTAL_FORMS"]) + 1, 30))
    return more


def _same(entries: list[NewPerson]) -> list[tuple[NewPerson, list[Same]]]:
    found = zip(entries, find_same_many(entries, threshold=FAIR), strict=True)
    return [(entry, same) for entry, same in found if same]


def _register(request: HttpRequest, form: HouseholdForm, entries: list[NewPerson]) -> Any:
    if not entries:
        form.add_error(None, _("Enter at least one person."))
        return None
    try:
        return register_household(actor=actor_of(request), household=form.entry(entries))
    except Refused as refused:
        add_refusal(form, refused)
        return None
