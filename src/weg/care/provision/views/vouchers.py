"""Vouchers: the open ones, handing out, redeeming, declaring void."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.care.provision import actions
from weg.care.provision.filters import VoucherFilter
from weg.care.provision.forms import DayForm, VoidForm, VoucherForm
from weg.care.provision.models import Voucher
from weg.care.provision.queries.offering import people_at
from weg.care.provision.tables import VoucherTable
from weg.care.provision.views.frame import ask, at, house_context, site_for, trail_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.access.requests import note_opening
from weg.foundation.lists import Empty, list_page
from weg.foundation.periods import today
from weg.people.models import Household


def vouchers(request: HttpRequest) -> HttpResponseBase:
    """Vouchers of all houses of whoever asks."""
    require(actor_of(request), "provision.see_vouchers")
    return _list(request, Voucher.objects.all(), _("Vouchers"), [], may(
        actor_of(request), "provision.keep_vouchers"))  # fmt: skip


def site_vouchers(request: HttpRequest, pk: int) -> HttpResponseBase:
    site = site_for(request, pk, "provision.see_vouchers")
    context = house_context(request, site, "site_vouchers", _("Vouchers"))
    return _list(
        request,
        Voucher.objects.filter(site=site),
        context.pop("title"),
        context.pop("breadcrumb"),
        may(actor_of(request), "provision.keep_vouchers", site),
        **context,
    )


def _list(
    request: HttpRequest, rows: Any, title: str, breadcrumb: Any, keeps: bool, **context: Any
) -> HttpResponseBase:
    return list_page(
        request,
        title=title,
        breadcrumb=breadcrumb,
        table_class=VoucherTable,
        filter_class=VoucherFilter,
        queryset=rows.select_related("site", "household", "person"),
        template="provision/list.html",
        empty=Empty(_("No voucher yet"), _("Hand one out from the page of a household.")),
        table_options={"keeps": keeps},
        context=context,
    )


def voucher_new(request: HttpRequest, pk: int, household: int) -> HttpResponse:
    """Hand a voucher to a household of this house."""
    site = site_for(request, pk, "provision.keep_vouchers")
    whose = get_object_or_404(Household, pk=household)
    note_opening(request, "household", household)
    form = VoucherForm(request.POST or None, people=people_at(site, whose, today()))

    def write() -> None:
        data = dict(form.cleaned_data)
        cents = round(data.pop("value") * 100)
        actions.hand_out_voucher(
            actor=actor_of(request), site=site, household=whose, cents=cents, **data
        )

    return ask(
        request,
        form,
        write,
        title=_("Hand out a voucher"),
        back=at("household", pk, household),
        trail=trail_of(site, (whose.reference, at("household", pk, household))),
    )


def _voucher(request: HttpRequest, pk: int) -> Voucher:
    found = get_object_or_404(Voucher.objects.select_related("household"), pk=pk)
    require(actor_of(request), "provision.keep_vouchers", found)
    return found


def voucher_redeem(request: HttpRequest, pk: int) -> HttpResponse:
    found = _voucher(request, pk)
    form = DayForm(request.POST or None)

    def write() -> None:
        actions.redeem_voucher(actor=actor_of(request), voucher=found, **form.cleaned_data)

    return _end(request, found, form, write, _("Voucher %(number)s is redeemed"))


def voucher_void(request: HttpRequest, pk: int) -> HttpResponse:
    found = _voucher(request, pk)
    form = VoidForm(request.POST or None)

    def write() -> None:
        actions.void_voucher(actor=actor_of(request), voucher=found, **form.cleaned_data)

    return _end(request, found, form, write, _("Voucher %(number)s is void"))


def _end(request: HttpRequest, found: Voucher, form: Any, write: Any, title: str) -> HttpResponse:
    site = site_for(request, found.site_id, "provision.keep_vouchers")
    return ask(
        request,
        form,
        write,
        title=title % {"number": found},
        back=at("site_vouchers", site.pk),
        trail=trail_of(site, (_("Vouchers"), at("site_vouchers", site.pk))),
    )
