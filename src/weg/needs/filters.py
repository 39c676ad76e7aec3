"""What the lists of needs are narrowed by."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.city.models import District
from weg.foundation.periods import today
from weg.needs.models import Group, Offer
from weg.people.models import Person

STATES = (
    ("open", _("not assessed yet")),
    ("review", _("to be looked at again")),
    ("assessed", _("assessed")),
)


class OfferFilter(filters.FilterSet):
    group = filters.ModelChoiceFilter(label=_("Group"), queryset=Group.objects.filter(active=True))
    district = filters.ModelChoiceFilter(
        label=_("District"), queryset=District.objects.order_by("number")
    )

    class Meta:
        model = Offer
        fields: tuple[str, ...] = ("group", "district")


class NeedsFilter(filters.FilterSet):
    state = filters.ChoiceFilter(label=_("State"), choices=STATES, method="in_state")

    class Meta:
        model = Person
        fields: tuple[str, ...] = ("state",)

    def in_state(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        if value == "review":
            return rows.filter(review__lte=today())
        return rows.filter(assessed__isnull=value == "open")
