"""What placement's views share."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused
from weg.placement.models import PlacementOrder, Plan, Proposal


def plan_seen(request: HttpRequest, pk: int) -> Plan:
    require(actor_of(request), "placement.see")
    return get_object_or_404(Plan.objects.select_related("created_by__user"), pk=pk)


def proposal_seen(request: HttpRequest, pk: int, permission: str = "placement.see") -> Proposal:
    require(actor_of(request), permission)
    rows = Proposal.objects.select_related("plan", "household", "site")
    return get_object_or_404(rows, pk=pk)


def proposal_to_decide(request: HttpRequest, pk: int) -> Proposal:
    return proposal_seen(request, pk, "placement.decide")


def order_seen(request: HttpRequest, pk: int) -> PlacementOrder:
    rows = PlacementOrder.objects.select_related(
        "site__district", "issued_by__user", "withdrawn_by__user", "proposal"
    )  # not the household: once an order is withdrawn, the house no longer knows who it was for
    order = get_object_or_404(rows, pk=pk)
    require(actor_of(request), "placement.see_orders", order)
    return order


def say_refused(request: HttpRequest, refused: Refused) -> None:
    messages.error(request, refused.message)


def crumbs(*items: tuple[Any, str]) -> list[tuple[Any, str]]:
    return [(_("Plans"), reverse("placement:plans")), *items]
