"""Tables of counselling's lists."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from weg.care.counselling.models import Case, Handover, Referral, SchoolPlace, Topic
from weg.care.counselling.queries.children import age_of, fitting_kind
from weg.care.counselling.words import household_name, in_days, name_of, state_of, urgency
from weg.foundation.clocks import Running
from weg.foundation.components.rendering import render_component
from weg.foundation.lists.columns import DateColumn, DateTimeColumn
from weg.foundation.periods import today
from weg.people.models import Household, Person

NUMERIC = {"td": {"class": "numeric"}}
LINK = '<a class="kern-link" href="{}">{}</a>'


def link(page: str, number: int, text: object) -> SafeString:
    return format_html(LINK, reverse(page, args=[number]), text)


def badge(label: str, kind: str) -> str:
    return str(render_component("badge", label=label, kind=kind))


class CaseTable(tables.Table):
    phone = "cards"

    household = tables.Column(_("household"), order_by=("surname", "household__reference"))
    site = tables.Column(_("site"), order_by=("site__sort_name",), default="–")
    responsible = tables.Column(
        _("responsible"), order_by=("responsible__user__name",), empty_values=()
    )
    last_contact = DateColumn(verbose_name=_("last contact"), short=True, default="–")
    next_appointment = DateTimeColumn(verbose_name=_("next appointment"), short=True, default="–")
    next_task = DateColumn(verbose_name=_("next task"), short=True, default="–")
    state = tables.Column(_("state"), order_by=("ended",), empty_values=())

    class Meta:
        model = Case
        fields = (
            "household", "site", "responsible", "last_contact", "next_appointment", "next_task",
            "state",
        )  # fmt: skip

    def render_household(self, record: Any) -> SafeString:
        name = household_name(record.household, record.surname or "")
        return link("counselling:case", record.pk, name)

    def value_household(self, record: Any) -> str:
        return household_name(record.household, record.surname or "")

    def value_responsible(self, record: Case) -> str:
        return name_of(record.responsible)

    def value_state(self, record: Case) -> str:
        return state_of(record)[0]

    def render_responsible(self, record: Case) -> str:
        if record.responsible_id:
            return name_of(record.responsible)
        return badge(_now("nobody yet"), "warning")

    def render_state(self, record: Case) -> str:
        label, kind = state_of(record)
        return badge(label, kind)


class UncaredTable(tables.Table):
    """Households that live here and that nobody accompanies."""

    phone = "cards"

    reference = tables.Column(_("household"), order_by=("surname", "reference"))
    site_name = tables.Column(_("site"))
    since = DateColumn(verbose_name=_("moved in"), short=True)
    open_it = tables.Column(_("case"), empty_values=(), orderable=False, exclude_from_export=True)

    class Meta:
        model = Household
        fields = ("reference", "site_name", "since", "open_it")

    def render_reference(self, record: Any) -> SafeString:
        return link("people:household", record.pk, household_name(record, record.surname or ""))

    def render_open_it(self, record: Household) -> SafeString:
        label = _now("Open a case")
        hidden = format_html('{}<span class="weg-hidden"> {}</span>', label, record.reference)
        return link("counselling:open", record.pk, hidden)


class ChildTable(tables.Table):
    """Children of one's cases without a place."""

    phone = "cards"

    name = tables.Column(_("child"), accessor="pk", order_by=("sort_name",))
    age = tables.Column(
        _("age"), accessor="date_of_birth", order_by=("-date_of_birth",), attrs=NUMERIC
    )
    kind = tables.Column(_("kind"), empty_values=(), orderable=False)
    state = tables.Column(_("state"), empty_values=())
    needed_from = DateColumn(verbose_name=_("needed from"), short=True, default="–")
    applied_on = DateColumn(verbose_name=_("applied for on"), short=True, default="–")
    site_name = tables.Column(_("site"), default="–")

    class Meta:
        model = Person
        fields = ("name", "age", "kind", "state", "needed_from", "applied_on", "site_name")

    def render_name(self, record: Any) -> SafeString:
        if record.place_id:
            return link("counselling:school", record.place_id, record)
        return link("counselling:school_new", record.case_id, record)

    def render_age(self, record: Person) -> str:
        return str(age_of(record.date_of_birth, today()))

    def value_name(self, record: Any) -> str:
        return str(record)

    def value_state(self, record: Any) -> str:
        waits = record.state == SchoolPlace.State.WAITING
        return str(SchoolPlace.State.WAITING.label) if waits else _now("no place")

    def render_kind(self, record: Any) -> str:
        age = age_of(record.date_of_birth, today()) or 0
        return str(SchoolPlace.Kind(record.kind or fitting_kind(age)).label)

    def render_state(self, record: Any) -> str:
        if record.state == SchoolPlace.State.WAITING:
            return badge(str(SchoolPlace.State.WAITING.label), "info")
        return badge(_now("no place"), "warning")


