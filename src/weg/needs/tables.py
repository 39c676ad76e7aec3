"""Tables of the lists of needs. That somebody was assessed is shown, never what came out."""

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
from weg.foundation.periods import today
from weg.housing.models import Occupancy
from weg.needs.models import Group, Offer, Question, Shelter, Swap
from weg.people.models import Person
from weg.people.sections import features

NUMBER = {"td": {"class": "numeric"}}


def link(page: str, number: int, text: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(f"needs:{page}", args=[number]), text)


def badge(label: object, kind: str) -> SafeString:
    return render_component("badge", label=str(label), kind=kind)


def short(day: Any) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else "–"


class PeopleTable(tables.Table):
    phone = "cards"
    name = tables.Column(
        verbose_name=gettext_lazy("Person"), accessor="pk", order_by=("sort_name",)
    )
    household = tables.Column(
        verbose_name=gettext_lazy("Household"), accessor="household__reference", orderable=False
    )
    site_name = tables.Column(verbose_name=gettext_lazy("Site"), orderable=False)
    assessed = tables.Column(verbose_name=gettext_lazy("Assessed on"), empty_values=())
    review = tables.Column(verbose_name=gettext_lazy("Look again by"), empty_values=())

    class Meta:
        model = Person
        fields = ("name", "household", "site_name", "assessed", "review")

    def render_name(self, record: Person) -> SafeString:
        return link("person", record.pk, record)

    def value_name(self, record: Person) -> str:
        return str(record)

    def render_assessed(self, record: Any) -> SafeString | str:
        return short(record.assessed) if record.assessed else badge(_("not yet"), "warning")

    def value_assessed(self, record: Any) -> Any:
        return record.assessed

    def render_review(self, record: Any) -> SafeString | str:
        if record.review is None or record.review >= today():
            return short(record.review)
        return format_html("{} {}", short(record.review), badge(_("overdue"), "danger"))

    def value_review(self, record: Any) -> Any:
        return record.review


class GroupTable(tables.Table):
    phone = "cards"
    name = tables.Column()
    hint = tables.Column(default="–")
    source = tables.Column()
    suggests = tables.Column(orderable=False, empty_values=())
    active = tables.BooleanColumn()

    class Meta:
        model = Group
        fields = ("name", "hint", "source", "suggests", "active")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps, self.names = keeps, features()
        super().__init__(*args, **kwargs)

    def render_name(self, record: Group) -> SafeString | str:
        return link("group", record.pk, record) if self.keeps else str(record)

    def value_name(self, record: Group) -> str:
        return str(record)

    def render_suggests(self, record: Group) -> str:
        return ", ".join(self.names.get(code, code) for code in record.suggests) or "–"

    def render_active(self, value: bool) -> str:
        return _("yes") if value else _("no")


class QuestionTable(tables.Table):
    phone = "cards"
    text = tables.Column()
    part = tables.Column()
    active = tables.BooleanColumn()

    class Meta:
        model = Question
        fields = ("text", "part", "active")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps = keeps
        super().__init__(*args, **kwargs)

    def render_text(self, record: Question) -> SafeString | str:
        return link("question", record.pk, record) if self.keeps else str(record)

    def value_text(self, record: Question) -> str:
        return str(record)

    def render_active(self, value: bool) -> str:
        return _("yes") if value else _("no")


class ShareTable(tables.Table):
    """Shares by half-year, organisation and house; small ones are hidden by the database."""

    phone = "cards"
    half = tables.Column(verbose_name=gettext_lazy("Half-year"), order_by=("order",))
    organisation = tables.Column(verbose_name=gettext_lazy("Organisation"))
    site = tables.Column(verbose_name=gettext_lazy("Site"), empty_values=())
    people = tables.Column(verbose_name=gettext_lazy("People"), attrs=NUMBER, orderable=False)
    in_time = tables.Column(
        verbose_name=gettext_lazy("Assessed in time"), attrs=NUMBER, orderable=False
    )
    share = tables.Column(verbose_name=gettext_lazy("Share"), attrs=NUMBER, order_by=("rate",))

    def render_site(self, value: str) -> SafeString | str:
        return value or format_html("<strong>{}</strong>", _("all houses"))

    def value_site(self, value: str) -> str:
        return value or _("all houses")


class ShelterTable(tables.Table):
    """Houses with a protected address, by their cover names."""

    phone = "cards"
    site = tables.Column(order_by=("site__sort_name",))
    district = tables.Column(
        verbose_name=gettext_lazy("District"), accessor="site__district", orderable=False
    )
    phone_number = tables.Column(
        verbose_name=gettext_lazy("Telephone day and night"), accessor="phone", default="–"
    )
    tonight = tables.BooleanColumn()

    class Meta:
        model = Shelter
        fields = ("site", "district", "phone_number", "tonight")

    def render_site(self, record: Shelter) -> SafeString:
        return link("shelter", record.site_id, record.site)

    def value_site(self, record: Shelter) -> str:
        return str(record.site)

    def render_tonight(self, value: bool) -> str:
        return _("yes") if value else _("no")


