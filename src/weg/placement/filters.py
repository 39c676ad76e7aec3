"""What narrows placement's lists."""

from __future__ import annotations

import django_filters as filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.foundation.components.forms import DateField
from weg.housing.models import Site
from weg.people.models import Household
from weg.placement.models import PlacementOrder, Plan


class DayFilter(filters.Filter):
    field_class = DateField


class WaitingFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Reference or surname"), method="find")
    before = DayFilter(label=_("Arrives until"), field_name="expected", lookup_expr="lte")
    urgency = filters.NumberFilter(
        label=_("Urgency at least"), field_name="urgency", lookup_expr="gte"
    )

    class Meta:
        model = Household
        fields: tuple[str, ...] = ()

    def find(self, rows: QuerySet[Household], name: str, value: str) -> QuerySet[Household]:
        return rows.filter(
            Q(reference__icontains=value)
            | Q(pk__in=Household.objects.filter(people__surname__istartswith=value).values("pk"))
        )


class PlanFilter(filters.FilterSet):
    state = filters.ChoiceFilter(label=_("State"), choices=Plan.State.choices)

    class Meta:
        model = Plan
        fields = ("state",)


class OrderFilter(filters.FilterSet):
    number = filters.CharFilter(label=_("Number"), lookup_expr="icontains")
    site = filters.ModelChoiceFilter(
        label=_("Site"), queryset=lambda request: Site.objects.order_by("sort_name")
    )
    withdrawn = filters.BooleanFilter(
        label=_("Withdrawn"), field_name="withdrawn_at", lookup_expr="isnull", exclude=True
    )

    class Meta:
        model = PlacementOrder
        fields = ("number", "site")
