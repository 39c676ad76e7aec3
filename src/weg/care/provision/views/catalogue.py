"""The city's catalogue of material, and its starter sets."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.care.provision import actions
from weg.care.provision.filters import ItemFilter
from weg.care.provision.forms import ItemForm, SetForm
from weg.care.provision.models import Item, StarterSet
from weg.care.provision.tables import ItemTable, SetTable
from weg.care.provision.views.frame import ask, at
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page


def items(request: HttpRequest) -> HttpResponseBase:
    """What can be given out, to whom, and how often."""
    require(actor_of(request), "provision.see_catalogue")
    keeps = may(actor_of(request), "provision.manage_catalogue")
    new = Action(_("New item"), at("item_new"), kind="primary", icon="add")
    sets = Action(_("Starter sets"), at("sets"), icon="list")
    return list_page(
        request,
        title=_("Catalogue of material"),
        table_class=ItemTable,
        filter_class=ItemFilter,
        queryset=Item.objects.order_by("group", "name_de"),
        actions=[new, sets] if keeps else [sets],
        empty=Empty(_("No items yet"), _("Add what the city gives out.")),
        table_options={"keeps": keeps},
    )


def item_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "provision.manage_catalogue")
    return _item(request, None, _("New item"))


def item_edit(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "provision.manage_catalogue")
    return _item(request, get_object_or_404(Item, pk=pk), _("Change the item"))


def _item(request: HttpRequest, item: Item | None, title: str) -> HttpResponse:
    form = ItemForm(request.POST or None, instance=item)

    def write() -> None:
        kept = Item.objects.get(pk=item.pk) if item else None
        actions.save_item(actor=actor_of(request), item=kept, **form.values())

    trail = [(_("Catalogue of material"), at("items"))]
    return ask(request, form, write, title=title, back=at("items"), trail=trail)


def sets(request: HttpRequest) -> HttpResponseBase:
    """Which items a household gets that has somebody of an age, at a time of the year."""
    require(actor_of(request), "provision.see_catalogue")
    keeps = may(actor_of(request), "provision.manage_catalogue")
    new = Action(_("New set"), at("set_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Starter sets"),
        table_class=SetTable,
        queryset=StarterSet.objects.prefetch_related("items").order_by("pk"),
        actions=[new] if keeps else [],
        breadcrumb=[(_("Catalogue of material"), at("items")), (_("Starter sets"), "")],
        empty=Empty(_("No sets yet"), _("Put together what belongs together.")),
        table_options={"keeps": keeps},
    )


def set_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "provision.manage_catalogue")
    return _set(request, None, _("New set"))


def set_edit(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "provision.manage_catalogue")
    return _set(request, get_object_or_404(StarterSet, pk=pk), _("Change the set"))


def _set(request: HttpRequest, found: StarterSet | None, title: str) -> HttpResponse:
    form = SetForm(request.POST or None, instance=found)

    def write() -> None:
        kept = StarterSet.objects.get(pk=found.pk) if found else None
        actions.save_set(actor=actor_of(request), starter_set=kept, **form.cleaned_data)

    trail = [(_("Catalogue of material"), at("items")), (_("Starter sets"), at("sets"))]
    return ask(request, form, write, title=title, back=at("sets"), trail=trail)
