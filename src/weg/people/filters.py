"""Filters of the room's list pages."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.foundation.components.forms import DateInput
from weg.foundation.models import Opening
from weg.foundation.periods import today
from weg.people.models import LegalStatus, Person
from weg.people.queries.ages import GROUPS, in_group
from weg.people.queries.listing import with_requirement, with_status
from weg.people.queries.search import persons_named
from weg.people.sections import FILTERS, features


class PersonFilter(filters.FilterSet):
    """Filters of the list of persons; other rooms add theirs (``sections.register_filter``)."""

    name = filters.CharFilter(label=_("Name"), method="named")
    status = filters.ChoiceFilter(
        label=_("Status"), choices=LegalStatus.Kind.choices, method="has_status"
    )
    sex = filters.ChoiceFilter(label=_("Sex"), choices=Person.Sex.choices)
    age = filters.ChoiceFilter(
        label=_("Age"), choices=[(code, label) for code, label, *_r in GROUPS], method="of_age"
    )
    requirement = filters.ChoiceFilter(label=_("Requirement"), choices=[], method="requires")

    class Meta:
        model = Person
        fields = ("name", "status", "sex", "age", "requirement")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.filters.update(FILTERS)
        self.filters["requirement"].extra["choices"] = list(features().items())

    def named(self, queryset: QuerySet[Person], name: str, value: str) -> QuerySet[Person]:
        """Every word begins one of the person's names."""
        return queryset.filter(pk__in=persons_named(value))

    def has_status(self, queryset: QuerySet[Person], name: str, value: str) -> QuerySet[Person]:
        return with_status(queryset, value, today())

    def of_age(self, queryset: QuerySet[Person], name: str, value: str) -> QuerySet[Person]:
        return queryset.filter(in_group(value, today()))

    def requires(self, queryset: QuerySet[Person], name: str, value: str) -> QuerySet[Person]:
        return with_requirement(queryset, value, today())


class OpeningFilter(filters.FilterSet):
    by = filters.CharFilter(label=_("Who"), lookup_expr="icontains")
    record = filters.NumberFilter(label=_("Number of the record"))
    since = filters.DateFilter(
        label=_("Since"), field_name="at", lookup_expr="date__gte", widget=DateInput
    )
    until = filters.DateFilter(
        label=_("Until"), field_name="at", lookup_expr="date__lte", widget=DateInput
    )

    class Meta:
        model = Opening
        fields = ("by", "record", "since", "until")