class ReferralTable(tables.Table):
    phone = "cards"

    topic = tables.Column(_("topic"))
    sender = tables.Column(_("sender"), order_by=("sender__short",))
    receiver = tables.Column(_("receiver"), order_by=("receiver__short",))
    people = tables.Column(_("people"), attrs=NUMERIC)
    sent = DateColumn(verbose_name=_("sent"), short=True)
    answer_until = DateColumn(verbose_name=_("answer until"), short=True)
    state = tables.Column(_("state"))

    class Meta:
        model = Referral
        fields = ("topic", "sender", "receiver", "people", "sent", "answer_until", "state")

    def render_topic(self, record: Referral) -> SafeString:
        return link("counselling:referral", record.pk, record.topic)

    def render_state(self, record: Referral) -> str:
        return badge(record.get_state_display(), REFERRAL_KINDS[record.state])


class HandoverTable(tables.Table):
    phone = "cards"

    number = tables.Column(_("handover"), accessor="pk", order_by=("pk",))
    sender = tables.Column(_("sender"), order_by=("sender__short",))
    receiver = tables.Column(_("receiver"), order_by=("receiver__short",))
    day = DateColumn(verbose_name=_("moved on"), short=True)
    due = DateColumn(verbose_name=_("due on"), short=True)
    state = tables.Column(_("state"))

    class Meta:
        model = Handover
        fields = ("number", "sender", "receiver", "day", "due", "state")

    def render_number(self, record: Handover) -> SafeString:
        name = _now("Handover %(number)d") % {"number": record.pk}
        return link("counselling:handover", record.pk, name)

    def render_state(self, record: Handover) -> str:
        return badge(record.get_state_display(), HANDOVER_KINDS[record.state])


class TopicTable(tables.Table):
    phone = "cards"

    name_de = tables.Column(_("German name"))
    name_en = tables.Column(_("English name"))
    active = tables.Column(_("can be chosen"))

    class Meta:
        model = Topic
        fields = ("name_de", "name_en", "active")

    def render_name_de(self, record: Topic) -> SafeString:
        return link("counselling:topic", record.pk, record.name_de)

    def render_active(self, record: Topic) -> str:
        return _now("yes") if record.active else _now("no")


class ClockTable(tables.Table):
    """Deadlines, of whatever clock; the rows are ``Running``."""

    phone = "cards"

    name = tables.Column(_("about"), accessor="row__name")
    label = tables.Column(_("deadline"), accessor="clock__label", order_by=("clock__code",))
    due = DateColumn(verbose_name=_("due on"), accessor="row__due", short=True)
    days = tables.Column(_("left"), attrs=NUMERIC)
    site = tables.Column(_("site"), accessor="row__site_name", default="–")
    starts = DateColumn(
        verbose_name=_("counted from"), accessor="row__starts", short=True, default="–"
    )
    source = tables.Column(_("source"), accessor="clock__norm", empty_values=(), orderable=False)

    class Meta:
        fields = ("name", "label", "due", "days", "site", "starts", "source")

    def __init__(self, *args: Any, sources: dict[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.sources = sources

    def render_name(self, record: Running) -> SafeString | str:
        url = subject_url(record)
        return format_html(LINK, url, record.row.name) if url else record.row.name

    def render_days(self, record: Running) -> str:
        return badge(in_days(record.days), urgency(record.days))

    def value_days(self, record: Running) -> int:
        return record.days

    def render_due(self, record: Running) -> str:
        day = date_format(record.row.due, "SHORT_DATE_FORMAT")
        return _now("%(day)s (extended)") % {"day": day} if record.row.extended else day

    def value_due(self, record: Running) -> Any:
        return record.row.due

    def render_source(self, record: Running) -> SafeString | str:
        if not record.clock.norm:
            return str(record.clock.source)
        return link_norm(record.clock.norm, self.sources.get(record.clock.norm, ""))


def link_norm(key: str, source: str) -> SafeString:
    return format_html(LINK, reverse("city:norm", args=[key]), source or key)


def subject_url(running: Running) -> str:
    """The page of what the deadline is about."""
    page = {"person": "people:person", "household": "people:household", "site": "housing:site"}
    name = page.get(running.clock.subject)
    return reverse(name, args=[running.row.subject]) if name else ""


REFERRAL_KINDS = {
    "open": "warning",
    "accepted": "success",
    "declined": "danger",
    "withdrawn": "neutral",
}
HANDOVER_KINDS = {"open": "warning", "sent": "info", "taken": "success"}
