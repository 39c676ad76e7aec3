"""Placement orders: the list, one order, its papers, withdrawing it; notices."""

from __future__ import annotations

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.refusals import Refused, add_refusal
from weg.foundation.access.requests import note_opening
from weg.foundation.documents.showing import pdf
from weg.foundation.languages import PUBLIC_LANGUAGES
from weg.foundation.lists import Empty, list_page
from weg.placement.actions import read_notice, withdraw_order
from weg.placement.documents.typesetting import bundle_pdf, order_pdf, sheet_pdf
from weg.placement.filters import OrderFilter
from weg.placement.forms import ReasonForm
from weg.placement.models import Notice, PlacementOrder
from weg.placement.queries.resting import rest_together
from weg.placement.tables import OrderTable
from weg.placement.views.frame import order_seen, plan_seen, say_refused


def orders(request: HttpRequest) -> HttpResponse:
    """Orders as far as the reader may see them: officers all, a house its own."""
    require(actor_of(request), "placement.see_orders")
    return list_page(  # type: ignore[return-value]
        request,
        title=_("Placement orders"),
        table_class=OrderTable,
        filter_class=OrderFilter,
        queryset=PlacementOrder.objects.select_related("household", "site").order_by("-number"),
        empty=Empty(_("No orders yet"), _("Orders appear here when proposals are accepted.")),
    )


def order(request: HttpRequest, pk: int) -> HttpResponse:
    found = order_seen(request, pk)
    note_opening(request, "household", found.household_id)
    actor = actor_of(request)
    unread = found.notices.filter(read_at=None)
    open_plan = found.proposal.plan_id if found.proposal else None
    return render(
        request,
        "placement/order.html",
        {
            "title": _("Placement order %(number)s") % {"number": found.number},
            "breadcrumb": [
                (_("Placement orders"), reverse("placement:orders")), (found.number, "")
            ],
            "order": found,
            "content": found.content,
            "unread": [one for one in unread if may(actor, "placement.read_notices", one)],
            "last_day": found.during.upper - timedelta(days=1) if found.during.upper else None,
            "languages": PUBLIC_LANGUAGES.items(),
            "withdraws": not found.withdrawn and may(actor, "placement.withdraw", found),
            "plan": open_plan if may(actor, "placement.see") else None,
        },
    )  # fmt: skip


def order_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The order as PDF: set again from what was kept when it was issued."""
    found = order_seen(request, pk)
    withdrawn = timezone.localdate(found.withdrawn_at) if found.withdrawn_at else None
    return pdf(order_pdf(found.content, withdrawn=withdrawn), f"{found.number}.pdf")


def sheet_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet in plain words; ``?language=`` for another of the languages."""
    found = order_seen(request, pk)
    wanted = request.GET.get("language", found.language)
    language = wanted if wanted in PUBLIC_LANGUAGES else found.language
    return pdf(sheet_pdf(found.content, language), f"{found.number}-{language}.pdf")


def plan_papers(request: HttpRequest, pk: int) -> HttpResponse:
    """All orders of a plan with their sheets, to be printed in one go."""
    plan = plan_seen(request, pk)
    rows = PlacementOrder.objects.filter(proposal__plan=plan, withdrawn_at=None).order_by("number")
    contents = list(rows.values_list("content", flat=True))
    if not contents:
        say_refused(request, Refused(_("No order of this plan has been issued."), code="none"))
        return redirect("placement:plan", pk)
    return pdf(bundle_pdf(contents), f"plan-{pk}.pdf")


def together_papers(request: HttpRequest, pk: int) -> HttpResponse:
    """All orders of households that moved together (by their step), as far as the reader may see
    them, to be printed in one go."""
    require(actor_of(request), "placement.see_orders")
    rows = PlacementOrder.objects.filter(step=pk, withdrawn_at=None).order_by("number")
    contents = list(rows.values_list("content", flat=True))
    if not contents:
        raise Http404
    return pdf(bundle_pdf(contents), f"umzug-{pk}.pdf")


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """GET says what will happen and asks for the reason, POST withdraws."""
    found = order_seen(request, pk)
    actor = actor_of(request)
    require(actor, "placement.withdraw", found)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_order(actor=actor, order=found, reason=form.cleaned_data["reason"])
        except Refused as refused:
            add_refusal(form, refused)
        else:
            return redirect("placement:order", pk)
    context = {
        "title": _("Withdraw order %(number)s") % {"number": found.number},
        "order": found,
        "together": list(rest_together(found)),
        "form": form,
        "cancel_url": reverse("placement:order", args=[pk]),
        "breadcrumb": [
            (_("Placement orders"), reverse("placement:orders")),
            (found.number, reverse("placement:order", args=[pk])),
            (_("Withdraw"), ""),
        ],
    }
    return render(request, "placement/withdraw.html", context, status=422 if form.errors else 200)


@require_POST
def notice_read(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Notice, pk=pk)
    read_notice(actor=actor_of(request), notice=found)
    return redirect("placement:order", found.order_id)
