"""What the lists of houses are narrowed by."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.care.houses.models import (
    CatalogueItem,
    Contractor,
    Defect,
    KeyLoan,
    LogEntry,
    Notice,
    Protocol,
)
from weg.care.houses.queries.defects import OPEN, overdue
from weg.care.houses.queries.keys import OUT, keys_left_out
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today

Rows = QuerySet[Any]
DEFECT_STATES = (("open", _("not done")), ("late", _("overdue")), *Defect.State.choices)
KEY_STATES = (
    ("out", _("out")),
    ("left", _("out, the household is gone")),
    ("missing", _("missing")),
    ("back", _("back")),
)


class DayFilter(filters.Filter):
    field_class = DateField


class DefectFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Defect"), method="named")
    state = filters.ChoiceFilter(label=_("State"), choices=DEFECT_STATES, method="in_state")
    priority = filters.ChoiceFilter(label=_("Priority"), choices=Defect.Priority.choices)
    contractor = filters.ModelChoiceFilter(
        label=_("Contractor"), queryset=Contractor.objects.order_by("name")
    )

    class Meta:
        model = Defect
        fields = ["q", "state", "priority", "contractor"]

    def named(self, rows: Rows, name: str, value: str) -> Rows:
        return rows.filter(
            Q(title__icontains=value) | Q(where__icontains=value) | Q(room__name__icontains=value)
        )

    def in_state(self, rows: Rows, name: str, value: str) -> Rows:
        if value == "open":
            return rows.filter(OPEN)
        return overdue(rows) if value == "late" else rows.filter(state=value)


class ProtocolFilter(filters.FilterSet):
    kind = filters.ChoiceFilter(label=_("Kind"), choices=Protocol.Kind.choices)
    signed = filters.BooleanFilter(
        label=_("Signed"), field_name="signed_at", lookup_expr="isnull", exclude=True
    )
    since = DayFilter(label=_("From"), field_name="day", lookup_expr="gte")

    class Meta:
        model = Protocol
        fields = ["kind", "signed", "since"]


class KeyFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Number or name"), method="named")
    state = filters.ChoiceFilter(label=_("State"), choices=KEY_STATES, method="in_state")

    class Meta:
        model = KeyLoan
        fields = ["q", "state"]

    def named(self, rows: Rows, name: str, value: str) -> Rows:
        return rows.filter(Q(number__icontains=value) | Q(holder__icontains=value))

    def in_state(self, rows: Rows, name: str, value: str) -> Rows:
        if value == "back":
            return rows.filter(back_on__isnull=False)
        if value == "left":
            return rows.filter(pk__in=keys_left_out().values("pk"))
        out = rows.filter(OUT)
        return out.filter(missing__isnull=False) if value == "missing" else out


class LogFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Words"), field_name="text", lookup_expr="icontains")
    category = filters.ChoiceFilter(label=_("Category"), choices=LogEntry.Category.choices)
    since = DayFilter(label=_("From"), field_name="happened", lookup_expr="date__gte")

    class Meta:
        model = LogEntry
        fields = ["q", "category", "since"]


class NoticeFilter(filters.FilterSet):
    now = filters.BooleanFilter(label=_("Hangs today"), method="hanging")

    class Meta:
        model = Notice
        fields = ["now"]

    def hanging(self, rows: Rows, name: str, value: bool) -> Rows:
        hangs = Q(starts__lte=today()) & (Q(ends=None) | Q(ends__gte=today()))
        return rows.filter(hangs if value else ~hangs)


class ItemFilter(filters.FilterSet):
    list = filters.ChoiceFilter(label=_("List"), choices=CatalogueItem.List.choices)

    class Meta:
        model = CatalogueItem
        fields = ["list"]


class ContractorFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Name or trade"), method="named")

    class Meta:
        model = Contractor
        fields = ["q"]

    def named(self, rows: Rows, name: str, value: str) -> Rows:
        return rows.filter(Q(name__icontains=value) | Q(trade__icontains=value))
