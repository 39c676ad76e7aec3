"""Who pays for a household's people, and its statements."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from weg.care.grants import words
from weg.care.grants.actions import remove_payer, set_payer
from weg.care.grants.forms.paying import PayerForm
from weg.care.grants.models import Payer, Statement
from weg.care.grants.tables import StatementTable
from weg.care.grants.views.frame import fees_trail, form_page
from weg.care.grants.views.terms import span
from weg.care.houses.queries.keys import keys_left_out
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.requests import note_opening
from weg.people.models import Household


def household(request: HttpRequest, pk: int) -> HttpResponse:
    """Payers by person, and the statements of the household."""
    require(actor_of(request), "grants.see_statements")
    found = get_object_or_404(Household, pk=pk)
    note_opening(request, "household", pk)
    people = found.people.filter(merged_into=None).prefetch_related("payers")
    statements = Statement.objects.filter(household=found).select_related("household")
    context = {
        "title": _("Fees of household %(reference)s") % {"reference": found.reference},
        "breadcrumb": [
            *fees_trail(),
            (found.reference, reverse("people:household", args=[pk])),
            (_("Fees"), ""),
        ],
        "household": found,
        "keys_out": list(keys_left_out().filter(household=found).select_related("site")),
        "people": [
            (person, [(one, *span(one)) for one in person.payers.all()])
            for person in people.order_by("date_of_birth", "pk")
        ],
        "statements": StatementTable(statements, exclude=("household",), orderable=False),
        "total": words.euro(sum(one.cents for one in statements if not _replaced(one, statements))),
    }
    return render(request, "grants/household.html", context)


def _replaced(one: Statement, rows: object) -> bool:
    return any(other.corrects_id == one.pk for other in rows)  # type: ignore[attr-defined]


def payer_new(request: HttpRequest, pk: int) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "grants.set_payers")
    found = get_object_or_404(Household, pk=pk)
    note_opening(request, "household", pk)
    page = reverse("grants:household", args=[pk])
    return form_page(
        request,
        PayerForm(request.POST or None, household=found),
        lambda given: set_payer(actor=actor, **given),
        title=_("Who pays for household %(reference)s") % {"reference": found.reference},
        submit=_("Save"),
        done=_("Saved. Statements made already can be corrected on the page of their month."),
        to=page,
        breadcrumb=[*fees_trail(), (found.reference, page)],
    )


@require_POST
def payer_remove(request: HttpRequest, pk: int) -> HttpResponse:
    actor = actor_of(request)
    require(actor, "grants.set_payers")
    found = get_object_or_404(Payer.objects.select_related("person"), pk=pk)
    remove_payer(actor=actor, payer=found)
    messages.success(request, _("For these days it is not recorded any more who pays."))
    return redirect("grants:household", found.person.household_id)
