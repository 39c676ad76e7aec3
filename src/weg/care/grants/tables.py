"""Tables of the lists of grants."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.care.grants import words
from weg.care.grants.models import Computation, CountedPerson, Statement, StatementLine, Variant
from weg.care.grants.queries.counts import CountedOne
from weg.care.grants.queries.figures import Figures
from weg.care.grants.queries.summing import SiteRow, known_rules
from weg.care.houses.models import KeyLoan
from weg.city.models import Organisation
from weg.foundation.components.rendering import render_component
from weg.housing.models import Site
from weg.people.models import Person

NUMBER = {"td": {"class": "numeric"}}


def link(url: str, text: object) -> SafeString:
    return format_html('<a class="kern-link" href="{}">{}</a>', url, text)


class CountedTable(tables.Table):
    """counted: who counts, by id of the person."""

    phone = "cards"

    name = tables.Column(verbose_name=gettext_lazy("name"), accessor="pk", order_by=("sort_name",))
    household = tables.Column(
        verbose_name=gettext_lazy("household"), order_by=("household__reference",)
    )
    site = tables.Column(verbose_name=gettext_lazy("site"), empty_values=(), orderable=False)
    organisation = tables.Column(
        verbose_name=gettext_lazy("organisation"), empty_values=(), orderable=False
    )
    status = tables.Column(verbose_name=gettext_lazy("status"), empty_values=(), orderable=False)
    present = tables.Column(
        verbose_name=gettext_lazy("counted as"), empty_values=(), orderable=False
    )

    class Meta:
        model = Person
        fields = ("name", "household", "site", "organisation", "status", "present")

    def __init__(self, *args: Any, counted: dict[int, CountedOne], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.counted = counted
        self.sites = dict(Site.objects.values_list("pk", "name"))
        self.organisations = dict(Organisation.objects.values_list("pk", "short"))

    def render_name(self, record: Person) -> SafeString:
        return link(reverse("people:person", args=[record.pk]), record)

    def render_household(self, record: Person) -> SafeString:
        url = reverse("people:household", args=[record.household_id])
        return link(url, record.household.reference)

    def render_site(self, record: Person) -> str:
        return self.sites.get(self.counted[record.pk].site, "")

    def render_organisation(self, record: Person) -> str:
        return self.organisations.get(self.counted[record.pk].organisation, "–")

    def render_status(self, record: Person) -> str:
        return words.status_name(self.counted[record.pk].status)

    def render_present(self, record: Person) -> str:
        return _("lives there") if self.counted[record.pk].present else _("in aftercare")


def site_table(figures: Figures, links: bool) -> type[tables.Table]:
    """A table with two columns for each kind of work of the computation."""
    made: dict[str, Any] = {
        "name": tables.Column(verbose_name=gettext_lazy("site")),
        "organisation": tables.Column(verbose_name=gettext_lazy("organisation"), default="–"),
        "present": tables.Column(verbose_name=gettext_lazy("live there"), attrs=NUMBER),
        "aftercare": tables.Column(verbose_name=gettext_lazy("in aftercare"), attrs=NUMBER),
        "places": tables.Column(verbose_name=gettext_lazy("usable places"), attrs=NUMBER),
    }
    made["posts"] = _All(gettext_lazy("Posts in all, exact"))
    for rule in known_rules(figures):
        made[f"{rule.work}_counted"] = _Counted(rule.work, rule.name)
        made[f"{rule.work}_posts"] = _Exact(rule.work, words.ratio(rule))
    day = figures.day.isoformat()

    def render_name(self: tables.Table, record: SiteRow) -> SafeString | str:
        if not isinstance(record.site, int):
            return record.name
        return link(f"{reverse('housing:site', args=[record.site])}?day={day}", record.name)

    def render_present(self: tables.Table, record: SiteRow) -> SafeString | str:
        url = f"{reverse('grants:people')}?day={day}&site={record.site}&present=yes"
        return link(url, record.present) if links and record.present else str(record.present)

    made |= {"render_name": render_name, "render_present": render_present, "phone": "cards"}
    return type("SiteTable", (tables.Table,), made)


class _All(tables.Column):
    """The exact posts of all kinds of work."""

    def __init__(self, label: Any) -> None:
        super().__init__(verbose_name=label, attrs=NUMBER, empty_values=(), orderable=False)

    def render(self, record: SiteRow) -> str:
        return words.exact(sum((x.exact for x in record.lines.values()), Fraction(0)))

    def value(self, record: SiteRow) -> Any:
        return words.fine(sum((x.exact for x in record.lines.values()), Fraction(0)))


class _Counted(tables.Column):
    def __init__(self, work: str, name: str) -> None:
        super().__init__(verbose_name=name, attrs=NUMBER, empty_values=(), orderable=False)
        self.work = work

    def render(self, record: SiteRow) -> int:
        line = record.lines.get(self.work)
        return line.counted if line else 0


class _Exact(tables.Column):
    def __init__(self, work: str, ratio: str) -> None:
        label = _("Posts at %(ratio)s, exact") % {"ratio": ratio}
        super().__init__(verbose_name=label, attrs=NUMBER, empty_values=(), orderable=False)
        self.work = work

    def render(self, record: SiteRow) -> str:
        line = record.lines.get(self.work)
        return words.exact(line.exact) if line else "–"

    def value(self, record: SiteRow) -> Any:
        line = record.lines.get(self.work)
        return words.fine(line.exact) if line else 0


class ComputationTable(tables.Table):
    phone = "cards"

    day = tables.DateColumn(verbose_name=gettext_lazy("reference day"), short=True)
    occasion = tables.Column(verbose_name=gettext_lazy("what for"))
    paper = tables.Column(verbose_name=gettext_lazy("paper"))
    decided_on = tables.DateColumn(verbose_name=gettext_lazy("decided on"), short=True)
    posts = tables.Column(verbose_name=gettext_lazy("posts"), attrs=NUMBER)
    cents = tables.Column(verbose_name=gettext_lazy("amount a year"), attrs=NUMBER)
    state = tables.Column(verbose_name=gettext_lazy("state"), empty_values=(), orderable=False)

    class Meta:
        model = Computation
        fields = ("day", "occasion", "paper", "decided_on", "posts", "cents", "state")

    def render_day(self, record: Computation) -> SafeString:
        url = reverse("grants:computation", args=[record.pk])
        return link(url, date_format(record.day, "SHORT_DATE_FORMAT"))

    def render_posts(self, record: Computation) -> str:
        return words.posts(record.posts)

    def render_cents(self, record: Computation) -> str:
        return words.euro(record.cents)

    def render_state(self, record: Computation) -> str:
        if record.replaced:  # type: ignore[attr-defined]
            return render_component("badge", label=_("replaced"), kind="neutral")
        return render_component("badge", label=_("in force"), kind="success")


class KeyOutTable(tables.Table):
    """A key of a household that moved out; left: the first day nobody lived there any more."""

    phone = "cards"

    household = tables.Column(
        verbose_name=gettext_lazy("household"), order_by=("household__reference",)
    )
    site = tables.Column(verbose_name=gettext_lazy("site"), order_by=("site__sort_name",))
    number = tables.Column(verbose_name=gettext_lazy("key"))
    out_on = tables.DateColumn(verbose_name=gettext_lazy("handed out"), short=True)
    left = tables.DateColumn(verbose_name=gettext_lazy("moved out"), short=True)

    class Meta:
        model = KeyLoan
        fields = ("household", "site", "number", "out_on", "left")

    def render_household(self, record: KeyLoan) -> SafeString:
        return link(reverse("grants:household", args=[record.household_id]), record.household)

    def render_site(self, record: KeyLoan) -> SafeString:
        return link(f"{reverse('houses:keys', args=[record.site_id])}?state=left", record.site)


class FrozenTable(tables.Table):
    phone = "cards"

    person = tables.Column(verbose_name=gettext_lazy("name"), order_by=("person__sort_name",))
    household = tables.Column(
        verbose_name=gettext_lazy("household"), accessor="person__household__reference"
    )
    site = tables.Column(verbose_name=gettext_lazy("site"), order_by=("site__sort_name",))
    organisation = tables.Column(verbose_name=gettext_lazy("organisation"))
    status = tables.Column(verbose_name=gettext_lazy("status"))
    present = tables.Column(verbose_name=gettext_lazy("counted as"))

    class Meta:
        model = CountedPerson
        fields = ("person", "household", "site", "organisation", "status", "present")

    def render_person(self, record: CountedPerson) -> SafeString:
        return link(reverse("people:person", args=[record.person_id]), record.person)

    def render_status(self, record: CountedPerson) -> str:
        return words.status_name(record.status)

    def render_present(self, record: CountedPerson) -> str:
        return _("lives there") if record.present else _("in aftercare")


class VariantTable(tables.Table):
    phone = "cards"

    name = tables.Column(verbose_name=gettext_lazy("name"))
    occasion = tables.Column(verbose_name=gettext_lazy("what for"))
    day = tables.DateColumn(verbose_name=gettext_lazy("reference day"), short=True)
    number = tables.Column(verbose_name=gettext_lazy("assumptions"), attrs=NUMBER)
    by = tables.Column(
        verbose_name=gettext_lazy("by"), accessor="created_by__user__name", orderable=False
    )

    class Meta:
        model = Variant
        fields = ("name", "occasion", "day", "number", "by")

    def render_name(self, record: Variant) -> SafeString:
        return link(reverse("grants:variant", args=[record.pk]), record.name)


class StatementTable(tables.Table):
    phone = "cards"

    number = tables.Column(verbose_name=gettext_lazy("number"), accessor="pk")
    household = tables.Column(
        verbose_name=gettext_lazy("household"), order_by=("household__reference",)
    )
    month = tables.Column(verbose_name=gettext_lazy("month"))
    cents = tables.Column(verbose_name=gettext_lazy("fee"), attrs=NUMBER)
    difference = tables.Column(
        verbose_name=gettext_lazy("difference"), attrs=NUMBER, empty_values=()
    )
    made = tables.DateTimeColumn(verbose_name=gettext_lazy("made"), accessor="at", short=True)

    class Meta:
        model = Statement
        fields = ("number", "household", "month", "cents", "difference", "made")

    def render_number(self, record: Statement) -> SafeString:
        return link(reverse("grants:statement", args=[record.pk]), record.number)

    def value_number(self, record: Statement) -> str:
        return record.number

    def render_month(self, record: Statement) -> str:
        return date_format(record.month, "F Y")

    def render_cents(self, record: Statement) -> str:
        return words.euro(record.cents)

    def value_cents(self, record: Statement) -> Any:
        return words.euros(record.cents)

    def render_difference(self, record: Statement) -> str:
        if record.corrects_id is None:
            return "–"
        return words.signed(words.euro(record.difference), record.difference)

    def value_difference(self, record: Statement) -> Any:
        return words.euros(record.difference) if record.corrects_id else None


class LineTable(tables.Table):
    """What those who pay are told: each person's days and fee."""

    phone = "cards"

    person = tables.Column(verbose_name=gettext_lazy("person"), order_by=("person__sort_name",))
    household = tables.Column(
        verbose_name=gettext_lazy("household"), accessor="statement__household__reference"
    )
    site = tables.Column(verbose_name=gettext_lazy("site"), order_by=("site__sort_name",))
    payer = tables.Column(verbose_name=gettext_lazy("who pays"), empty_values=())
    first = tables.DateColumn(verbose_name=gettext_lazy("from"), short=True)
    last = tables.DateColumn(verbose_name=gettext_lazy("until"), short=True)
    monthly = tables.Column(verbose_name=gettext_lazy("fee a month"), attrs=NUMBER)
    cents = tables.Column(verbose_name=gettext_lazy("fee"), attrs=NUMBER)

    class Meta:
        model = StatementLine
        fields = ("person", "household", "site", "payer", "first", "last", "monthly", "cents")

    def render_household(self, record: StatementLine) -> SafeString:
        url = reverse("grants:household", args=[record.statement.household_id])
        return link(url, record.statement.household.reference)

    def render_payer(self, record: StatementLine) -> str:
        if record.payer:
            return record.get_payer_display()
        return str(render_component("badge", label=_("not recorded"), kind="warning"))

    def render_monthly(self, record: StatementLine) -> str:
        return words.euro(record.monthly)

    def value_monthly(self, record: StatementLine) -> Any:
        return words.euros(record.monthly)

    def render_cents(self, record: StatementLine) -> str:
        return words.euro(record.cents)

    def value_cents(self, record: StatementLine) -> Any:
        return words.euros(record.cents)
