"""What the lists of quality are narrowed by."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from weg.care.quality.models import Criterion, Finding, Severity, Visit
from weg.care.quality.queries.houses import due_before
from weg.city.models import Organisation
from weg.foundation.clocks import add_months
from weg.foundation.periods import today
from weg.housing.models import Site

RUNNING = Organisation.objects.filter(operations__isnull=False).distinct()
SITES = Site.objects.order_by("sort_name")


class VisitFilter(filters.FilterSet):
    site = filters.ModelChoiceFilter(label=_("Site"), queryset=SITES)
    organisation = filters.ModelChoiceFilter(
        label=_("Organisation on that day"), queryset=RUNNING, field_name="organisation"
    )
    state = filters.ChoiceFilter(label=_("State"), choices=Visit.State.choices)
    kind = filters.ChoiceFilter(label=_("Kind"), choices=Visit.Kind.choices)

    class Meta:
        model = Visit
        fields = ["site", "organisation", "state", "kind"]


class FindingFilter(filters.FilterSet):
    state = filters.ChoiceFilter(
        label=_("State"),
        choices=(
            ("open", pgettext_lazy("finding", "open")),
            ("late", _("overdue")),
            ("answered", _("reported as done")),
            ("settled", _("confirmed as done")),
        ),
        method="in_state",
    )
    severity = filters.ChoiceFilter(label=_("Severity"), choices=Severity.choices)
    site = filters.ModelChoiceFilter(label=_("Site"), queryset=SITES)
    run_by = filters.ModelChoiceFilter(
        label=_("Run today by"), queryset=RUNNING, method="run_today_by"
    )

    class Meta:
        model = Finding
        fields = ["state", "severity", "site", "run_by"]

    def in_state(self, rows: QuerySet[Finding], name: str, value: str) -> QuerySet[Finding]:
        if value == "late":
            return rows.filter(settled=None, due__lt=today())
        return rows.filter(state=value)

    def run_today_by(self, rows: QuerySet[Finding], name: str, value: Any) -> QuerySet[Finding]:
        return rows.filter(
            site__operations__organisation=value, site__operations__during__contains=today()
        )


class HouseFilter(filters.FilterSet):
    state = filters.ChoiceFilter(
        label=_("Next visit"),
        choices=(("overdue", _("overdue")), ("soon", _("due in three months"))),
        method="in_state",
    )
    run_by = filters.ModelChoiceFilter(
        label=_("Run today by"), queryset=RUNNING, method="run_today_by"
    )
    findings = filters.ChoiceFilter(
        label=_("Findings"),
        choices=(("open", pgettext_lazy("finding", "open")), ("late", _("overdue"))),
        method="with_findings",
    )

    class Meta:
        model = Site
        fields = ["state", "run_by", "findings"]

    def in_state(self, rows: QuerySet[Site], name: str, value: str) -> QuerySet[Site]:
        return due_before(rows, today() if value == "overdue" else add_months(today(), 3))

    def run_today_by(self, rows: QuerySet[Site], name: str, value: Any) -> QuerySet[Site]:
        return rows.filter(operations__organisation=value, operations__during__contains=today())

    def with_findings(self, rows: QuerySet[Site], name: str, value: str) -> QuerySet[Site]:
        name = "late_findings__gt" if value == "late" else "open_findings__gt"
        return rows.filter(**{name: 0})


class CriterionFilter(filters.FilterSet):
    scope = filters.ChoiceFilter(label=_("Looked at"), choices=Criterion.Scope.choices)
    force = filters.ChoiceFilter(
        label=_("In force"),
        choices=(("now", _("today")), ("ended", _("not any more"))),
        method="in_force",
    )

    class Meta:
        model = Criterion
        fields = ["scope", "force"]

    def in_force(self, rows: QuerySet[Criterion], name: str, value: str) -> QuerySet[Criterion]:
        now = {"during__contains": today()}
        return rows.filter(**now) if value == "now" else rows.exclude(**now)