class OfferTable(tables.Table):
    """Offers for groups by district."""

    phone = "cards"
    name = tables.Column()
    group = tables.Column(order_by=("group__rank",))
    district = tables.Column(order_by=("district__number",))
    by = tables.Column()
    contact = tables.Column(default="–", orderable=False)
    languages = tables.Column(default="–", orderable=False)
    until = tables.Column(
        verbose_name=gettext_lazy("Until before"), accessor="during__upper", orderable=False,
        empty_values=(),
    )  # fmt: skip

    class Meta:
        model = Offer
        fields = ("name", "group", "district", "by", "contact", "languages", "until")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps = keeps
        super().__init__(*args, **kwargs)

    def render_name(self, record: Offer) -> SafeString | str:
        return link("offer", record.pk, record) if self.keeps else str(record)

    def value_name(self, record: Offer) -> str:
        return str(record)

    def render_until(self, record: Offer) -> str:
        return short(record.during.upper)

    def value_until(self, record: Offer) -> Any:
        return record.during.upper


class SwapTable(tables.Table):
    """Proposals to swap."""

    phone = "cards"
    feature = tables.Column()
    created = tables.Column(verbose_name=gettext_lazy("Proposed"))
    count = tables.Column(
        verbose_name=gettext_lazy("Moves"), accessor="moves", attrs=NUMBER, orderable=False,
        empty_values=(),
    )  # fmt: skip
    state = tables.Column()

    class Meta:
        model = Swap
        fields = ("feature", "created", "count", "state")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.names = features()
        super().__init__(*args, **kwargs)

    def render_feature(self, record: Swap) -> SafeString:
        return link("swap", record.pk, self.value_feature(record))

    def value_feature(self, record: Swap) -> str:
        return self.names.get(record.feature, record.feature)

    def render_count(self, record: Swap) -> str:
        return str(len(record.moves))

    def value_count(self, record: Swap) -> int:
        return len(record.moves)


class SupplyTable(tables.Table):
    """Suitable places by feature and district, against who requires them."""

    phone = "cards"
    feature = tables.Column(verbose_name=gettext_lazy("Feature"))
    district = tables.Column(verbose_name=gettext_lazy("District"))
    places = tables.Column(verbose_name=gettext_lazy("Places"), attrs=NUMBER)
    free = tables.Column(verbose_name=gettext_lazy("Free"), attrs=NUMBER)
    needed = tables.Column(verbose_name=gettext_lazy("Held and required"), attrs=NUMBER)
    unneeded = tables.Column(verbose_name=gettext_lazy("Held, not required"), attrs=NUMBER)
    lacking = tables.Column(verbose_name=gettext_lazy("Live without it"), attrs=NUMBER)
    short = tables.Column(verbose_name=gettext_lazy("Short"), attrs=NUMBER)

    def render_unneeded(self, value: int, record: dict[str, Any]) -> SafeString | str:
        if not value:
            return "0"
        return format_html(
            '<a href="{}">{}</a>', reverse("needs:held", args=[record["code"]]), value
        )

    def value_unneeded(self, value: int) -> int:
        return value

    def render_lacking(self, value: int, record: dict[str, Any]) -> SafeString | str:
        """Where somebody lacks it, moves can be looked for."""
        if not value:
            return "0"
        url = reverse("needs:swap_new", args=[record["code"]])
        return format_html('{} <a href="{}">{}</a>', value, url, _("look for moves"))

    def value_lacking(self, value: int) -> int:
        return value

    def render_short(self, value: int) -> SafeString | str:
        return badge(value, "danger") if value else "0"

    def value_short(self, value: int) -> int:
        return value


class HeldTable(tables.Table):
    """Stays on suitable places of people who do not require them."""

    phone = "cards"
    person = tables.Column(verbose_name=gettext_lazy("Person"), orderable=False)
    household = tables.Column(
        verbose_name=gettext_lazy("Household"), orderable=False,
        linkify=("people:household", {"pk": tables.A("household_id")}),
    )  # fmt: skip
    site = tables.Column(verbose_name=gettext_lazy("Site"), order_by=("site__sort_name",))
    place = tables.Column(verbose_name=gettext_lazy("Unit"), accessor="place__room__unit")
    starts = tables.Column(verbose_name=gettext_lazy("Since"))

    class Meta:
        model = Occupancy
        fields = ("person", "household", "site", "place", "starts")

    def render_starts(self, value: Any) -> str:
        return short(value)

    def value_starts(self, value: Any) -> Any:
        return value
