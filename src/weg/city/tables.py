"""Tables of the room's list pages."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import django_tables2 as tables
from django.apps import apps
from django.utils.formats import date_format, number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from weg.city.models import Committee, District, Member, Norm, Organisation, Residents
from weg.city.norm_keys import NORM_KEYS, UNITS
from weg.foundation.components.rendering import render_component
from weg.foundation.erasing import erasing_rules
from weg.foundation.lists.columns import DateColumn, DateTimeColumn
from weg.foundation.models import Erasure
from weg.foundation.periods import covers, today

NUMERIC = {"td": {"class": "numeric"}}


class DistrictTable(tables.Table):
    phone = "cards"
    name = tables.Column(linkify=("city:district", {"pk": tables.A("pk")}))
    people = tables.Column(_("Residents"), attrs=NUMERIC)
    under_18 = tables.Column(_("Under 18"), attrs=NUMERIC)
    quality = tables.Column(_("Quality"))
    as_of = DateColumn(verbose_name=_("Reference day"), short=True)
    area_ha = tables.Column(attrs=NUMERIC)
    ring = tables.Column()

    class Meta:
        model = District
        fields = ("name", "number", "people", "under_18", "quality", "as_of", "ring", "area_ha")

    def render_people(self, value: int) -> str:
        return number_format(value, use_l10n=True, force_grouping=True)

    def render_quality(self, value: str) -> SafeString:
        return quality_badge(value)

    def value_quality(self, value: str) -> str:
        return str(Residents.Quality(value).label)


def quality_badge(quality: str) -> SafeString:
    """An estimate is never mistaken for a figure of the register."""
    kind = "success" if quality == Residents.Quality.REGISTER else "warning"
    return render_component("badge", label=str(Residents.Quality(quality).label), kind=kind)


def norm_value(norm: Norm) -> str:
    """The value with its unit in words."""
    if norm.unit == "share":
        percent = number_format((norm.value * 100).normalize(), use_l10n=True)
        return f"{percent} %"
    value = number_format(norm.value.normalize(), use_l10n=True, force_grouping=True)
    return f"{value} {UNITS.get(norm.unit, norm.unit)}"


def from_text(norm: Norm) -> str:
    return date_format(norm.during.lower, "SHORT_DATE_FORMAT") if norm.during.lower else "–"


def until_text(norm: Norm | Member) -> str:
    """The last day, as people say it."""
    if norm.during.upper is None:
        return "–"
    return date_format(norm.during.upper - timedelta(days=1), "SHORT_DATE_FORMAT")


class NormTable(tables.Table):
    phone = "cards"
    key = tables.Column(_("Norm"), linkify=("city:norm", {"key": tables.A("key")}))
    group = tables.Column(_("Area"), accessor="key", orderable=False)
    value = tables.Column(_("Value"), attrs=NUMERIC, orderable=False)
    start = tables.Column(_("From"), accessor="during", orderable=False)
    until = tables.Column(_("Until"), accessor="during", orderable=False)
    source = tables.Column()

    class Meta:
        model = Norm
        fields = ("key", "group", "value", "start", "until", "source")

    def render_key(self, value: str) -> str:
        return str(NORM_KEYS[value].label) if value in NORM_KEYS else value

    def render_group(self, value: str) -> str:
        return str(NORM_KEYS[value].group) if value in NORM_KEYS else ""

    def render_value(self, record: Norm) -> str:
        return norm_value(record)

    def render_start(self, record: Norm) -> str:
        return from_text(record)

    def render_until(self, record: Norm) -> str:
        return until_text(record)


class OrganisationTable(tables.Table):
    phone = "cards"
    short = tables.Column(linkify=("city:organisation", {"pk": tables.A("pk")}))
    telephone = tables.Column(_("Telephone"), accessor="phone")
    members_now = tables.Column(_("Members"), attrs=NUMERIC)
    active = tables.BooleanColumn(yesno=(_("yes"), _("no")))

    class Meta:
        model = Organisation
        fields = ("short", "name", "kind", "telephone", "email", "members_now", "active")

    def render_active(self, value: bool) -> str:
        return str(_("yes") if value else _("no"))


class MemberTable(tables.Table):
    phone = "cards"
    user = tables.Column(
        _("Name"), linkify=("city:member", {"pk": tables.A("pk")}), order_by=("user__name",)
    )
    email = tables.Column(_("E-mail address"), accessor="user__email")
    start = tables.Column(_("From"), accessor="during", order_by=("during",))
    until = tables.Column(_("Until"), accessor="during", orderable=False)
    sites = tables.Column(_("Sites"), accessor="all_sites", orderable=False)
    state = tables.Column(_("State"), accessor="during", orderable=False)

    class Meta:
        model = Member
        fields = ("user", "email", "role", "organisation", "start", "until", "sites", "state")

    def render_start(self, record: Member) -> str:
        return date_format(record.during.lower, "SHORT_DATE_FORMAT")

    def render_until(self, record: Member) -> str:
        return until_text(record)

    def render_sites(self, record: Member) -> str:
        return str(_("all") if record.all_sites else _("chosen ones"))

    def render_state(self, record: Member) -> SafeString:
        label, kind = member_state(record)
        return render_component("badge", label=label, kind=kind)

    def value_state(self, record: Member) -> str:
        return member_state(record)[0]


def member_state(member: Member) -> tuple[str, str]:
    """A word and the badge's kind: in force, not yet, over, or invited and not signed in yet."""
    if member.during.lower > today():
        return str(_("later")), "info"
    if not covers(member.during, today()):
        return str(_("ended")), "neutral"
    if not member.user.last_login:
        return str(_("invited")), "warning"
    return str(_("in force")), "success"


class CommitteeTable(tables.Table):
    phone = "cards"
    name = tables.Column(linkify=("city:committee", {"pk": tables.A("pk")}))
    seated = tables.Column(_("Seats"), accessor="seats", orderable=False)

    class Meta:
        model = Committee
        fields = ("name", "rank", "district", "seated")

    def render_seated(self, record: Any) -> str:
        return ", ".join(seat.organisation.short for seat in record.seats.all()) or "–"

    def value_seated(self, record: Any) -> str:
        return self.render_seated(record)


class ErasureTable(tables.Table):
    """What was erased; tables by the names of what is in them."""

    at = DateTimeColumn(verbose_name=_("When"), short=True)
    rule = tables.Column(_("By which rule"), orderable=False)
    what = tables.Column(_("What"), accessor="table", orderable=False)
    rows = tables.Column(_("Rows"), orderable=False, attrs=NUMERIC)

    class Meta:
        model = Erasure
        fields = ("at", "rule", "what", "rows")
        order_by = ("-at",)

    def render_rule(self, value: str) -> str:
        labels = {rule.code: str(rule.label) for rule in erasing_rules()}
        return labels.get(value, value)

    def render_what(self, value: str) -> str:
        return table_words(value)


def table_words(table: str) -> str:
    """The name of what a table holds; of a history table, that it is history."""
    live = table.removesuffix("event")
    for model in apps.get_models(include_auto_created=True):
        if model._meta.db_table == live:
            name = str(model._meta.verbose_name_plural)
            return name if live == table else gettext("%(what)s: history") % {"what": name}
    return table
