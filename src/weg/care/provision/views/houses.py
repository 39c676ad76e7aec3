"""Which house, and which of its households: where giving out begins."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from weg.care.provision.filters import HouseholdFilter
from weg.care.provision.models import Voucher
from weg.care.provision.queries.households import households_of, names_of, stays_of
from weg.care.provision.queries.offering import house_name, people_at, received
from weg.care.provision.tables import HouseholdTable, HouseTable
from weg.care.provision.views.frame import at, house_context, site_for, trail_of
from weg.care.provision.words import euros
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.requests import note_opening
from weg.foundation.lists import Action, Empty, list_page
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.people.models import Household
from weg.people.queries import household_composition


def houses(request: HttpRequest) -> HttpResponseBase:
    """The houses of whoever asks; whoever works at a single one is led to it."""
    actor = actor_of(request)
    require(actor, "provision.see_issues")
    rows = Site.objects.filter(during__contains=today()).select_related("district")
    if actor.reach == "own":
        own = list(rows.values_list("pk", flat=True)[:2])
        if len(own) == 1:
            return redirect(at("households", own[0]))
    few = Q(stock__quantity__lt=F("stock__minimum"))
    buttons = []
    if may(actor, "provision.see_stock"):
        buttons = [Action(_("Order list"), at("orders"), icon="list")]
    return list_page(
        request,
        title=_("Material"),
        table_class=HouseTable,
        queryset=rows.annotate(short=Count("stock", filter=few)).order_by("sort_name"),
        actions=buttons,
        per_page=150,
        empty=Empty(_("No house"), _("Your organisation runs no site today.")),
    )


def households(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Who lives in the house: choose a household to give something to."""
    site, actor = site_for(request, pk, "provision.see_issues"), actor_of(request)
    context = house_context(request, site, "households", _("Material"))
    filters = HouseholdFilter(request.GET, queryset=stays_of(site, today()))
    wanted = {row.household_id for row in filters.qs}
    rows = [row for row in stays_of(site, today()) if row.household_id in wanted]
    issues = may(actor, "provision.issue", site)
    context["search"] = filters.form
    return list_page(
        request,
        title=context.pop("title"),
        breadcrumb=context.pop("breadcrumb"),
        table_class=HouseholdTable,
        queryset=households_of(rows),
        template="provision/households.html",
        per_page=100,
        empty=Empty(_("Nobody found"), _("Only households that live here today are shown.")),
        table_options={"site": site, "issues": issues},
        context=context,
    )


def household(request: HttpRequest, pk: int, household: int) -> HttpResponse:
    """What a household got, and its vouchers."""
    site, actor = site_for(request, pk, "provision.see_issues"), actor_of(request)
    whose = get_object_or_404(Household, pk=household)
    note_opening(request, "household", household)
    people = people_at(site, whose, today())
    title = names_of(people) if people else whose.reference
    context = {
        "title": title,
        "site": site,
        "household": whose,
        "people": household_composition(people, today()) if people else "",
        "lines": lines_of(whose, may(actor, "provision.issue", site)),
        "vouchers": vouchers_of(whose) if may(actor, "provision.see_vouchers", site) else None,
        "issues": bool(people) and may(actor, "provision.issue", site),
        "breadcrumb": trail_of(site, (title, "")),
    }
    return render(request, "provision/household.html", context)


def lines_of(whose: Household, takes_back: bool) -> list[dict[str, Any]]:
    """Everything the household got, as templates show it."""
    rows = received(whose)
    names = {row.issue.site_id: row.issue for row in rows}
    houses_named = {number: house_name(issue) for number, issue in names.items()}
    return [
        {
            "day": row.issue.day,
            "what": f"{row.quantity} {row.item}",
            "who": str(row.person or _("the household")),
            "site": houses_named[row.issue.site_id],
            "receipt": row.issue,
            "returned": row.returned,
            "reason": row.reason,
            "back": row.pk if takes_back and row.returned < row.quantity else None,
        }
        for row in rows
    ]


def vouchers_of(whose: Household) -> list[dict[str, Any]]:
    return [
        {
            "number": row.number,
            "kind": row.get_kind_display(),
            "value": euros(row.cents),
            "issued": row.issued,
            "state": row.get_state_display(),
        }
        for row in Voucher.objects.filter(household=whose)
    ]
