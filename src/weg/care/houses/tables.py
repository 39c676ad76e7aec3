"""Tables of the lists of houses."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.care.houses.models import (
    CatalogueItem,
    Contractor,
    Defect,
    KeyLoan,
    LogEntry,
    Notice,
    Protocol,
)
from weg.care.houses.words import moment
from weg.foundation.components.rendering import render_component
from weg.foundation.periods import today
from weg.housing.models import Site

NUMBER = {"td": {"class": "numeric"}}
PRIORITIES = {"urgent": "danger", "soon": "warning", "normal": "neutral"}
STATES = {"reported": "warning", "ordered": "info", "done": "success"}


def link(page: str, number: int | None, text: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(f"houses:{page}", args=[number]), text)


def badge(label: object, kind: str) -> SafeString:
    return render_component("badge", label=str(label), kind=kind)


def short(day: Any) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else "–"


class HouseTable(tables.Table):
    """Houses with what is broken there."""

    phone = "cards"
    name = tables.Column(verbose_name=gettext_lazy("Site"), order_by="sort_name")
    district = tables.Column(order_by=("district__number", "sort_name"))
    defects_open = tables.Column(verbose_name=gettext_lazy("Defects open"), attrs=NUMBER)
    defects_late = tables.Column(verbose_name=gettext_lazy("overdue"), attrs=NUMBER)

    class Meta:
        model = Site
        fields = ("name", "district", "defects_open", "defects_late")

    def render_name(self, record: Site) -> SafeString:
        return link("house", record.pk, record.name)

    def value_name(self, record: Site) -> str:
        return record.name

    def render_defects_late(self, value: int, record: Site) -> SafeString | str:
        if not value:
            return "0"
        url = f"{reverse('houses:site_defects', args=[record.pk])}?state=late"
        return format_html('<a href="{}">{}</a>', url, badge(value, "danger"))

    def value_defects_late(self, value: int) -> int:
        return value


class DefectTable(tables.Table):
    """Defects; what is overdue stands out."""

    phone = "cards"
    title = tables.Column(verbose_name=gettext_lazy("Defect"))
    site = tables.Column(order_by=("site__sort_name", "pk"))
    place = tables.Column(
        verbose_name=gettext_lazy("Where"), accessor="room", empty_values=(),
        order_by=("room__unit__name", "room__name"),
    )  # fmt: skip
    priority = tables.Column()
    state = tables.Column()
    due = tables.Column()
    contractor = tables.Column(default="–")
    reported = tables.DateColumn(short=True)

    class Meta:
        model = Defect
        fields = ("title", "site", "place", "priority", "state", "due", "contractor", "reported")

    def render_title(self, record: Defect) -> SafeString:
        return link("defect", record.pk, record.title)

    def value_title(self, record: Defect) -> str:
        return record.title

    def render_place(self, record: Defect) -> str:
        room = f"{record.room.unit}/{record.room}" if record.room else ""
        return ", ".join(filter(None, (room, record.where))) or "–"

    def render_priority(self, record: Defect) -> SafeString:
        return badge(record.get_priority_display(), PRIORITIES[record.priority])

    def value_priority(self, record: Defect) -> str:
        return str(record.get_priority_display())

    def render_state(self, record: Defect) -> SafeString:
        return badge(record.get_state_display(), STATES[record.state])

    def value_state(self, record: Defect) -> str:
        return str(record.get_state_display())

    def render_due(self, record: Defect) -> SafeString | str:
        if record.state == Defect.State.DONE or record.due >= today():
            return short(record.due)
        return format_html("{} {}", short(record.due), badge(_("overdue"), "danger"))

    def value_due(self, record: Defect) -> Any:
        return record.due


class ProtocolTable(tables.Table):
    phone = "cards"
    people = tables.Column(verbose_name=gettext_lazy("Household"), orderable=False)
    kind = tables.Column()
    day = tables.DateColumn(short=True)
    place = tables.Column()
    signed_at = tables.Column(verbose_name=gettext_lazy("State"), empty_values=())
    file = tables.Column(
        verbose_name=gettext_lazy("PDF"), accessor="pk", orderable=False, exclude_from_export=True
    )

    class Meta:
        model = Protocol
        fields = ("people", "kind", "day", "place", "signed_at", "file")

    def render_people(self, record: Protocol) -> SafeString:
        return link("protocol", record.pk, ", ".join(record.people) or record.household)

    def value_people(self, record: Protocol) -> str:
        return ", ".join(record.people)

    def render_signed_at(self, record: Protocol) -> SafeString:
        label, kind = _protocol_state(record)
        return badge(label, kind)

    def value_signed_at(self, record: Protocol) -> str:
        return _protocol_state(record)[0]

    def render_file(self, record: Protocol) -> SafeString:
        return link("protocol_file", record.pk, "PDF")


def _protocol_state(record: Protocol) -> tuple[str, str]:
    if record.signed_at is None:
        return _("draft"), "warning"
    return (_("signed on paper"), "success") if record.on_paper else (_("signed"), "success")


class KeyTable(tables.Table):
    phone = "cards"
    number = tables.Column()
    what = tables.Column(default="–")
    holder = tables.Column()
    out_on = tables.DateColumn(short=True)
    state = tables.Column(
        verbose_name=gettext_lazy("State"), empty_values=(), order_by=("back_on", "missing")
    )
    note = tables.Column(default="–")
    act = tables.Column(
        verbose_name=gettext_lazy("Do"), accessor="pk", orderable=False, exclude_from_export=True
    )

    class Meta:
        model = KeyLoan
        fields = ("number", "what", "holder", "out_on", "state", "note", "act")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs, **({} if keeps else {"exclude": ["act"]}))

    def render_state(self, record: KeyLoan) -> SafeString:
        label, kind = _key_state(record)
        return badge(label, kind)

    def value_state(self, record: KeyLoan) -> str:
        return _key_state(record)[0]

    def render_act(self, record: KeyLoan) -> SafeString | str:
        if record.back_on or record.settled:
            return "–"
        acts = [("key_back", _("came back")), ("key_settle", _("will not come back"))]
        links = ((link(page, record.pk, label),) for page, label in acts)
        return format_html("<span>{}</span>", format_html_join(" · ", "{}", links))


def _key_state(record: KeyLoan) -> tuple[str, str]:
    if record.back_on:
        return _("back on %(day)s") % {"day": short(record.back_on)}, "success"
    if record.settled:
        return _("settled"), "neutral"
    if record.missing:
        return _("missing since %(day)s") % {"day": short(record.missing)}, "danger"
    return _("out"), "info"


class LogTable(tables.Table):
    phone = "cards"
    happened = tables.Column()
    category = tables.Column()
    text = tables.Column(orderable=False)
    by = tables.Column(orderable=False)
    act = tables.Column(
        verbose_name=gettext_lazy("Do"), accessor="pk", orderable=False, exclude_from_export=True
    )

    class Meta:
        model = LogEntry
        fields = ("happened", "category", "text", "by", "act")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs, **({} if keeps else {"exclude": ["act"]}))

    def render_happened(self, record: LogEntry) -> str:
        return moment(record.happened)

    def value_happened(self, record: LogEntry) -> str:
        return record.happened.isoformat(timespec="minutes")

    def render_text(self, record: LogEntry) -> SafeString | str:
        if record.corrects is None:
            return record.text
        before = _("corrects the entry of %(when)s") % {"when": moment(record.corrects.happened)}
        return format_html("{} {}", record.text, badge(before, "info"))

    def value_text(self, record: LogEntry) -> str:
        return record.text

    def render_by(self, record: LogEntry) -> str:
        return record.by.partition(",")[0]

    def render_act(self, record: LogEntry) -> SafeString:
        return link("log_correct", record.pk, _("correct"))


class NoticeTable(tables.Table):
    phone = "cards"
    title = tables.Column()
    starts = tables.DateColumn(short=True)
    ends = tables.Column(default="–")
    others = tables.Column(verbose_name=gettext_lazy("Also in"), orderable=False, empty_values=())
    file = tables.Column(
        verbose_name=gettext_lazy("PDF"), accessor="pk", orderable=False, exclude_from_export=True
    )
    act = tables.Column(
        verbose_name=gettext_lazy("Do"), accessor="pk", orderable=False, exclude_from_export=True
    )

    class Meta:
        model = Notice
        fields = ("title", "starts", "ends", "others", "file", "act")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs, **({} if keeps else {"exclude": ["act"]}))

    def render_title(self, record: Notice) -> SafeString | str:
        over = record.ends is not None and record.ends < today()
        return (
            format_html("{} {}", record.title, badge(_("over"), "neutral"))
            if over
            else (record.title)
        )

    def value_title(self, record: Notice) -> str:
        return record.title

    def render_ends(self, value: Any) -> str:
        return short(value)

    def render_others(self, record: Notice) -> str:
        return ", ".join(record.others) or "–"

    def render_file(self, record: Notice) -> SafeString:
        return link("notice_file", record.pk, "PDF")

    def render_act(self, record: Notice) -> SafeString:
        acts = [("notice_edit", _("Change")), ("notice_end", _("Take down"))]
        links = ((link(page, record.pk, label),) for page, label in acts)
        return format_html("<span>{}</span>", format_html_join(" · ", "{}", links))


class ItemTable(tables.Table):
    phone = "cards"
    name = tables.Column()
    list = tables.Column()
    each = tables.Column()
    rank = tables.Column(attrs=NUMBER)
    active = tables.BooleanColumn()

    class Meta:
        model = CatalogueItem
        fields = ("name", "list", "each", "rank", "active")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps = keeps
        super().__init__(*args, **kwargs)

    def render_name(self, record: CatalogueItem) -> SafeString | str:
        return link("item_edit", record.pk, record.name) if self.keeps else record.name

    def value_name(self, record: CatalogueItem) -> str:
        return record.name

    def render_active(self, value: bool) -> str:
        return _("yes") if value else _("no")


class ContractorTable(tables.Table):
    name = tables.Column()
    trade = tables.Column(default="–")
    phone = tables.Column(default="–")
    email = tables.Column(default="–")
    active = tables.BooleanColumn()

    class Meta:
        model = Contractor
        fields = ("name", "trade", "phone", "email", "active")

    def render_name(self, record: Contractor) -> SafeString:
        return link("contractor_edit", record.pk, record.name)

    def value_name(self, record: Contractor) -> str:
        return record.name

    def render_phone(self, value: str) -> SafeString:
        return format_html('<a href="tel:{}">{}</a>', value.replace(" ", ""), value)

    def value_phone(self, value: str) -> str:
        return value

    def render_active(self, value: bool) -> str:
        return _("yes") if value else _("no")
