"""Tables of circles, volunteers and activities."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.foundation.components.rendering import render_component
from weg.foundation.languages import language_name
from weg.foundation.periods import today
from weg.volunteers.circles.models import Activity, Circle, Volunteer

NUMBER = {"td": {"class": "numeric"}}
KINDS = {"new": "info", "taken_up": "success", "resting": "neutral", "left": "neutral"}


def link(page: str, number: object, text: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(f"circles:{page}", args=[number]), text)


def badge(label: object, kind: str) -> SafeString:
    return render_component("badge", label=str(label), kind=kind)


def short(day: Any) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else "–"


def state_badge(volunteer: Volunteer) -> SafeString:
    return badge(volunteer.get_state_display(), KINDS.get(volunteer.state, "neutral"))


class VolunteerTable(tables.Table):
    phone = "cards"
    name = tables.Column(
        verbose_name=gettext_lazy("Name"), accessor="pk", order_by=("surname", "given_name")
    )
    circle = tables.Column(
        verbose_name=gettext_lazy("Circle"), empty_values=(),
        order_by=("circle__organisation__name",),
    )  # fmt: skip
    wishes = tables.Column(
        verbose_name=gettext_lazy("Likes to do"), empty_values=(), orderable=False
    )
    languages = tables.Column(verbose_name=gettext_lazy("Languages"), orderable=False)
    last_active = tables.Column(verbose_name=gettext_lazy("Last active"), empty_values=())
    state = tables.Column(verbose_name=gettext_lazy("State"))

    class Meta:
        model = Volunteer
        fields = ("name", "circle", "wishes", "languages", "last_active", "state")

    def render_name(self, record: Volunteer) -> SafeString:
        return link("volunteer", record.pk, record)

    def value_name(self, record: Volunteer) -> str:
        return str(record)

    def render_circle(self, record: Volunteer) -> str:
        return str(record.circle or _("coordination office"))

    def render_wishes(self, record: Volunteer) -> str:
        return ", ".join(str(one) for one in record.activities.all()) or _("anything")

    def render_languages(self, value: list[str]) -> str:
        return ", ".join(language_name(code) for code in value)

    def render_last_active(self, record: Volunteer) -> str:
        return short(record.last_active)

    def value_last_active(self, record: Volunteer) -> Any:
        return record.last_active

    def render_state(self, record: Volunteer) -> SafeString:
        return state_badge(record)

    def value_state(self, record: Volunteer) -> str:
        return record.get_state_display()


class NewcomerTable(VolunteerTable):
    since = tables.Column(verbose_name=gettext_lazy("New since"), accessor="began")
    due = tables.Column(verbose_name=gettext_lazy("Take up by"), accessor="due")
    places = tables.Column(verbose_name=gettext_lazy("Districts"), accessor="pk", orderable=False)

    class Meta:
        model = Volunteer
        fields = ("name", "since", "due", "circle", "wishes", "languages", "places")
        exclude = ("last_active", "state")
        sequence = fields

    def render_since(self, value: Any) -> str:
        return short(value)

    def render_due(self, value: Any) -> SafeString | str:
        if value >= today():
            return short(value)
        return format_html("{} {}", short(value), badge(_("overdue"), "danger"))

    def value_due(self, value: Any) -> Any:
        return value

    def render_places(self, record: Volunteer) -> str:
        return ", ".join(str(one) for one in record.districts.all()) or _("anywhere")


class CircleTable(tables.Table):
    phone = "cards"
    name = tables.Column(
        verbose_name=gettext_lazy("Circle"), accessor="pk", order_by=("organisation__name",)
    )
    places = tables.Column(verbose_name=gettext_lazy("Districts"), accessor="pk", orderable=False)
    state = tables.Column(verbose_name=gettext_lazy("State"))
    people = tables.Column(verbose_name=gettext_lazy("Volunteers"), attrs=NUMBER)
    actives = tables.Column(verbose_name=gettext_lazy("Active lately"), attrs=NUMBER)
    newcomers = tables.Column(verbose_name=gettext_lazy("New"), attrs=NUMBER)

    class Meta:
        model = Circle
        fields = ("name", "places", "state", "people", "actives", "newcomers")

    def render_name(self, record: Circle) -> SafeString:
        return link("circle", record.pk, record)

    def value_name(self, record: Circle) -> str:
        return str(record)

    def render_places(self, record: Circle) -> str:
        return ", ".join(str(one) for one in record.districts.all()) or "–"

    def render_state(self, record: Circle) -> SafeString:
        kind = "success" if record.state == Circle.State.ACTIVE else "neutral"
        return badge(record.get_state_display(), kind)

    def value_state(self, record: Circle) -> str:
        return record.get_state_display()


class ActivityTable(tables.Table):
    phone = "cards"
    name = tables.Column()
    description = tables.Column(default="–")
    min_age = tables.Column(attrs=NUMBER)
    regular = tables.BooleanColumn()
    active = tables.BooleanColumn()

    class Meta:
        model = Activity
        fields = ("name", "description", "min_age", "regular", "active")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps = keeps
        super().__init__(*args, **kwargs)

    def render_name(self, record: Activity) -> SafeString | str:
        return link("activity", record.pk, record) if self.keeps else str(record)

    def value_name(self, record: Activity) -> str:
        return str(record)

    def render_regular(self, value: bool) -> str:
        return _("yes") if value else _("no")

    def render_active(self, value: bool) -> str:
        return _("yes") if value else _("no")
