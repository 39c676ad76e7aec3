"""What the lists of requests are narrowed by."""

from __future__ import annotations

from functools import partial
from typing import Any

import django_filters as filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.city.models import District
from weg.volunteers.circles.models import Activity
from weg.volunteers.circles.models.volunteers import Available
from weg.volunteers.circles.queries.choices import weekday_choices
from weg.volunteers.shifts.forms import languages
from weg.volunteers.shifts.models import HelpRequest
from weg.volunteers.shifts.queries.needed import PARTS
from weg.volunteers.shifts.queries.sites import openly_in

KINDS = (("once", _("once")), ("weekly", _("every week")))
PLACES = (("free", _("with a free place")), ("mine", _("fits in everything")))


def _languages() -> list[tuple[str, str]]:
    """Nothing stands for German, which a filter cannot ask for."""
    return [(code or "de", name) for code, name in languages()]


class Placed(filters.FilterSet):
    """Of requests that lie somewhere."""

    district = filters.ModelChoiceFilter(
        label=_("District"), queryset=District.objects.order_by("number"), method="in_district"
    )

    def in_district(self, rows: QuerySet[Any], name: str, value: District) -> QuerySet[Any]:
        return openly_in(rows, value)


class RequestFilter(Placed):
    """For those who ask, and who see that it is answered."""

    state = filters.ChoiceFilter(label=_("State"), choices=HelpRequest.State.choices)
    activity = filters.ModelChoiceFilter(label=_("What for"), queryset=Activity.objects.all())

    class Meta:
        model = HelpRequest
        fields: tuple[str, ...] = ("state", "activity", "district")


class NeededFilter(Placed):
    """For volunteers."""

    places = filters.ChoiceFilter(label=_("Show"), choices=PLACES, method="in_places")
    activity = filters.ModelChoiceFilter(
        label=_("What for"), queryset=Activity.objects.filter(active=True)
    )
    weekday = filters.ChoiceFilter(label=_("Day"), choices=partial(weekday_choices, 1))
    part = filters.ChoiceFilter(label=_("Time"), choices=Available.Part.choices, method="in_part")
    language = filters.ChoiceFilter(label=_("Language"), choices=_languages, method="in_language")
    regular = filters.ChoiceFilter(label=_("How often"), choices=KINDS, method="in_kind")

    class Meta:
        model = HelpRequest
        fields: tuple[str, ...] = (
            "places", "activity", "weekday", "part", "district", "language", "regular",
        )  # fmt: skip

    def in_places(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(free_places__gt=0) if value == "free" else rows.filter(fit=4)

    def in_part(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        low, high = next((low, high) for part, low, high in PARTS if part == value)
        return rows.filter(Q(hour__gte=low, hour__lt=high))

    def in_language(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(language="" if value == "de" else value)

    def in_kind(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(regular=value == "weekly")
