"""Filters of the room's list pages."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.city.models import District, Member, Norm, Organisation, Role
from weg.city.norm_keys import NORM_KEYS
from weg.foundation.components.forms import DateInput
from weg.foundation.periods import today

GROUPS = {
    str(number): group
    for number, group in enumerate(dict.fromkeys(known.group for known in NORM_KEYS.values()))
}


YES_NO = (("yes", _("yes")), ("no", _("no")))


class DistrictFilter(filters.FilterSet):
    """The day is applied by the view, since it decides which figures are joined."""

    day = filters.DateFilter(label=_("Residents on"), widget=DateInput, method="unchanged")
    ring = filters.ChoiceFilter(label=_("Ring"), choices=District.Ring.choices)

    class Meta:
        model = District
        fields = ("day", "ring")

    def unchanged(self, queryset: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        return queryset


class NormFilter(filters.FilterSet):
    """The day is applied by the view: today when none is given."""

    day = filters.DateFilter(label=_("In force on"), widget=DateInput, method="unchanged")
    group = filters.ChoiceFilter(label=_("Area"), choices=list(GROUPS.items()), method="of_group")

    class Meta:
        model = Norm
        fields = ("day", "group")

    def unchanged(self, queryset: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        return queryset

    def of_group(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        keys = [key for key, known in NORM_KEYS.items() if known.group == GROUPS[value]]
        return queryset.filter(key__in=keys)


class OrganisationFilter(filters.FilterSet):
    kind = filters.ChoiceFilter(label=_("Kind"), choices=Organisation.Kind.choices)
    active = filters.ChoiceFilter(label=_("Active"), choices=YES_NO, method="is_active")

    class Meta:
        model = Organisation
        fields = ("kind", "active")

    def is_active(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return queryset.filter(active=value == "yes")


class MemberFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Name or e-mail"), method="search")
    role = filters.ChoiceFilter(label=_("Role"), choices=Role.choices)
    organisation = filters.ModelChoiceFilter(
        label=_("Organisation"), queryset=Organisation.objects.all()
    )
    now = filters.ChoiceFilter(label=_("In force today"), choices=YES_NO, method="in_force")

    class Meta:
        model = Member
        fields = ("q", "role", "organisation", "now")

    def search(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return queryset.filter(Q(user__name__icontains=value) | Q(user__email__icontains=value))

    def in_force(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        now = Q(during__contains=today())
        return queryset.filter(now if value == "yes" else ~now)
