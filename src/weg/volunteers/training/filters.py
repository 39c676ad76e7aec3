"""What the lists of training are narrowed by."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from weg.foundation.periods import today
from weg.volunteers.circles.models import Activity, Circle, Volunteer
from weg.volunteers.circles.queries.people import named
from weg.volunteers.training.models import Training, TrainingDate
from weg.volunteers.training.queries.ending import ahead


class DateFilter(filters.FilterSet):
    training = filters.ModelChoiceFilter(label=_("Training"), queryset=Training.objects.all())
    when = filters.ChoiceFilter(
        label=_("When"), choices=[("over", _("over")), ("all", _("all"))], method="by_time",
        empty_label=_("still to come"),
    )  # fmt: skip

    class Meta:
        model = TrainingDate
        fields = ("training", "when")

    def filter_queryset(self, queryset: QuerySet[TrainingDate]) -> QuerySet[TrainingDate]:
        found: QuerySet[TrainingDate] = super().filter_queryset(queryset)
        if self.form.cleaned_data.get("when"):
            return found
        return found.filter(starts__gt=timezone.now(), state="planned")

    def by_time(
        self, rows: QuerySet[TrainingDate], name: str, value: str
    ) -> QuerySet[TrainingDate]:
        return rows.filter(starts__lte=timezone.now()) if value == "over" else rows


class TrainingFilter(filters.FilterSet):
    name = filters.CharFilter(label=_("Name"), lookup_expr="icontains")

    class Meta:
        model = Training
        fields = ("name", "active")


class NeededFilter(filters.FilterSet):
    name = filters.CharFilter(label=_("Activity"), lookup_expr="icontains")

    class Meta:
        model = Activity
        fields = ("name",)


class ProofFilter(filters.FilterSet):
    search = filters.CharFilter(label=_("Name"), method="by_name")
    state = filters.ChoiceFilter(
        label=_("Certificate of conduct"), method="by_state",
        choices=[("lacking", _("lacking")), ("soon", _("ends soon")), ("valid", _("valid"))],
    )  # fmt: skip
    circle = filters.ModelChoiceFilter(
        label=_("Circle of friends"), queryset=Circle.objects.select_related("organisation")
    )

    class Meta:
        model = Volunteer
        fields = ("search", "state", "circle")

    def by_name(self, rows: QuerySet[Volunteer], name: str, value: str) -> QuerySet[Volunteer]:
        return named(rows, value)

    def by_state(self, rows: Any, name: str, value: str) -> Any:
        if value == "lacking":
            return rows.filter(Q(proof_until=None) | Q(proof_until__lt=today()))
        if value == "soon":
            return rows.filter(proof_until__gte=today(), proof_until__lte=ahead(today()))
        return rows.filter(proof_until__gte=today())
