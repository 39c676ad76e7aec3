"""Tables of the lists of safety."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from weg.care.safety.models import Complaint, Incident, Responsible, Step
from weg.foundation.components.rendering import render_component
from weg.foundation.periods import today

NUMBER = {"td": {"class": "numeric"}}
STATES = {"received": "warning", "work": "info", "answered": "success"}


def link(page: str, number: int, text: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(f"safety:{page}", args=[number]), text)


def badge(label: object, kind: str) -> SafeString:
    return render_component("badge", label=str(label), kind=kind)


def short(day: Any) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else "–"


class IncidentTable(tables.Table):
    phone = "cards"
    number = tables.Column(verbose_name=gettext_lazy("Incident"), accessor="pk")
    kind = tables.Column()
    site = tables.Column(order_by=("site__sort_name",))
    happened = tables.Column()
    open_measures = tables.Column(verbose_name=gettext_lazy("Open measures"), attrs=NUMBER)
    closed = tables.Column(verbose_name=gettext_lazy("State"), empty_values=())

    class Meta:
        model = Incident
        fields = ("number", "kind", "site", "happened", "open_measures", "closed")

    def render_number(self, record: Incident) -> SafeString:
        return link("incident", record.pk, record)

    def value_number(self, record: Incident) -> str:
        return str(record)

    def render_happened(self, record: Incident) -> str:
        return date_format(timezone.localtime(record.happened), "SHORT_DATETIME_FORMAT")

    def value_happened(self, record: Incident) -> str:
        return record.happened.isoformat(timespec="minutes")

    def render_closed(self, record: Incident) -> SafeString:
        if record.closed:
            return badge(_("closed on %(day)s") % {"day": short(record.closed)}, "success")
        return badge(pgettext("incident", "open"), "warning")

    def value_closed(self, record: Incident) -> str:
        return short(record.closed)


class ComplaintTable(tables.Table):
    phone = "cards"
    reference = tables.Column()
    site_name = tables.Column()
    addressee = tables.Column()
    received = tables.DateColumn(short=True)
    due = tables.Column()
    state = tables.Column()

    class Meta:
        model = Complaint
        fields = ("reference", "site_name", "addressee", "received", "due", "state")

    def render_reference(self, record: Complaint) -> SafeString:
        return link("complaint", record.pk, record.reference)

    def value_reference(self, record: Complaint) -> str:
        return record.reference

    def render_due(self, record: Complaint) -> SafeString | str:
        if record.state == Complaint.State.ANSWERED or record.due >= today():
            return short(record.due)
        return format_html("{} {}", short(record.due), badge(_("overdue"), "danger"))

    def value_due(self, record: Complaint) -> Any:
        return record.due

    def render_state(self, record: Complaint) -> SafeString:
        return badge(record.get_state_display(), STATES[record.state])

    def value_state(self, record: Complaint) -> str:
        return record.get_state_display()


class StepTable(tables.Table):
    phone = "cards"
    name = tables.Column()
    hint = tables.Column(default="–")
    tells = tables.BooleanColumn()
    for_children = tables.BooleanColumn()
    rank = tables.Column(attrs=NUMBER)
    active = tables.BooleanColumn()

    class Meta:
        model = Step
        fields = ("name", "hint", "tells", "for_children", "rank", "active")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps = keeps
        super().__init__(*args, **kwargs)

    def render_name(self, record: Step) -> SafeString | str:
        return link("step_edit", record.pk, record) if self.keeps else str(record)

    def value_name(self, record: Step) -> str:
        return str(record)

    def _yes(self, value: bool) -> str:
        return _("yes") if value else _("no")

    render_tells = render_for_children = render_active = _yes


class ResponsibleTable(tables.Table):
    phone = "cards"
    member = tables.Column(orderable=False)
    act = tables.Column(
        verbose_name=gettext_lazy("Do"), accessor="pk", orderable=False, exclude_from_export=True
    )

    class Meta:
        model = Responsible
        fields = ("member", "act")

    def render_act(self, record: Responsible) -> SafeString:
        return link("release", record.pk, _("release"))


class CountTable(tables.Table):
    """Counts by house, kind and half-year; small ones are hidden by the database."""

    phone = "cards"
    site = tables.Column(verbose_name=gettext_lazy("Site"))
    kind = tables.Column(verbose_name=gettext_lazy("Kind"))
    half = tables.Column(verbose_name=gettext_lazy("Half-year"))
    count = tables.Column(verbose_name=gettext_lazy("Incidents"), attrs=NUMBER)
