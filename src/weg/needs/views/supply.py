"""Suitable places against requirements, for the placement office."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.lists import Action, Empty, list_page
from weg.housing.models import Feature
from weg.needs.queries.supply import held_without_need, supply
from weg.needs.tables import HeldTable, SupplyTable
from weg.needs.views.frame import at


def supplies(request: HttpRequest) -> HttpResponseBase:
    """By feature and district: what there is, who holds it, what is short."""
    require(actor_of(request), "needs.see_supply")
    feature = request.GET.get("feature", "")
    return list_page(
        request,
        title=_("Suitable places"),
        table_class=SupplyTable,
        queryset=supply(feature),
        template="needs/supply.html",
        actions=[Action(_("Proposals to swap"), at("swaps"))],
        empty=Empty(_("No scarce feature and no requirement"), _("Features are set at sites.")),
    )


def held(request: HttpRequest, code: str) -> HttpResponseBase:
    """Who lives on such places without requiring what is scarce there: where a move frees one."""
    require(actor_of(request), "needs.see_supply")
    feature = get_object_or_404(Feature, pk=code)
    return list_page(
        request,
        title=_("Held without being required: %(feature)s") % {"feature": feature},
        table_class=HeldTable,
        queryset=held_without_need(code),
        breadcrumb=[(_("Suitable places"), at("supply")), (str(feature), "")],
        empty=Empty(_("Everybody there requires it")),
    )
