"""Tables of the lists of return counselling."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from weg.foundation.components.rendering import render_component
from weg.foundation.periods import today
from weg.returns.models import Case, CountryGroup, Item, Rate
from weg.returns.words import country, euro

NUMBER = {"td": {"class": "numeric"}}


def link(page: str, number: int, text: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(f"returns:{page}", args=[number]), text)


def short(day: Any) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else "–"


class CaseTable(tables.Table):
    phone = "cards"
    family = tables.Column(orderable=False)  # sealed: the database cannot sort it
    stage = tables.Column(orderable=False)
    next_due = tables.Column(verbose_name=gettext_lazy("Next due"), default="–")
    leaves = tables.Column(verbose_name=pgettext_lazy("returns", "Departure"), empty_values=())
    opened = tables.DateColumn(short=True)
    ended = tables.Column(verbose_name=gettext_lazy("State"), empty_values=())

    class Meta:
        model = Case
        fields = ("family", "stage", "next_due", "leaves", "opened", "ended")

    def render_family(self, record: Case) -> SafeString:
        return link("case", record.pk, record.family)

    def value_family(self, record: Case) -> str:
        return record.family

    def render_next_due(self, value: Any) -> SafeString | str:
        if value >= today():
            return short(value)
        badge = render_component("badge", label=_("overdue"), kind="danger")
        return format_html("{} {}", short(value), badge)

    def value_next_due(self, value: Any) -> Any:
        return value

    def render_leaves(self, record: Case) -> str:
        return short(record.day)

    def value_leaves(self, record: Case) -> Any:
        return record.day

    def render_ended(self, record: Case) -> SafeString:
        if record.ended is None:
            return render_component("badge", label=_("running"), kind="info")
        return render_component("badge", label=record.get_outcome_display(), kind="neutral")

    def value_ended(self, record: Case) -> str:
        return record.get_outcome_display() if record.ended else _("running")


class ItemTable(tables.Table):
    phone = "cards"
    name = tables.Column()
    hint = tables.Column(default="–")
    lead_days = tables.Column(default=gettext_lazy("is asked for in each case"), attrs=NUMBER)
    for_children = tables.BooleanColumn()
    rank = tables.Column(attrs=NUMBER)
    active = tables.BooleanColumn()

    class Meta:
        model = Item
        fields = ("name", "hint", "lead_days", "for_children", "rank", "active")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps = keeps
        super().__init__(*args, **kwargs)

    def render_name(self, record: Item) -> SafeString | str:
        return link("item_edit", record.pk, record) if self.keeps else str(record)

    def value_name(self, record: Item) -> str:
        return str(record)

    def _yes(self, value: bool) -> str:
        return _("yes") if value else _("no")

    render_for_children = render_active = _yes


class RateTable(tables.Table):
    phone = "cards"
    programme = tables.Column()
    kind = tables.Column()
    group = tables.Column(default=gettext_lazy("all other countries"))
    ages = tables.Column(verbose_name=gettext_lazy("Ages"), accessor="from_age", orderable=False)
    cents = tables.Column(empty_values=(), attrs=NUMBER)
    during = tables.Column(orderable=False)
    source = tables.Column()
    note = tables.Column(default="–")
    act = tables.Column(
        verbose_name=gettext_lazy("Do"), accessor="pk", orderable=False, exclude_from_export=True
    )

    class Meta:
        model = Rate
        fields = ("programme", "kind", "group", "ages", "cents", "during", "source", "note", "act")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        super().__init__(*args, exclude=() if keeps else ("act",), **kwargs)

    def render_ages(self, record: Rate) -> str:
        if record.below_age is None:
            words = _("from %(age)d years") if record.from_age else _("every age")
            return words % {"age": record.from_age} if record.from_age else words
        return _("below %(age)d years") % {"age": record.below_age}

    def render_cents(self, record: Rate) -> SafeString | str:
        if record.cents is None:
            return render_component("badge", label=_("to be entered"), kind="warning")
        return euro(record.cents)

    def value_cents(self, record: Rate) -> Any:
        return None if record.cents is None else record.cents / 100

    def render_during(self, record: Rate) -> str:
        start, end = record.during.lower, record.during.upper
        words = {"start": short(start), "end": short(end)}
        if end is not None:
            return _("%(start)s until before %(end)s") % words
        return _("from %(start)s") % words if start else _("beginning not known")

    def render_act(self, record: Rate) -> SafeString:
        url = f"{reverse('returns:rate_new')}?like={record.pk}"
        hidden = format_html('<span class="weg-hidden"> {}</span>', record)
        return format_html('<a href="{}">{}{}</a>', url, _("New value"), hidden)


class CountryTable(tables.Table):
    phone = "cards"
    group = tables.Column()
    country = tables.Column()
    source = tables.Column()
    act = tables.Column(
        verbose_name=gettext_lazy("Do"), accessor="pk", orderable=False, exclude_from_export=True
    )

    class Meta:
        model = CountryGroup
        fields = ("group", "country", "source", "act")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        super().__init__(*args, exclude=() if keeps else ("act",), **kwargs)

    def render_country(self, value: str) -> str:
        return country(value)

    def render_act(self, record: CountryGroup) -> SafeString:
        hidden = format_html('<span class="weg-hidden"> {}</span>', country(record.country))
        return link("country_remove", record.pk, format_html("{}{}", _("take out"), hidden))


class CountTable(tables.Table):
    """Counts by half-year; small ones are hidden by the database."""

    phone = "cards"
    half = tables.Column(verbose_name=gettext_lazy("Half-year"))
    advised = tables.Column(verbose_name=gettext_lazy("People advised"), attrs=NUMBER)
    returned = tables.Column(verbose_name=gettext_lazy("People returned"), attrs=NUMBER)
