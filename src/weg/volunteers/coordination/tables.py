"""Tables of the coordination office's room."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.languages import language_name
from weg.volunteers.circles.models import Circle
from weg.volunteers.circles.tables import NUMBER, CircleTable, badge, short
from weg.volunteers.coordination.models import Certificate, Expense, Hours, News, Speaker
from weg.volunteers.coordination.words import as_euros, as_hours

KINDS = {"handed_in": "info", "checked": "warning", "passed_on": "success", "refused": "danger"}


def link(page: str, number: object, text: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(f"coordination:{page}", args=[number]), text)


def expense_badge(expense: Expense) -> SafeString:
    return badge(expense.get_state_display(), KINDS[expense.state])


class CircleActivityTable(CircleTable):
    hours = tables.Column(
        verbose_name=gettext_lazy("Hours in a year"), accessor="pk", attrs=NUMBER, orderable=False
    )

    class Meta:
        model = Circle
        fields = ("name", "places", "state", "people", "actives", "newcomers", "hours")

    def __init__(self, *args: Any, minutes: dict[int | None, int], **kwargs: Any) -> None:
        self.minutes = minutes
        super().__init__(*args, **kwargs)

    def render_hours(self, record: Circle) -> str:
        return as_hours(self.minutes.get(record.pk, 0))

    def value_hours(self, record: Circle) -> float:
        return round(self.minutes.get(record.pk, 0) / 60, 2)


class HoursTable(tables.Table):
    phone = "cards"
    day = tables.Column()
    volunteer = tables.Column(
        order_by=("volunteer__surname", "volunteer__given_name"), empty_values=()
    )
    activity = tables.Column(default="–")
    minutes = tables.Column(verbose_name=gettext_lazy("Hours"), attrs=NUMBER)

    class Meta:
        model = Hours
        fields = ("day", "volunteer", "activity", "minutes")

    def render_day(self, record: Hours) -> SafeString:
        return link("hours_drop", record.pk, short(record.day))

    def value_day(self, value: Any) -> Any:
        return value

    def render_volunteer(self, value: Any) -> str:
        return str(value or _("has left"))

    def render_minutes(self, value: int) -> str:
        return as_hours(value)

    def value_minutes(self, value: int) -> float:
        return round(value / 60, 2)


class CertificateTable(tables.Table):
    phone = "cards"
    issued = tables.Column()
    volunteer = tables.Column(order_by=("volunteer__surname", "volunteer__given_name"))
    kind = tables.Column()
    minutes = tables.Column(verbose_name=gettext_lazy("Hours"), attrs=NUMBER)

    class Meta:
        model = Certificate
        fields = ("issued", "volunteer", "kind", "minutes")

    def render_issued(self, record: Certificate) -> SafeString:
        return link("certificate", record.pk, short(record.issued))

    def value_issued(self, value: Any) -> Any:
        return value

    def render_minutes(self, value: int) -> str:
        return as_hours(value)

    def value_minutes(self, value: int) -> float:
        return round(value / 60, 2)


class ExpenseTable(tables.Table):
    phone = "cards"
    shop = tables.Column()
    volunteer = tables.Column(
        order_by=("volunteer__surname", "volunteer__given_name"), empty_values=()
    )
    day = tables.Column()
    cents = tables.Column(verbose_name=gettext_lazy("Amount"), attrs=NUMBER)
    state = tables.Column()

    class Meta:
        model = Expense
        fields = ("shop", "volunteer", "day", "cents", "state")

    def render_shop(self, record: Expense) -> SafeString:
        return link("expense", record.pk, record.shop)

    def value_shop(self, value: str) -> str:
        return value

    def render_volunteer(self, value: Any) -> str:
        return str(value or _("has left"))

    def render_day(self, value: Any) -> str:
        return short(value)

    def value_day(self, value: Any) -> Any:
        return value

    def render_cents(self, value: int) -> str:
        return as_euros(value)

    def value_cents(self, value: int) -> float:
        return value / 100

    def render_state(self, record: Expense) -> SafeString:
        return expense_badge(record)

    def value_state(self, record: Expense) -> str:
        return record.get_state_display()


class NewsTable(tables.Table):
    phone = "cards"
    title = tables.Column()
    sent = tables.Column()
    to_all = tables.BooleanColumn()

    class Meta:
        model = News
        fields = ("title", "sent", "to_all")

    def render_title(self, record: News) -> SafeString:
        return link("news_one", record.pk, record)

    def value_title(self, value: str) -> str:
        return value

    def render_sent(self, value: Any) -> str:
        return short(value)

    def render_to_all(self, value: bool) -> str:
        return _("yes") if value else _("no")


class SpeakerTable(tables.Table):
    phone = "cards"
    name = tables.Column()
    topics = tables.Column()
    languages = tables.Column(orderable=False)
    reach = tables.Column(
        verbose_name=gettext_lazy("How to reach"), accessor="phone", empty_values=(),
        orderable=False,
    )  # fmt: skip
    note = tables.Column(default="–")

    class Meta:
        model = Speaker
        fields = ("name", "topics", "languages", "reach", "note")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps = keeps
        super().__init__(*args, **kwargs)

    def render_name(self, record: Speaker) -> SafeString | str:
        return link("speaker", record.pk, record) if self.keeps else str(record)

    def value_name(self, value: str) -> str:
        return value

    def render_languages(self, value: list[str]) -> str:
        return ", ".join(language_name(code) for code in value)

    def render_reach(self, record: Speaker) -> str:
        return ", ".join(part for part in (record.phone, record.email) if part) or "–"
