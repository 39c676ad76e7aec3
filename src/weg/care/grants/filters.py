"""What the lists of grants are narrowed by."""

from __future__ import annotations

from typing import Any, cast

import django_filters as filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weg.care.grants.models import CountedPerson, Ratio, Statement, StatementLine, Work
from weg.care.grants.models.statements import PAYERS
from weg.care.grants.models.terms import STATUSES
from weg.care.grants.queries.counts import CountedOne
from weg.city.models import Organisation
from weg.foundation.components.forms import DateField
from weg.foundation.periods import covers
from weg.housing.models import Site
from weg.people.models import Person

UNRECORDED = "none"
PAYER_CHOICES = [(code or UNRECORDED, label) for code, label in PAYERS]


class _Told(filters.Filter):
    """Narrows nothing by itself; ``CountedFilter`` reads it."""

    def filter(self, qs: QuerySet[Person], value: object) -> QuerySet[Person]:
        return qs


class DayFilter(_Told):
    field_class = DateField


class _Choice(_Told, filters.ChoiceFilter):
    pass


class _Model(_Told, filters.ModelChoiceFilter):
    pass


def _welfare(request: Any) -> QuerySet[Organisation]:
    return Organisation.objects.filter(operations__isnull=False).distinct()


class CountedFilter(filters.FilterSet):
    """By class of people; ``request.counted`` is who counts on the day, by id of the person."""

    q = filters.CharFilter(label=_("Surname"), field_name="surname", lookup_expr="icontains")
    organisation = _Model(label=_("Organisation"), queryset=_welfare)
    site = _Model(label=_("Site"), queryset=Site.objects.order_by("sort_name"))
    work = _Model(
        label=_("Kind of work"),
        queryset=Work.objects.filter(counts="persons"),
        to_field_name="code",
    )
    status = _Choice(label=_("Status"), choices=STATUSES)
    present = _Choice(
        label=_("Counted as"), choices=(("yes", _("lives there")), ("no", _("in aftercare")))
    )
    day = DayFilter(label=_("Day"))

    class Meta:
        model = Person
        fields = ["q", "organisation", "site", "work", "status", "present", "day"]

    def filter_queryset(self, queryset: QuerySet[Person]) -> QuerySet[Person]:
        asked = self.form.cleaned_data
        counted: dict[int, CountedOne] = self.request.counted
        ratio = self._ratio(asked)
        wanted = [one.person for one in counted.values() if _matches(one, asked, ratio)]
        rows = super().filter_queryset(queryset)
        return cast("QuerySet[Person]", rows).filter(pk__in=wanted)

    def _ratio(self, asked: dict[str, Any]) -> Ratio | None:
        """The ratio of the kind of work asked for, on the day of the list."""
        day = self.request.counted_day
        rows = asked["work"].ratios.all() if asked.get("work") else ()
        return next((row for row in rows if covers(row.during, day)), None)


def _matches(one: CountedOne, asked: dict[str, Any], ratio: Ratio | None) -> bool:
    if asked.get("work") and (ratio is None or one.status not in ratio.statuses):
        return False
    if asked.get("work") and ratio and not (one.present or ratio.aftercare):
        return False
    return (
        (not asked.get("organisation") or one.organisation == asked["organisation"].pk)
        and (not asked.get("site") or one.site == asked["site"].pk)
        and (not asked.get("status") or one.status == asked["status"])
        and (not asked.get("present") or one.present == (asked["present"] == "yes"))
    )


class FrozenFilter(filters.FilterSet):
    """People of a frozen computation; a kind of work as it was defined then."""

    q = filters.CharFilter(
        label=_("Surname"), field_name="person__surname", lookup_expr="icontains"
    )
    organisation = filters.ModelChoiceFilter(label=_("Organisation"), queryset=_welfare)
    site = filters.ModelChoiceFilter(label=_("Site"), queryset=Site.objects.order_by("sort_name"))
    work = filters.ModelChoiceFilter(
        label=_("Kind of work"),
        queryset=Work.objects.filter(counts="persons"),
        to_field_name="code",
        method="of_work",
    )
    status = filters.ChoiceFilter(label=_("Status"), choices=STATUSES)

    class Meta:
        model = CountedPerson
        fields = ["q", "organisation", "site", "work", "status"]

    def of_work(
        self, rows: QuerySet[CountedPerson], name: str, value: Work
    ) -> QuerySet[CountedPerson]:
        first = rows.first()
        rules = first.computation.terms["rules"] if first else ()
        rule = next((one for one in rules if one["work"] == value.code), None)
        if rule is None:
            return rows.none()
        rows = rows.filter(status__in=rule["statuses"])
        return rows if rule["aftercare"] else rows.filter(present=True)


class LineFilter(filters.FilterSet):
    """A month's list for those who pay."""

    q = filters.CharFilter(label=_("Household"), method="of_household")
    payer = filters.ChoiceFilter(label=_("Who pays"), choices=PAYER_CHOICES, method="paid_by")
    site = filters.ModelChoiceFilter(label=_("Site"), queryset=Site.objects.order_by("sort_name"))

    class Meta:
        model = StatementLine
        fields = ["q", "payer", "site"]

    def of_household(
        self, rows: QuerySet[StatementLine], name: str, value: str
    ) -> QuerySet[StatementLine]:
        return rows.filter(statement__household__reference__iexact=value.strip())

    def paid_by(
        self, rows: QuerySet[StatementLine], name: str, value: str
    ) -> QuerySet[StatementLine]:
        return rows.filter(payer="" if value == UNRECORDED else value)


class StatementFilter(filters.FilterSet):
    q = filters.CharFilter(
        label=_("Household"), field_name="household__reference", lookup_expr="iexact"
    )
    kind = filters.ChoiceFilter(
        label=_("Kind"),
        choices=(("first", _("first statement")), ("correction", _("correction"))),
        method="of_kind",
    )

    class Meta:
        model = Statement
        fields = ["q", "kind"]

    def of_kind(self, rows: QuerySet[Statement], name: str, value: str) -> QuerySet[Statement]:
        return rows.filter(corrects__isnull=value == "first")
