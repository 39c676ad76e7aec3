"""What the room's pages share: who asks, the record meant, and pages with one form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.people.models import Household, Person

Step = tuple[Any, str]


def person_for(request: HttpRequest, pk: int, permission: str) -> Person:
    """The person, when it exists for the actor and the actor may do this."""
    require(actor_of(request), permission)
    person = get_object_or_404(Person.objects.select_related("household"), pk=pk)
    require(actor_of(request), permission, person)
    return person


def household_for(request: HttpRequest, pk: int, permission: str) -> Household:
    """The household, when it exists for the actor and the actor may do this."""
    require(actor_of(request), permission)
    household = get_object_or_404(Household, pk=pk)
    require(actor_of(request), permission, household)
    return household


def person_trail(person: Person, *steps: Any) -> list[Step]:
    """The breadcrumb of a person's pages."""
    page = reverse("people:person", args=[person.pk])
    trail: list[Step] = [(_("Persons"), reverse("people:persons")), (str(person), page)]
    return trail + [(step, "") for step in steps]


def household_trail(household: Household, *steps: Any) -> list[Step]:
    """The breadcrumb of a household's pages."""
    page = reverse("people:household", args=[household.pk])
    trail: list[Step] = [(_("Persons"), reverse("people:persons")), (household.reference, page)]
    return trail + [(step, "") for step in steps]


def form_page(
    request: HttpRequest,
    form: BaseForm,
    act: Callable[[], object],
    *,
    title: Any,
    submit: Any,
    done: Any,
    to: str,
    trail: Sequence[Step],
    template: str = "people/form.html",
    lead: Any = "",
    **context: Any,
) -> HttpResponse:
    """Act with the valid form and go on to ``to``; otherwise show it as it was typed."""
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except Refused as refused:
            add_refusal(form, refused)
        else:
            messages.success(request, str(done))
            return HttpResponseRedirect(to)
    values = {
        "title": title,
        "form": form,
        "submit": submit,
        "cancel_url": to,
        "breadcrumb": trail,
        "lead": lead,
        **context,
    }
    return render(request, template, values, status=422 if form.errors else 200)


def confirm_page(
    request: HttpRequest,
    act: Callable[[], object],
    *,
    title: Any,
    text: Any,
    confirm: Any,
    done: Any,
    to: str,
    trail: Sequence[Step],
    kind: str = "danger",
) -> HttpResponse:
    """Ask on GET, act on POST; a refusal is shown on the page one came from."""
    if request.method == "POST":
        try:
            act()
        except Refused as refused:
            messages.error(request, refused.message)
        else:
            messages.success(request, str(done))
        return HttpResponseRedirect(to)
    values = {"title": title, "text": text, "confirm": confirm, "kind": kind}
    values |= {"cancel_url": to, "breadcrumb": trail}
    return render(request, "foundation/confirm.html", values)
