"""What the lists of matching are narrowed by."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from weg.volunteers.circles.models import Activity
from weg.volunteers.matching.models import Proposal
from weg.volunteers.shifts.filters import Placed
from weg.volunteers.shifts.models import HelpRequest


class ProposalFilter(filters.FilterSet):
    class Meta:
        model = Proposal
        fields = ("state",)


class RequestFilter(Placed):
    state = filters.ChoiceFilter(
        label=_("State"), method="by_state",
        choices=[
            ("todo", _("to be decided")), ("asking", _("being asked")),
            ("nobody", _("nobody left")), ("filled", _("filled")),
        ],
    )  # fmt: skip
    activity = filters.ModelChoiceFilter(label=_("What for"), queryset=Activity.objects.all())

    class Meta:
        model = HelpRequest
        fields = ("state", "activity", "district")

    def by_state(self, rows: Any, name: str, value: str) -> Any:
        if value == "filled":
            return rows.exclude(state="open")
        rows = rows.filter(state="open")
        if value == "asking":
            return rows.filter(running=True)
        todo = Q(asked=0, fits=True)
        return rows.filter(todo if value == "todo" else ~todo, running=False)
