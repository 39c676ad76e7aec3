"""The catalogue of the checklist."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.form_pages import record_page
from weg.foundation.lists import Action, Empty, list_page
from weg.returns import actions
from weg.returns.forms import CatalogueItemForm
from weg.returns.models import Item
from weg.returns.tables import ItemTable
from weg.returns.views.frame import at


def items(request: HttpRequest) -> HttpResponseBase:
    """What a journey needs."""
    actor = actor_of(request)
    require(actor, "returns.see_catalogue")
    keeps = may(actor, "returns.manage_catalogue")
    new = Action(_("Add to the catalogue"), at("item_new"), kind="primary", icon="add")
    return list_page(
        request,
        title=_("Checklist of a return"),
        table_class=ItemTable,
        queryset=Item.objects.all(),
        actions=[new] if keeps else [],
        empty=Empty(_("No item yet"), _("City packs bring a checklist: weg init.")),
        table_options={"keeps": keeps},
    )


def item_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "returns.manage_catalogue")
    return _page(request, None)


def item_edit(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "returns.manage_catalogue")
    return _page(request, get_object_or_404(Item, pk=pk))


def _page(request: HttpRequest, item: Item | None) -> HttpResponse:
    form = CatalogueItemForm(request.POST or None, instance=item)

    def act() -> None:
        actions.save_item(actor=actor_of(request), item=item, **form.cleaned_data)

    title = str(item) if item else _("Add to the catalogue")
    return record_page(
        request, form, act, title=title, of=_("Checklist of a return"), to=at("items")
    )
