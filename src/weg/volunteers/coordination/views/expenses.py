"""Expenses with the photo of the receipt."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import Step, confirm_page, form_page
from weg.foundation.lists import Action, Empty, list_page
from weg.volunteers.circles.tables import short
from weg.volunteers.coordination import actions
from weg.volunteers.coordination.filters import ExpenseFilter
from weg.volunteers.coordination.forms import ExpenseForm, ReasonForm
from weg.volunteers.coordination.models import Expense, ExpensePhoto
from weg.volunteers.coordination.queries.expenses import alike
from weg.volunteers.coordination.tables import ExpenseTable, expense_badge
from weg.volunteers.coordination.views.frame import at, is_volunteer, myself
from weg.volunteers.coordination.words import as_euros


def expenses(request: HttpRequest) -> HttpResponseBase:
    """Receipts, of whoever the reader sees: one's own, those of the circle, or all."""
    actor = actor_of(request)
    require(actor, "coordination.see_expenses")
    alone = is_volunteer(request)
    new = Action(_("Hand in a receipt"), at("expense_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Expenses"),
        table_class=ExpenseTable,
        filter_class=None if alone else ExpenseFilter,
        queryset=Expense.objects.select_related("volunteer"),
        actions=[new] if alone else [],
        empty=Empty(_("No receipts yet"), _("Volunteers hand them in with a photo.")),
        table_options={"exclude": ["volunteer"] if alone else []},
    )


def expense_new(request: HttpRequest) -> HttpResponse:
    """Hand in a receipt: photo, amount, day, shop, what for."""
    require(actor_of(request), "coordination.hand_in")
    me = myself(request)
    form = ExpenseForm(request.POST or None, request.FILES or None)

    def act() -> None:
        data = form.cleaned_data
        actions.hand_in(
            actor=actor_of(request), volunteer=me, day=data["day"], cents=form.cents,
            shop=data["shop"], purpose=data["purpose"], photo=data["photo"],
        )  # fmt: skip

    return form_page(
        request, form, act, title=_("Hand in a receipt"), submit=_("Hand in"),
        done=_("Handed in. You see here what becomes of it."), to=at("expenses"),
        trail=[(_("Expenses"), at("expenses")), (_("Hand in a receipt"), "")],
    )  # fmt: skip


def _expense(request: HttpRequest, pk: int, permission: str) -> Expense:
    require(actor_of(request), permission)
    rows = Expense.objects.select_related("volunteer__circle", "circle__organisation")
    found = get_object_or_404(rows, pk=pk)
    require(actor_of(request), permission, found)
    return found


def _trail(expense: Expense, *steps: object) -> list[Step]:
    own: Step = (str(expense), at("expense", expense.pk) if steps else "")
    return [(_("Expenses"), at("expenses")), own, *((step, "") for step in steps)]


def expense(request: HttpRequest, pk: int) -> HttpResponse:
    """One receipt: the photo beside what was typed, and whether it looks like another."""
    actor = actor_of(request)
    found = _expense(request, pk, "coordination.see_expenses")
    checks = may(actor, "coordination.check_expense", found)
    values = {
        "title": str(found),
        "expense": found,
        "badge": expense_badge(found),
        "facts": [
            (_("Amount"), as_euros(found.cents)),
            (_("Day of the receipt"), short(found.day)),
            (_("What for"), found.purpose),
            (_("Handed in"), f"{found.volunteer or _('has left')}, {short(found.handed_in)}"),
            (_("Circle"), str(found.circle or _("coordination office"))),
            *([(_("Reason"), found.reason)] if found.reason else []),
        ],
        "alike": alike(found) if checks else [],
        "checks": checks and found.state == Expense.State.HANDED_IN,
        "passes": may(actor, "coordination.pass_on") and found.state == Expense.State.CHECKED,
        "refuses": checks and found.state in (Expense.State.HANDED_IN, Expense.State.CHECKED),
        "breadcrumb": _trail(found),
    }
    return render(request, "coordination/expense.html", values)


def photo(request: HttpRequest, pk: int) -> HttpResponse:
    """The photo, for whoever sees the receipt."""
    found = _expense(request, pk, "coordination.see_expenses")
    content = get_object_or_404(ExpensePhoto, expense=found).content
    response = HttpResponse(bytes(content), content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=3600"
    return response


def check(request: HttpRequest, pk: int) -> HttpResponse:
    found = _expense(request, pk, "coordination.check_expense")
    return confirm_page(
        request,
        lambda: actions.check_expense(actor=actor_of(request), expense=found),
        title=_("Is this receipt in order?"),
        text=_("It is readable, the amount is right, and it was for the circle's work."),
        confirm=_("In order"),
        done=_("Checked."),
        to=at("expense", pk),
        trail=_trail(found, _("Check")),
        kind="primary",
    )


def pass_on(request: HttpRequest, pk: int) -> HttpResponse:
    found = _expense(request, pk, "coordination.pass_on")
    return confirm_page(
        request,
        lambda: actions.pass_on(actor=actor_of(request), expense=found),
        title=_("Pass this receipt on for payment?"),
        text=_("Whoever pays takes it over from here; it cannot be taken back."),
        confirm=_("Pass on"),
        done=_("Passed on."),
        to=at("expense", pk),
        trail=_trail(found, _("Pass on")),
        kind="primary",
    )


def refuse(request: HttpRequest, pk: int) -> HttpResponse:
    found = _expense(request, pk, "coordination.check_expense")
    form = ReasonForm(request.POST or None)

    def act() -> None:
        actions.refuse_expense(actor=actor_of(request), expense=found, **form.cleaned_data)

    return form_page(
        request, form, act, title=_("Refuse this receipt"), submit=_("Refuse"),
        done=_("Refused."), to=at("expense", pk), trail=_trail(found, _("Refuse")),
        lead=_("The volunteer reads the reason."),
    )  # fmt: skip
