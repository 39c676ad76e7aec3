from __future__ import annotations

import django_filters as filters
from django.utils.translation import gettext_lazy as _

from weg.arrivals.models import ArrivalList


class ListFilter(filters.FilterSet):
    name = filters.CharFilter(label=_("Name"), lookup_expr="icontains")
    state = filters.ChoiceFilter(label=_("State"), choices=ArrivalList.State.choices)

    class Meta:
        model = ArrivalList
        fields = ("name", "state")
