"""What the lists of circles and volunteers are narrowed by."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.city.models import District
from weg.foundation.periods import today
from weg.volunteers.circles.models import (
    Activity,
    Available,
    Circle,
    Volunteer,
    VolunteerActivity,
    VolunteerDistrict,
)
from weg.volunteers.circles.queries.choices import spoken, weekday_choices
from weg.volunteers.circles.queries.people import named
from weg.volunteers.circles.queries.terms import active_since

ACTIVITY = (("yes", _("active lately")), ("no", _("not active lately")))
STATES = [pair for pair in Volunteer.State.choices if pair[0] not in ("unconfirmed", "waiting")]


class VolunteerFilter(filters.FilterSet):
    """No district, activity or time given by a volunteer means: any, so these are found too."""

    q = filters.CharFilter(label=_("Name"), method="by_name")
    state = filters.ChoiceFilter(label=_("State"), choices=STATES)
    active = filters.ChoiceFilter(label=_("Lately"), choices=ACTIVITY, method="lately")
    circle = filters.ModelChoiceFilter(
        label=_("Circle"), queryset=Circle.objects.select_related("organisation")
    )
    district = filters.ModelChoiceFilter(
        label=_("District"), queryset=District.objects.order_by("name"), method="in_district"
    )
    wish = filters.ModelChoiceFilter(
        label=_("Likes to do"), queryset=Activity.objects.all(), method="likes"
    )
    language = filters.ChoiceFilter(label=_("Language"), choices=spoken, method="speaks")
    weekday = filters.ChoiceFilter(label=_("Weekday"), choices=weekday_choices, method="free_on")

    class Meta:
        model = Volunteer
        fields: tuple[str, ...] = ("q", "state", "active", "circle", "district", "wish")

    def by_name(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return named(rows, value)

    def lately(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        active = Q(state="taken_up", last_active__gt=active_since(today()))
        if value == "yes":
            return rows.filter(active)
        old = Q(last_active=None) | Q(last_active__lte=active_since(today()))
        return rows.filter(old | Q(state="resting"))

    def in_district(self, rows: QuerySet[Any], name: str, value: District) -> QuerySet[Any]:
        return _any_or(rows, VolunteerDistrict, district=value)

    def likes(self, rows: QuerySet[Any], name: str, value: Activity) -> QuerySet[Any]:
        return _any_or(rows, VolunteerActivity, activity=value)

    def speaks(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(languages__contains=[value])

    def free_on(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return _any_or(rows, Available, weekday=int(value))


def _any_or(rows: QuerySet[Any], model: Any, **wanted: object) -> QuerySet[Any]:
    """Who said so, or said nothing."""
    said = model.objects.filter(volunteer=OuterRef("pk"))
    return rows.filter(Exists(said.filter(**wanted)) | ~Exists(said))


class CircleFilter(filters.FilterSet):
    q = filters.CharFilter(
        label=_("Name"), field_name="organisation__name", lookup_expr="icontains"
    )
    state = filters.ChoiceFilter(label=_("State"), choices=Circle.State.choices)
    district = filters.ModelChoiceFilter(
        label=_("District"), queryset=District.objects.order_by("name"), field_name="districts"
    )

    class Meta:
        model = Circle
        fields: tuple[str, ...] = ("q", "state", "district")
