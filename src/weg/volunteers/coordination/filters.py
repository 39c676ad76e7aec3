"""What the lists of the coordination office are narrowed by."""

from __future__ import annotations

import django_filters as filters
from django.utils.translation import gettext_lazy as _

from weg.volunteers.circles.models import Circle
from weg.volunteers.coordination.models import Expense, Hours


class ExpenseFilter(filters.FilterSet):
    state = filters.ChoiceFilter(label=_("State"), choices=Expense.State.choices)
    circle = filters.ModelChoiceFilter(
        label=_("Circle"), queryset=Circle.objects.select_related("organisation")
    )

    class Meta:
        model = Expense
        fields: tuple[str, ...] = ("state", "circle")


class HoursFilter(filters.FilterSet):
    circle = filters.ModelChoiceFilter(
        label=_("Circle"), queryset=Circle.objects.select_related("organisation"),
        field_name="volunteer__circle",
    )  # fmt: skip

    class Meta:
        model = Hours
        fields: tuple[str, ...] = ("circle",)
