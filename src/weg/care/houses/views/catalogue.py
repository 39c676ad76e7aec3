"""The city's lists: checklist, inventory, meters; and contractors."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from weg.care.houses import actions
from weg.care.houses.filters import ContractorFilter, ItemFilter
from weg.care.houses.forms.book import ContractorForm, ItemForm
from weg.care.houses.models import CatalogueItem, Contractor
from weg.care.houses.tables import ContractorTable, ItemTable
from weg.care.houses.views.frame import ask, at
from weg.city.queries.acting import actor_of
from weg.foundation.access.actions import may, require
from weg.foundation.lists import Action, Empty, list_page


def items(request: HttpRequest) -> HttpResponse:
    """What is checked before a move-in, and what protocols name."""
    require(actor_of(request), "houses.see_catalogue")
    new = Action(_("New line"), at("item_new"), kind="primary", icon="add")
    keeps = may(actor_of(request), "houses.keep_catalogue")
    return list_page(  # type: ignore[return-value]
        request,
        title=_("Checklists of houses"),
        table_class=ItemTable,
        filter_class=ItemFilter,
        queryset=CatalogueItem.objects.order_by("list", "rank", "pk"),
        actions=[new] if keeps else [],
        empty=Empty(_("No lines yet"), _("Add what is checked before somebody moves in.")),
        table_options={"keeps": keeps},
    )


def item_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "houses.keep_catalogue")
    return _item(request, None, _("New line"))


def item_edit(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "houses.keep_catalogue")
    return _item(request, get_object_or_404(CatalogueItem, pk=pk), _("Change the line"))


def _item(request: HttpRequest, item: CatalogueItem | None, title: str) -> HttpResponse:
    form = ItemForm(request.POST or None, instance=item)

    def write() -> None:
        kept = CatalogueItem.objects.get(pk=item.pk) if item else None
        actions.save_item(actor=actor_of(request), item=kept, **form.cleaned_data)

    return _ask(request, form, write, title, "items", _("Checklists of houses"))


def _ask(
    request: HttpRequest, form: Any, write: Any, title: str, page: str, label: str
) -> HttpResponse:
    return ask(
        request,
        form,
        write,
        title=title,
        success=_("Saved."),
        back=at(page),
        trail=[(label, at(page))],
    )


def contractors(request: HttpRequest) -> HttpResponse:
    """Firms that mend things."""
    require(actor_of(request), "houses.see_catalogue")
    new = Action(_("New contractor"), at("contractor_new"), kind="primary", icon="add")
    return list_page(  # type: ignore[return-value]
        request,
        title=_("Contractors"),
        table_class=ContractorTable,
        filter_class=ContractorFilter,
        queryset=Contractor.objects.order_by("name"),
        actions=[new] if may(actor_of(request), "houses.keep_contractors") else [],
        empty=Empty(_("No contractors yet"), _("Add the firms that mend things."), new),
    )


def contractor_new(request: HttpRequest) -> HttpResponse:
    require(actor_of(request), "houses.keep_contractors")
    return _contractor(request, None, _("New contractor"))


def contractor_edit(request: HttpRequest, pk: int) -> HttpResponse:
    require(actor_of(request), "houses.keep_contractors")
    return _contractor(request, get_object_or_404(Contractor, pk=pk), _("Change the contractor"))


def _contractor(request: HttpRequest, firm: Contractor | None, title: str) -> HttpResponse:
    form = ContractorForm(request.POST or None, instance=firm)

    def write() -> None:
        kept = Contractor.objects.get(pk=firm.pk) if firm else None
        actions.save_contractor(actor=actor_of(request), contractor=kept, **form.cleaned_data)

    return _ask(request, form, write, title, "contractors", _("Contractors"))
