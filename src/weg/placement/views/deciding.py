"""Decisions on proposals: accept one or all, choose another place, leave open, take back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import require
from weg.foundation.access.refusals import Refused
from weg.housing.models import Site
from weg.placement.actions import accept_all, accept_proposal, leave_open, pin_place, release
from weg.placement.actions.accepting import TAKEN, overtake
from weg.placement.models import Proposal
from weg.placement.queries.cards import card_of
from weg.placement.queries.possible import sites_with_room, units_with_room
from weg.placement.views.frame import (
    crumbs,
    plan_seen,
    proposal_seen,
    proposal_to_decide,
    say_refused,
)


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept one proposal; when somebody was faster, the household is planned again."""
    proposal = proposal_to_decide(request, pk)
    actor = actor_of(request)
    try:
        order = accept_proposal(actor=actor, proposal=proposal)
    except Refused as refused:
        say_refused(request, refused)
        if refused.code in TAKEN:
            overtake(actor=actor, proposal=proposal, message=refused.message)
            messages.info(request, _("A new proposal is being computed for this household."))
    else:
        messages.success(request, _("Order %(number)s has been issued.") % {"number": order.number})
    return redirect(_back(proposal))


def _back(proposal: Proposal) -> str:
    return reverse("placement:plan", args=[proposal.plan_id]) + f"#p{proposal.pk}"


def accept_plan(request: HttpRequest, pk: int) -> HttpResponse:
    """GET asks and says what will happen, POST accepts all proposals that have a place."""
    plan = plan_seen(request, pk)
    require(actor_of(request), "placement.decide")
    if request.method == "POST":
        return _accept_all(request, pk)
    count = plan.proposals.filter(state__in=("proposed", "pinned"), site__isnull=False).count()
    return render(
        request,
        "placement/accept_all.html",
        {
            "title": _("Accept all proposals"),
            "breadcrumb": crumbs((str(plan), reverse("placement:plan", args=[pk]))),
            "count": count,
            "confirm": _("Accept all"),
            "kind": "primary",
            "cancel_url": reverse("placement:plan", args=[pk]),
        },
    )


def _accept_all(request: HttpRequest, pk: int) -> HttpResponse:
    done = accept_all(actor=actor_of(request), plan=plan_seen(request, pk))
    if count := len(done.orders):
        text = ngettext("%d order has been issued.", "%d orders have been issued.", count)
        messages.success(request, text % count)
    for proposal, refused in done.refused:
        messages.error(request, f"{proposal.household}: {refused.message}")
    if not done.orders and not done.refused:
        messages.info(request, _("There was nothing to accept."))
    return redirect("placement:plan", pk)


def _simple(action: Callable[..., Proposal]) -> Callable[[HttpRequest, int], HttpResponse]:
    @require_POST
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        proposal = proposal_to_decide(request, pk)
        try:
            action(actor=actor_of(request), proposal=proposal)
        except Refused as refused:
            say_refused(request, refused)
        return redirect(_back(proposal))

    return view


leave = _simple(leave_open)
take_back = _simple(release)


def pin(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose another place: the plan's own alternatives with their cost, or any free rooms."""
    proposal = proposal_to_decide(request, pk)
    refused: Refused | None = None
    if request.method == "POST":
        rooms = [int(one) for one in request.POST.getlist("rooms") if one.isdigit()]
        try:
            pin_place(actor=actor_of(request), proposal=proposal, rooms=rooms)
        except Refused as error:
            refused = error
        else:
            return redirect(_back(proposal))
    context = _choices(request, proposal)
    return render(
        request,
        "placement/pin.html",
        {**context, "refused": refused, "chosen": request.POST.getlist("rooms")},
        status=422 if refused else 200,
    )


def others(request: HttpRequest, pk: int) -> HttpResponse:
    """What else was looked at for a household; htmx gets the lists alone."""
    proposal = proposal_seen(request, pk)
    plan_url = reverse("placement:plan", args=[proposal.plan_id])
    title = _("Other places for %(household)s") % {"household": proposal.household}
    context = {
        "title": title,
        "breadcrumb": crumbs(
            (_("Plan %(number)d") % {"number": proposal.plan_id}, plan_url), (title, "")
        ),
        "card": card_of(proposal),
    }
    alone = "#others" if request.headers.get("HX-Request") else ""
    return render(request, f"placement/others.html{alone}", context)


def _choices(request: HttpRequest, proposal: Proposal) -> dict[str, Any]:
    sites = sites_with_room(proposal)
    wanted = request.GET.get("site") or request.POST.get("site") or ""
    site = get_object_or_404(Site, pk=int(wanted)) if wanted.isdigit() else None
    card = card_of(proposal)
    title = _("Another place for %(household)s") % {"household": proposal.household}
    plan_url = reverse("placement:plan", args=[proposal.plan_id])
    return {
        "title": title,
        "breadcrumb": crumbs(
            (_("Plan %(number)d") % {"number": proposal.plan_id}, plan_url), (title, "")
        ),
        "proposal": proposal,
        "card": card,
        "site": site,
        "sites": [
            (str(one.pk), f"{one} ({one.district}): {count}") for one, count in sites.items()
        ],
        "site_chosen": str(site.pk) if site else "",
        "units": units_with_room(proposal, site) if site else [],
    }
