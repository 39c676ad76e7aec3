"""The store of a house: what lies in it, what moved, what must be ordered."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.care.provision import actions
from weg.care.provision.filters import MovementFilter, StockFilter
from weg.care.provision.forms import LevelForm, MoveForm
from weg.care.provision.models import Movement, Stock
from weg.care.provision.queries.stock import below_minimum
from weg.care.provision.tables import MovementTable, OrderTable, StockTable
from weg.care.provision.views.frame import ask, at, house_context, site_for, trail_of
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page

BOOKING = {"received": actions.receive, "lost": actions.write_off, "counted": actions.count}


def stock(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What lies in the store of a house."""
    site = site_for(request, pk, "provision.see_stock")
    keeps = may(actor_of(request), "provision.keep_stock", site)
    context = house_context(request, site, "stock", _("Store"))
    new = Action(_("Book"), at("move", site.pk), kind="primary", icon="add")
    return list_page(
        request,
        title=context.pop("title"),
        breadcrumb=context.pop("breadcrumb"),
        table_class=StockTable,
        filter_class=StockFilter,
        queryset=Stock.objects.filter(site=site).select_related("item"),
        template="provision/list.html",
        actions=[new] if keeps else [],
        empty=Empty(_("The store is empty"), _("Book what comes in."), new if keeps else None),
        table_options={"keeps": keeps},
        context=context,
    )


def movements(request: HttpRequest, pk: int) -> HttpResponseBase:
    """All that came into the store and left it, newest first."""
    site = site_for(request, pk, "provision.see_stock")
    context = house_context(request, site, "movements", _("Movements"))
    return list_page(
        request,
        title=context.pop("title"),
        breadcrumb=context.pop("breadcrumb"),
        table_class=MovementTable,
        filter_class=MovementFilter,
        queryset=Movement.objects.filter(site=site).select_related("item"),
        template="provision/list.html",
        empty=Empty(_("Nothing moved yet"), _("Book what comes in.")),
        context=context,
    )


def orders(request: HttpRequest) -> HttpResponseBase:
    """What must be ordered, for all houses of whoever asks."""
    require(actor_of(request), "provision.see_stock")
    return list_page(
        request,
        title=_("Order list"),
        table_class=OrderTable,
        queryset=below_minimum().order_by("item__name_de", "site__sort_name"),
        breadcrumb=[(_("Material"), at("houses")), (_("Order list"), "")],
        empty=Empty(_("Nothing must be ordered"), _("Every item is above its minimum.")),
    )


def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Book what came in, was lost, or was counted."""
    site = site_for(request, pk, "provision.keep_stock")
    initial = {"item": request.GET.get("item"), "kind": Movement.Kind.RECEIVED}
    form = MoveForm(request.POST or None, initial=initial)

    def write() -> None:
        data = dict(form.cleaned_data)
        BOOKING[data.pop("kind")](actor=actor_of(request), site=site, **data)

    return ask(
        request,
        form,
        write,
        title=_("Book in the store"),
        back=at("stock", pk),
        trail=trail_of(site, (_("Store"), at("stock", pk))),
    )


def levels(request: HttpRequest, pk: int) -> HttpResponse:
    """From when on an item is ordered at a house."""
    found = get_object_or_404(Stock.objects.select_related("site", "item"), pk=pk)
    site = site_for(request, found.site_id, "provision.keep_stock")
    form = LevelForm(
        request.POST or None, initial={"minimum": found.minimum, "target": found.target}
    )

    def write() -> None:
        actions.set_minimum(
            actor=actor_of(request), site=site, item=found.item, **form.cleaned_data
        )

    return ask(
        request,
        form,
        write,
        title=_("Minimum of “%(item)s”") % {"item": found.item},
        back=at("stock", site.pk),
        trail=trail_of(site, (_("Store"), at("stock", site.pk))),
    )
