"""Tables of the lists of provision."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.care.provision.models import Issue, Item, Movement, StarterSet, Stock, Voucher
from weg.care.provision.words import ages_text, euros, months_text, often_text
from weg.foundation.components.rendering import render_component
from weg.housing.models import Site

NUMBER = {"td": {"class": "numeric"}}
STATES = {"open": "info", "redeemed": "success", "void": "neutral"}


def link(page: str, number: int | None, text: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(f"provision:{page}", args=[number]), text)


def badge(label: object, kind: str) -> SafeString:
    return render_component("badge", label=str(label), kind=kind)


def short(day: date | None) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else "–"


class HouseTable(tables.Table):
    """Houses with what must be ordered there."""

    phone = "cards"
    name = tables.Column(verbose_name=gettext_lazy("Site"), order_by="sort_name")
    district = tables.Column(order_by=("district__number", "sort_name"))
    short = tables.Column(verbose_name=gettext_lazy("Items below the minimum"), attrs=NUMBER)

    class Meta:
        model = Site
        fields = ("name", "district", "short")

    def render_name(self, record: Site) -> SafeString:
        return link("households", record.pk, record.name)

    def value_name(self, record: Site) -> str:
        return record.name


class HouseholdTable(tables.Table):
    """Households of a house; made of dictionaries, since a household is what its people are."""

    phone = "cards"
    names = tables.Column(verbose_name=gettext_lazy("Household"), orderable=False)
    place = tables.Column(verbose_name=gettext_lazy("Unit / room"), orderable=False)
    last = tables.Column(verbose_name=gettext_lazy("Last issue"), orderable=False)
    act = tables.Column(
        verbose_name=gettext_lazy("Do"), accessor="pk", orderable=False, exclude_from_export=True
    )

    def __init__(self, *args: Any, site: Site, issues: bool, **kwargs: Any) -> None:
        self.site, self.issues = site, issues
        super().__init__(*args, **kwargs)

    def render_names(self, record: Mapping[str, Any]) -> SafeString:
        url = reverse("provision:household", args=[self.site.pk, record["pk"]])
        return format_html('<a href="{}">{}</a>', url, record["names"])

    def value_names(self, record: Mapping[str, Any]) -> str:
        return str(record["names"])

    def render_last(self, value: date | None) -> str:
        return short(value)

    def render_act(self, record: Mapping[str, Any]) -> SafeString | str:
        if not self.issues:
            return "–"
        url = reverse("provision:issue", args=[self.site.pk, record["pk"]])
        return render_component("link-button", label=_("Give out"), url=url, size="small")


class StockTable(tables.Table):
    phone = "cards"
    item = tables.Column(order_by=("item__name_de",))
    group = tables.Column(accessor="item__group", verbose_name=gettext_lazy("Group"))
    quantity = tables.Column(attrs=NUMBER)
    unit = tables.Column(accessor="item__unit", verbose_name=gettext_lazy("Pieces as"))
    minimum = tables.Column(attrs=NUMBER)
    target = tables.Column(attrs=NUMBER)
    act = tables.Column(
        verbose_name=gettext_lazy("Do"), accessor="pk", orderable=False, exclude_from_export=True
    )

    class Meta:
        model = Stock
        fields = ("item", "group", "quantity", "unit", "minimum", "target", "act")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs, **({} if keeps else {"exclude": ["act"]}))

    def render_group(self, record: Stock) -> str:
        return record.item.get_group_display()

    def render_quantity(self, record: Stock) -> SafeString | str:
        if record.quantity >= record.minimum:
            return str(record.quantity)
        return format_html("{} {}", record.quantity, badge(_("too few"), "warning"))

    def value_quantity(self, record: Stock) -> int:
        return record.quantity

    def render_act(self, record: Stock) -> SafeString:
        url = reverse("provision:move", args=[record.site_id])
        acts = (
            (f"{url}?item={record.item_id}", _("book")),
            (reverse("provision:levels", args=[record.pk]), _("minimum")),
        )
        return format_html_join(" · ", '<a href="{}">{}</a>', acts)


class OrderTable(tables.Table):
    """What must be ordered, house by house."""

    phone = "cards"
    item = tables.Column(order_by=("item__name_de",))
    site = tables.Column(order_by=("site__sort_name",))
    quantity = tables.Column(attrs=NUMBER)
    minimum = tables.Column(attrs=NUMBER)
    order = tables.Column(verbose_name=gettext_lazy("Order"), attrs=NUMBER)
    unit = tables.Column(accessor="item__unit", verbose_name=gettext_lazy("Pieces as"))
    price = tables.Column(accessor="item__cents", verbose_name=gettext_lazy("Standard price"))
    total = tables.Column(
        verbose_name=gettext_lazy("Total"), accessor="pk", orderable=False, attrs=NUMBER
    )

    class Meta:
        model = Stock
        fields = ("item", "site", "quantity", "minimum", "order", "unit", "price", "total")

    def render_site(self, record: Stock) -> SafeString:
        return link("stock", record.site_id, record.site)

    def value_site(self, record: Stock) -> str:
        return str(record.site)

    def render_price(self, value: int | None) -> str:
        return euros(value)

    def value_price(self, value: int | None) -> float | None:
        return None if value is None else value / 100

    def render_total(self, record: Any) -> str:
        return euros(None if record.item.cents is None else record.item.cents * record.order)

    def value_total(self, record: Any) -> float | None:
        return None if record.item.cents is None else record.item.cents * record.order / 100


class MovementTable(tables.Table):
    phone = "cards"
    item = tables.Column(order_by=("item__name_de",))
    day = tables.DateColumn(short=True)
    kind = tables.Column()
    change = tables.Column(attrs=NUMBER)
    reason = tables.Column(default="–", orderable=False)
    by = tables.Column(orderable=False)

    class Meta:
        model = Movement
        fields = ("item", "day", "kind", "change", "reason", "by")

    def render_change(self, value: int) -> str:
        return f"{value:+d}"

    def value_change(self, value: int) -> int:
        return value

    def render_by(self, value: str) -> str:
        return value.partition(",")[0]


class IssueTable(tables.Table):
    phone = "cards"
    recipient = tables.Column()
    day = tables.DateColumn(short=True)
    number = tables.Column(verbose_name=gettext_lazy("Receipt"), accessor="pk")
    things = tables.Column(verbose_name=gettext_lazy("Things"), attrs=NUMBER)
    by = tables.Column(orderable=False)

    class Meta:
        model = Issue
        fields = ("recipient", "day", "number", "things", "by")

    def render_recipient(self, record: Issue) -> SafeString:
        return link("receipt", record.pk, record.recipient or record.household)

    def value_recipient(self, record: Issue) -> str:
        return record.recipient

    def render_number(self, record: Issue) -> str:
        return str(record)

    def render_by(self, value: str) -> str:
        return value.partition(",")[0]


class VoucherTable(tables.Table):
    phone = "cards"
    number = tables.Column()
    kind = tables.Column()
    cents = tables.Column(verbose_name=gettext_lazy("Value"), attrs=NUMBER)
    household = tables.Column(orderable=False)
    site = tables.Column(order_by=("site__sort_name",))
    issued = tables.DateColumn(short=True)
    state = tables.Column()
    act = tables.Column(
        verbose_name=gettext_lazy("Do"), accessor="pk", orderable=False, exclude_from_export=True
    )

    class Meta:
        model = Voucher
        fields = ("number", "kind", "cents", "household", "site", "issued", "state", "act")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs, **({} if keeps else {"exclude": ["act"]}))

    def render_cents(self, value: int) -> str:
        return euros(value)

    def value_cents(self, value: int) -> float:
        return value / 100

    def render_household(self, record: Voucher) -> str:
        return str(record.person or record.household)

    def render_state(self, record: Voucher) -> SafeString:
        label = record.get_state_display()
        if record.ended:
            label = f"{label}, {short(record.ended)}"
        return badge(label, STATES[record.state])

    def value_state(self, record: Voucher) -> str:
        return record.get_state_display()

    def render_act(self, record: Voucher) -> SafeString | str:
        if record.state != Voucher.State.OPEN:
            return record.reason or "–"
        acts = [("voucher_redeem", _("redeemed")), ("voucher_void", _("void"))]
        return format_html_join(
            " · ", "{}", ((link(page, record.pk, label),) for page, label in acts)
        )


class ItemTable(tables.Table):
    phone = "cards"
    name = tables.Column(accessor="name_de", verbose_name=gettext_lazy("Item"))
    group = tables.Column()
    amount = tables.Column(verbose_name=gettext_lazy("How many"), attrs=NUMBER)
    rule = tables.Column(verbose_name=gettext_lazy("Who gets it"), accessor="pk", orderable=False)
    often = tables.Column()
    cents = tables.Column(
        verbose_name=gettext_lazy("Standard price"), attrs=NUMBER, empty_values=()
    )
    active = tables.BooleanColumn()

    class Meta:
        model = Item
        fields = ("name", "group", "amount", "rule", "often", "cents", "active")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps = keeps
        super().__init__(*args, **kwargs)

    def render_name(self, record: Item) -> SafeString | str:
        return link("item_edit", record.pk, record) if self.keeps else str(record)

    def value_name(self, record: Item) -> str:
        return str(record)

    def render_amount(self, record: Item) -> str:
        return f"{record.amount} {record.unit}"

    def render_rule(self, record: Item) -> str:
        parts = [record.get_each_display(), ages_text(record)]
        if record.sex:
            parts.append(record.get_sex_display())
        return ", ".join(map(str, parts))

    def render_often(self, record: Item) -> str:
        return often_text(record)

    def render_cents(self, record: Item) -> str:
        return euros(record.cents)

    def render_active(self, value: bool) -> str:
        return _("yes") if value else _("no")


class SetTable(tables.Table):
    phone = "cards"
    name = tables.Column(accessor="name_de", verbose_name=gettext_lazy("Starter set"))
    who = tables.Column(verbose_name=gettext_lazy("Who gets it"), accessor="pk", orderable=False)
    when = tables.Column(verbose_name=gettext_lazy("When"), accessor="pk", orderable=False)
    contents = tables.Column(verbose_name=gettext_lazy("Items"), accessor="pk", orderable=False)
    active = tables.BooleanColumn()

    class Meta:
        model = StarterSet
        fields = ("name", "who", "when", "contents", "active")

    def __init__(self, *args: Any, keeps: bool, **kwargs: Any) -> None:
        self.keeps = keeps
        super().__init__(*args, **kwargs)

    def render_name(self, record: StarterSet) -> SafeString | str:
        return link("set_edit", record.pk, record) if self.keeps else str(record)

    def value_name(self, record: StarterSet) -> str:
        return str(record)

    def render_who(self, record: StarterSet) -> str:
        return ages_text(record)

    def render_when(self, record: StarterSet) -> str:
        return months_text(record.month_from, record.month_to)

    def render_contents(self, record: StarterSet) -> str:
        return ", ".join(str(item) for item in record.items.all())

    def render_active(self, value: bool) -> str:
        return _("yes") if value else _("no")
