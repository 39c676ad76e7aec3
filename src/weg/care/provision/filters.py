"""What the lists of provision are narrowed by."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.care.provision.models import Issue, Item, Movement, Stock, Voucher

Rows = QuerySet[Any]


def named(rows: Rows, value: str, path: str = "") -> Rows:
    """Items whose German or English name has these letters."""
    return rows.filter(
        Q(**{f"{path}name_de__icontains": value}) | Q(**{f"{path}name_en__icontains": value})
    )


class ItemFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Name"), method="with_name")
    group = filters.ChoiceFilter(label=_("Group"), choices=Item.Group.choices)

    class Meta:
        model = Item
        fields = ["q", "group", "active"]

    def with_name(self, rows: Rows, name: str, value: str) -> Rows:
        return named(rows, value)


class StockFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Item"), method="with_name")
    group = filters.ChoiceFilter(
        label=_("Group"), choices=Item.Group.choices, field_name="item__group"
    )
    below = filters.BooleanFilter(label=_("Below the minimum"), method="too_few")

    class Meta:
        model = Stock
        fields = ["q", "group", "below"]

    def with_name(self, rows: Rows, name: str, value: str) -> Rows:
        return named(rows, value, "item__")

    def too_few(self, rows: Rows, name: str, value: bool) -> Rows:
        few = Q(quantity__lt=F("minimum"))
        return rows.filter(few) if value else rows.exclude(few)


class MovementFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Item"), method="with_name")
    kind = filters.ChoiceFilter(label=_("Kind"), choices=Movement.Kind.choices)

    class Meta:
        model = Movement
        fields = ["q", "kind"]

    def with_name(self, rows: Rows, name: str, value: str) -> Rows:
        return named(rows, value, "item__")


class IssueFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Received by"), field_name="recipient", lookup_expr="icontains")

    class Meta:
        model = Issue
        fields = ["q"]


class VoucherFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Number"), field_name="number", lookup_expr="icontains")
    state = filters.ChoiceFilter(label=_("State"), choices=Voucher.State.choices)
    kind = filters.ChoiceFilter(label=_("Kind"), choices=Voucher.Kind.choices)

    class Meta:
        model = Voucher
        fields = ["q", "state", "kind"]


class HouseholdFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Name"), field_name="person__sort_name", lookup_expr="icontains")
