"""Tables of the lists of quality."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.care.quality.models import Criterion, Finding, Visit
from weg.care.quality.words import STATES, VISIT_STATES, percent
from weg.foundation.clocks import add_months
from weg.foundation.components.rendering import render_component
from weg.foundation.periods import today
from weg.housing.models import Site

NUMBER = {"td": {"class": "numeric"}}


def link(page: str, number: int | None, text: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(f"quality:{page}", args=[number]), text)


def badge(label: object, kind: str) -> SafeString:
    return render_component("badge", label=str(label), kind=kind)


def short(day: Any) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else "–"


class VisitTable(tables.Table):
    """Visits; the newest first."""

    phone = "cards"
    site = tables.Column(order_by=("site__sort_name", "-day"))
    day = tables.Column()
    kind = tables.Column()
    announced = tables.Column(verbose_name=gettext_lazy("Announced"))
    organisation = tables.Column(default="–", order_by="organisation__short")
    state = tables.Column()
    share = tables.Column(
        verbose_name=gettext_lazy("Fully met"), accessor="met", orderable=False, attrs=NUMBER
    )
    made = tables.Column(verbose_name=gettext_lazy("Findings"), attrs=NUMBER)
    open_made = tables.Column(verbose_name=gettext_lazy("of them open"), attrs=NUMBER)

    class Meta:
        model = Visit
        fields = (
            "site", "day", "kind", "announced", "organisation", "state", "share", "made",
            "open_made",
        )  # fmt: skip

    def render_site(self, record: Visit) -> SafeString:
        return link("visit", record.pk, record.site.name)

    def value_site(self, record: Visit) -> str:
        return record.site.name

    def render_day(self, record: Visit) -> str:
        return short(record.day)

    def value_day(self, record: Visit) -> Any:
        return record.day

    def render_announced(self, value: bool) -> str:
        return _("yes") if value else _("no")

    def render_state(self, record: Visit) -> SafeString:
        return badge(record.get_state_display(), VISIT_STATES[record.state])

    def value_state(self, record: Visit) -> str:
        return record.get_state_display()

    def render_share(self, record: Visit) -> str:
        return percent(record.share)


class FindingTable(tables.Table):
    """Findings; what is overdue stands out."""

    phone = "cards"
    text = tables.Column(verbose_name=gettext_lazy("Finding"))
    site = tables.Column(order_by=("site__sort_name", "due"))
    where = tables.Column(default="–", orderable=False)
    severity = tables.Column()
    found = tables.Column()
    due = tables.Column()
    state = tables.Column()
    operator = tables.Column(
        verbose_name=gettext_lazy("Run today by"), accessor="operator", default="–"
    )

    class Meta:
        model = Finding
        fields = ("text", "site", "where", "severity", "found", "due", "state", "operator")

    def render_text(self, record: Finding) -> SafeString:
        return link("finding", record.pk, record.text)

    def value_text(self, record: Finding) -> str:
        return record.text

    def render_severity(self, record: Finding) -> str:
        return record.get_severity_display()

    def render_found(self, record: Finding) -> str:
        return short(record.found)

    def value_found(self, record: Finding) -> Any:
        return record.found

    def render_due(self, record: Finding) -> SafeString | str:
        if record.state == Finding.State.SETTLED or record.due >= today():
            return short(record.due)
        return format_html("{} {}", short(record.due), badge(_("overdue"), "danger"))

    def value_due(self, record: Finding) -> Any:
        return record.due

    def render_state(self, record: Finding) -> SafeString:
        return badge(record.get_state_display(), STATES[record.state])

    def value_state(self, record: Finding) -> str:
        return record.get_state_display()


class HouseTable(tables.Table):
    """Houses: the last visits, what is open, and when the next one is due."""

    phone = "cards"
    name = tables.Column(verbose_name=gettext_lazy("Site"), order_by="sort_name")
    operator = tables.Column(verbose_name=gettext_lazy("Operator"), default="–")
    last = tables.Column(
        verbose_name=gettext_lazy("Last visit"), accessor="last_day", order_by="last_day",
        default="–",
    )  # fmt: skip
    share = tables.Column(
        verbose_name=gettext_lazy("Fully met"), accessor="pk", orderable=False, attrs=NUMBER
    )
    before = tables.Column(
        verbose_name=gettext_lazy("visit before"), accessor="pk", orderable=False, attrs=NUMBER
    )
    open_findings = tables.Column(verbose_name=gettext_lazy("Open findings"), attrs=NUMBER)
    late_findings = tables.Column(verbose_name=gettext_lazy("overdue"), attrs=NUMBER)
    due = tables.Column(
        verbose_name=gettext_lazy("Next visit until"), accessor="since", order_by="since"
    )

    class Meta:
        model = Site
        fields = (
            "name", "operator", "last", "share", "before", "open_findings", "late_findings", "due"
        )  # fmt: skip

    def __init__(self, *args: Any, months: int | None, **kwargs: Any) -> None:
        self.months = months
        super().__init__(*args, **kwargs)

    def render_name(self, record: Site) -> SafeString:
        return link("site", record.pk, record.name)

    def value_name(self, record: Site) -> str:
        return record.name

    def render_last(self, value: Any) -> str:
        return short(value)

    def value_last(self, value: Any) -> Any:
        return value

    def render_share(self, record: Any) -> str:
        return percent(record.last_met / record.last_seen if record.last_seen else None)

    def render_before(self, record: Any) -> str:
        return percent(record.before_met / record.before_seen if record.before_seen else None)

    def render_late_findings(self, value: int, record: Site) -> SafeString | str:
        if not value:
            return "0"
        url = f"{reverse('quality:findings')}?site={record.pk}&state=late"
        return format_html('<a href="{}">{}</a>', url, badge(value, "danger"))

    def value_late_findings(self, value: int) -> int:
        return value

    def render_due(self, value: Any) -> SafeString | str:
        if self.months is None:
            return "–"
        day = add_months(value, self.months)
        if day >= today():
            return short(day)
        return format_html("{} {}", short(day), badge(_("overdue"), "danger"))

    def value_due(self, value: Any) -> Any:
        return None if self.months is None else add_months(value, self.months)


class CriterionTable(tables.Table):
    phone = "cards"
    text = tables.Column()
    area = tables.Column()
    source = tables.Column()
    scope = tables.Column()
    severity = tables.Column()
    during = tables.Column(orderable=False)

    class Meta:
        model = Criterion
        fields = ("text", "area", "source", "scope", "severity", "during")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps = keeps
        super().__init__(*args, **kwargs)

    def render_text(self, record: Criterion) -> SafeString | str:
        return link("criterion_edit", record.pk, record.text) if self.keeps else record.text

    def value_text(self, record: Criterion) -> str:
        return record.text

    def render_scope(self, record: Criterion) -> str:
        return record.get_scope_display()

    def render_severity(self, record: Criterion) -> str:
        return record.get_severity_display()

    def render_during(self, record: Criterion) -> str:
        first, end = record.during.lower, record.during.upper
        parts = [_("from %(day)s") % {"day": short(first)}] if first else []
        parts += [_("until %(day)s") % {"day": short(end)}] if end else []
        return " ".join(parts) or _("always")
