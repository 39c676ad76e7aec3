"""What housing's lists are narrowed by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import django_filters as filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.city.models import District, Organisation
from weg.foundation.components.forms import DateField
from weg.foundation.periods import today
from weg.housing.models import Feature, Occupancy, Site
from weg.housing.queries.figures import SiteFigures, site_figures
from weg.housing.queries.stages import in_stage

STATES = (
    ("free", _("with free places")),
    ("above", _("above the limit")),
    ("empty", _("nobody lives there")),
)


class DayFilter(filters.Filter):
    """The day that the list is about; narrows nothing by itself."""

    field_class = DateField

    def filter(self, qs: QuerySet[Site], value: date | None) -> QuerySet[Site]:
        return qs


class SiteFilter(filters.FilterSet):
    """``day`` is read by the view; ``state`` looks at the figures of that day."""

    q = filters.CharFilter(label=_("Name or street"), method="named")
    district = filters.ModelChoiceFilter(label=_("District"), queryset=District.objects.all())
    kind = filters.ChoiceFilter(label=_("Kind"), choices=Site.Kind.choices)
    stage = filters.ChoiceFilter(label=_("Stage"), choices=Site.Stage.choices, method="in_stage")
    operator = filters.ModelChoiceFilter(
        label=_("Operator"),
        queryset=Organisation.objects.filter(operations__isnull=False).distinct(),
        method="run_by",
    )
    feature = filters.ModelChoiceFilter(
        label=_("Feature"), queryset=Feature.objects.all(), method="featured"
    )
    state = filters.ChoiceFilter(label=_("Occupancy"), choices=STATES, method="in_state")
    day = DayFilter(label=_("Day"))

    class Meta:
        model = Site
        fields = ["q", "district", "kind", "stage", "operator", "feature", "state", "day"]

    @property
    def on_day(self) -> date:
        given = self.form.cleaned_data.get("day") if self.form.is_valid() else None
        return given or today()

    def named(self, rows: QuerySet[Site], name: str, value: str) -> QuerySet[Site]:
        return rows.filter(Q(name__icontains=value) | Q(street__icontains=value))

    def in_stage(self, rows: QuerySet[Site], name: str, value: str) -> QuerySet[Site]:
        return rows.filter(in_stage(value, self.on_day))

    def run_by(self, rows: QuerySet[Site], name: str, value: Any) -> QuerySet[Site]:
        return rows.filter(operations__organisation=value, operations__during__contains=self.on_day)

    def featured(self, rows: QuerySet[Site], name: str, value: Any) -> QuerySet[Site]:
        return rows.filter(Q(features=value) | Q(units__features=value)).distinct()

    def in_state(self, rows: QuerySet[Site], name: str, value: str) -> QuerySet[Site]:
        wanted: dict[str, Callable[[SiteFigures], object]] = {
            "free": lambda f: f.free > 0,
            "above": lambda f: f.breach,
            "empty": lambda f: f.places and not f.lived,
        }
        figures = site_figures(self.on_day).values()
        return rows.filter(pk__in=[f.site for f in figures if wanted[value](f)])


class ResidentFilter(filters.FilterSet):
    """Who of a house: a name, where, and whether living there or expected."""

    q = filters.CharFilter(label=_("Name"), method="named")
    unit = filters.CharFilter(label=_("Unit"), field_name="place__room__unit__name")
    kind = filters.ChoiceFilter(
        label=_("State"), choices=(("stay", _("lived in")), ("reservation", _("reserved")))
    )

    class Meta:
        model = Occupancy
        fields = ["q", "unit", "kind"]

    def named(self, rows: QuerySet[Occupancy], name: str, value: str) -> QuerySet[Occupancy]:
        return rows.filter(
            Q(person__surname__icontains=value)
            | Q(person__given_name__icontains=value)
            | Q(household__reference__iexact=value)
        )
