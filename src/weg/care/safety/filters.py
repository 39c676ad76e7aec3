"""What the lists of safety are narrowed by."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.care.safety.models import Complaint, Incident
from weg.foundation.periods import today

STATES = (
    ("open", pgettext_lazy("incident", "open")),
    ("closed", pgettext_lazy("incident", "closed")),
)
COMPLAINT_STATES = (
    ("open", _("not answered")),
    ("late", _("overdue")),
    ("answered", _("answered")),
)


class IncidentFilter(filters.FilterSet):
    kind = filters.ChoiceFilter(label=_("Kind"), choices=Incident.Kind.choices)
    state = filters.ChoiceFilter(label=_("State"), choices=STATES, method="in_state")

    class Meta:
        model = Incident
        fields = ["kind", "state"]

    def in_state(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(closed__isnull=value == "open")


class ComplaintFilter(filters.FilterSet):
    state = filters.ChoiceFilter(label=_("State"), choices=COMPLAINT_STATES, method="in_state")
    addressee = filters.ChoiceFilter(label=_("Addressed to"), choices=Complaint.Addressee.choices)

    class Meta:
        model = Complaint
        fields = ["state", "addressee"]

    def in_state(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        if value == "answered":
            return rows.filter(state=value)
        rows = rows.exclude(state="answered")
        return rows.filter(due__lt=today()) if value == "late" else rows
