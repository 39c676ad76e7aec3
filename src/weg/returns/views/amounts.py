"""Amounts of the programmes, dated and with their source."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import record_page
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.returns import actions
from weg.returns.forms import RateForm
from weg.returns.models import Rate
from weg.returns.tables import RateTable
from weg.returns.views.frame import at


def rates(request: HttpRequest) -> HttpResponseBase:
    """All amounts, those in force and those before."""
    actor = actor_of(request)
    require(actor, "returns.see_catalogue")
    keeps = may(actor, "returns.manage_catalogue")
    new = Action(_("New amount"), at("rate_new"), kind="primary", icon="add")
    groups = Action(_("Groups of countries"), at("countries"), icon="list")
    return list_page(
        request,
        title=_("Amounts of return programmes"),
        table_class=RateTable,
        queryset=Rate.objects.all(),
        actions=[new, groups] if keeps else [groups],
        empty=Empty(_("No amount yet"), _("Enter them with their source; totals need them.")),
        table_options={"keeps": keeps},
    )


def rate_new(request: HttpRequest) -> HttpResponse:
    """An amount from a day on; ``?like=`` one that is there."""
    require(actor_of(request), "returns.manage_catalogue")
    form = RateForm(request.POST or None, initial=_like(request))

    def act() -> None:
        actions.set_rate(actor=actor_of(request), **form.cleaned_data)

    return record_page(
        request,
        form,
        act,
        title=_("New amount"),
        of=_("Amounts of return programmes"),
        to=at("rates"),
        lead=_("The amount before it ends the day before. Past days keep their amounts."),
    )


def _like(request: HttpRequest) -> dict[str, Any]:
    number = request.GET.get("like", "")
    found = Rate.objects.filter(pk=int(number)).first() if number.isdecimal() else None
    if found is None:
        return {"start": today()}
    names = ("programme", "kind", "group", "from_age", "below_age")
    euros = Decimal(found.cents) / 100 if found.cents is not None else None
    return {name: getattr(found, name) for name in names} | {"start": today(), "cents": euros}
