"""What the list of cases is narrowed by."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.returns.models import Case

STATES = (("running", _("running")), ("ended", _("ended")))


class CaseFilter(filters.FilterSet):
    q = filters.CharFilter(label=_("Family"), method="named")
    stage = filters.ChoiceFilter(
        label=pgettext_lazy("returns", "Stage"), choices=Case.Stage.choices
    )
    state = filters.ChoiceFilter(label=_("State"), choices=STATES, method="in_state")

    class Meta:
        model = Case
        fields = ["q", "stage", "state"]

    def named(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Names are sealed, so the reader's own cases are opened one by one: they are few."""
        wanted = value.casefold()
        return rows.filter(pk__in=[row.pk for row in rows if wanted in row.family.casefold()])

    def in_state(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(ended__isnull=value == "running")
