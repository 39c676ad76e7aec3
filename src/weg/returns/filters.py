"""What the list of cases is narrowed by."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.returns.models import Case

# No field for the family: what is filtered by stands in the address, and addresses in logs.
STATES = (("running", _("running")), ("ended", _("ended")))


class CaseFilter(filters.FilterSet):
    stage = filters.ChoiceFilter(
        label=pgettext_lazy("returns", "Stage"), choices=Case.Stage.choices
    )
    state = filters.ChoiceFilter(label=_("State"), choices=STATES, method="in_state")

    class Meta:
        model = Case
        fields = ["stage", "state"]

    def in_state(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(ended__isnull=value == "running")
