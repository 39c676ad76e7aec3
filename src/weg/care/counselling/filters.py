"""What narrows counselling's lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import django_filters as filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from weg.care.counselling.models import Case, Handover, Referral, SchoolPlace
from weg.care.counselling.queries.cases import mine, quiet
from weg.care.counselling.queries.children import born_between
from weg.foundation.clocks import Clock, Running
from weg.foundation.models import ClockDecision
from weg.foundation.periods import today
from weg.housing.models import Site
from weg.people.models import Person

AGES = {"kita": (1, 6), "school": (6, 16), "vocational": (16, 18)}


def own_sites(request: Any) -> QuerySet[Site]:
    return Site.objects.order_by("sort_name")


class CaseFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Household or surname"), method="find")
    whose = filters.ChoiceFilter(
        label=_("Whose"),
        method="of",
        choices=[("mine", _("mine, and those I stand in for")), ("nobody", _("nobody's yet"))],
    )
    site = filters.ModelChoiceFilter(label=_("Site"), queryset=own_sites)
    state = filters.ChoiceFilter(
        label=_("State"),
        method="in_state",
        choices=[("open", _("under way")), ("aftercare", _("aftercare"))],
    )
    quiet = filters.NumberFilter(label=_("No contact for days"), method="silent", min_value=1)

    class Meta:
        model = Case
        fields = ("site",)

    def find(self, rows: QuerySet[Case], name: str, value: str) -> QuerySet[Case]:
        named = Person.objects.filter(surname__istartswith=value, merged_into=None)
        number = value.upper().removeprefix("F-").lstrip("0")
        match = Q(household__reference__icontains=value)
        match |= Q(household__in=named.values("household"))
        return rows.filter(match | Q(pk=int(number)) if number.isdecimal() else match)

    def of(self, rows: QuerySet[Case], name: str, value: str) -> QuerySet[Case]:
        if value == "nobody":
            return rows.filter(responsible=None)
        return mine(rows, self.request.actor)

    def in_state(self, rows: QuerySet[Case], name: str, value: str) -> QuerySet[Case]:
        return rows.filter(ended__isnull=value == "open")

    def silent(self, rows: QuerySet[Case], name: str, value: Any) -> QuerySet[Case]:
        return quiet(rows, min(int(value), 9999))


class ChildFilter(filters.FilterSet):
    age = filters.ChoiceFilter(
        label=_("Age"),
        method="of_age",
        choices=[
            ("kita", _("1 to 5: day care")),
            ("school", _("6 to 15: school")),
            ("vocational", _("16 and 17: vocational school")),
        ],
    )
    state = filters.ChoiceFilter(
        label=_("State"),
        method="in_state",
        choices=[("none", _("nothing done yet")), ("waiting", SchoolPlace.State.WAITING.label)],
    )
    site = filters.ModelChoiceFilter(label=_("Site"), queryset=own_sites, method="at_site")

    class Meta:
        model = Person
        fields: tuple[str, ...] = ()

    def of_age(self, rows: QuerySet[Person], name: str, value: str) -> QuerySet[Person]:
        return rows.filter(born_between(today(), *AGES[value]))

    def in_state(self, rows: QuerySet[Person], name: str, value: str) -> QuerySet[Person]:
        waits = Q(state=SchoolPlace.State.WAITING)
        return rows.filter(waits if value == "waiting" else Q(state=None) | ~waits)

    def at_site(self, rows: QuerySet[Person], name: str, value: Site) -> QuerySet[Person]:
        cases = Case.objects.filter(site=value, ended=None)
        return rows.filter(household__in=cases.values("household"))


class ReferralFilter(filters.FilterSet):
    way = filters.ChoiceFilter(
        label=_("Direction"),
        method="going",
        choices=[("in", _("to us")), ("out", _("from us"))],
    )
    state = filters.ChoiceFilter(label=_("State"), choices=Referral.State.choices)

    class Meta:
        model = Referral
        fields = ("way", "state")

    def going(self, rows: QuerySet[Referral], name: str, value: str) -> QuerySet[Referral]:
        own = self.request.actor.organisation_id
        return rows.filter(receiver=own) if value == "in" else rows.filter(sender=own)


class HandoverFilter(filters.FilterSet):
    way = filters.ChoiceFilter(
        label=_("Direction"),
        method="going",
        choices=[("in", _("to us")), ("out", _("from us"))],
    )
    state = filters.ChoiceFilter(label=_("State"), choices=Handover.State.choices)

    class Meta:
        model = Handover
        fields = ("way", "state")

    def going(self, rows: QuerySet[Handover], name: str, value: str) -> QuerySet[Handover]:
        own = self.request.actor.organisation_id
        return rows.filter(receiver=own) if value == "in" else rows.filter(sender=own)


class RunningList(list[Running]):
    """Deadlines as what a filter set takes; they are rows of no table."""

    model = ClockDecision


class ClockFilter(filters.FilterSet):
    """Narrows deadlines that have been computed; ``days`` is asked of the clocks themselves."""

    clock = filters.ChoiceFilter(label=_("Deadline"), choices=[])
    site = filters.ModelChoiceFilter(label=_("Site"), queryset=own_sites)
    days = filters.ChoiceFilter(
        label=_("Due"),
        choices=[
            ("3", _("in the next 3 days")),
            ("14", _("in the next 14 days")),
            ("30", _("in the next 30 days")),
            ("90", _("in the next 90 days")),
            ("365", _("in the next year")),
        ],
        empty_label=_("in the next 30 days, and late"),
    )

    class Meta:
        model = ClockDecision
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, clocks: Sequence[Clock] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.filters["clock"].extra["choices"] = [(c.code, c.label) for c in clocks]

    @property
    def qs(self) -> Any:
        given = self.form.cleaned_data if self.form.is_valid() else {}
        rows: Any = self.queryset
        if code := given.get("clock"):
            rows = [row for row in rows if row.clock.code == code]
        if site := given.get("site"):
            rows = [row for row in rows if row.row.site == site.pk]
        return rows


def horizon(query: Any) -> int:
    """How many days ahead the reader wants to look."""
    days = query.get("days", "")
    return int(days) if days in ("3", "14", "30", "90", "365") else 30


def until(query: Any) -> timedelta:
    return timedelta(days=horizon(query) + 1)
