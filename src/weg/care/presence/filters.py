"""What presence's lists are narrowed by."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import django_filters as filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.care.presence.models import Decision, Difference
from weg.care.presence.queries.unseen import round_days
from weg.city.models import District, Organisation
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Site

SITES = Site.objects.order_by("sort_name")


class HouseFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Name"), field_name="name", lookup_expr="icontains")
    district = filters.ModelChoiceFilter(label=_("District"), queryset=District.objects.all())
    operator = filters.ModelChoiceFilter(
        label=_("Operator"),
        queryset=Organisation.objects.filter(operations__isnull=False).distinct(),
        method="run_by",
    )
    state = filters.ChoiceFilter(
        label=_("Round"),
        choices=(("overdue", _("overdue")), ("going", _("going on"))),
        method="in_state",
    )

    class Meta:
        model = Site
        fields = ["q", "district", "operator", "state"]

    def run_by(self, rows: QuerySet[Site], name: str, value: Any) -> QuerySet[Site]:
        return rows.filter(operations__organisation=value, operations__during__contains=today())

    def in_state(self, rows: QuerySet[Site], name: str, value: str) -> QuerySet[Site]:
        if value == "going":
            return rows.filter(rounds__closed_at=None, rounds__isnull=False)
        due = today() - timedelta(days=round_days(today()))
        return rows.filter(Q(last_round__lt=due) | Q(last_round=None))


class UnseenFilter(filters.FilterSet):
    """``days`` is read by the view."""

    site = filters.ModelChoiceFilter(label=_("Site"), queryset=SITES)
    q = filters.CharFilter(label=_("Name"), field_name="person__surname", lookup_expr="icontains")

    class Meta:
        model = Occupancy
        fields = ["site", "q"]


class DifferenceFilter(filters.FilterSet):
    site = filters.ModelChoiceFilter(label=_("Site"), queryset=SITES)
    kind = filters.ChoiceFilter(label=_("Difference"), choices=Difference.Kind.choices)

    class Meta:
        model = Difference
        fields = ["site", "kind"]


class DecisionFilter(filters.FilterSet):
    site = filters.ModelChoiceFilter(label=_("Site"), queryset=SITES)
    kind = filters.ChoiceFilter(label=_("Decision"), choices=Decision.Kind.choices)

    class Meta:
        model = Decision
        fields = ["site", "kind"]


class CardFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Name"), field_name="person__surname", lookup_expr="icontains")
    state = filters.ChoiceFilter(
        label=_("Card"),
        choices=(("without", _("without a card")), ("new", _("not printed yet"))),
        method="in_state",
    )

    class Meta:
        model = Occupancy
        fields = ["q", "state"]

    def in_state(self, rows: Any, name: str, value: str) -> Any:
        """The view has added ``card`` and ``card_printed``."""
        if value == "without":
            return rows.filter(card=None)
        return rows.filter(card__isnull=False, card_printed=None)
