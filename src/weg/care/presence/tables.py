"""Tables of presence's lists."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from weg.care.presence.models import Decision, Difference, Round
from weg.care.presence.queries.unseen import (
    counts_of_open_differences,
    latest_rounds,
    open_rounds,
    round_days,
)
from weg.foundation.components.rendering import render_component
from weg.foundation.periods import today
from weg.housing.models import Occupancy, Site

NUMBER = {"td": {"class": "numeric"}}


def link(page: str, number: int, text: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(f"presence:{page}", args=[number]), text)


def day_text(day: date | None) -> str:
    return date_format(day, "SHORT_DATE_FORMAT") if day else "–"


class HouseTable(tables.Table):
    """Houses with their last round; what the rows need is read for the page shown only."""

    phone = "cards"
    name = tables.Column(verbose_name=gettext_lazy("Site"), order_by="sort_name")
    district = tables.Column(order_by=("district__number", "sort_name"))
    last = tables.Column(
        verbose_name=gettext_lazy("Last round"), accessor="last_round", order_by="last_round"
    )
    found = tables.Column(
        verbose_name=gettext_lazy("Seen"), accessor="pk", orderable=False, attrs=NUMBER
    )
    differences = tables.Column(
        verbose_name=gettext_lazy("Open differences"), accessor="pk", orderable=False, attrs=NUMBER
    )
    act = tables.Column(
        verbose_name=gettext_lazy("Round"), accessor="pk", orderable=False, exclude_from_export=True
    )

    def __init__(self, *args: Any, may_run: bool, may_tick: bool, **kwargs: Any) -> None:
        self.may_run, self.may_tick = may_run, may_tick
        super().__init__(*args, **kwargs)

    @cached_property
    def _sites(self) -> list[int]:
        page = getattr(self, "page", None)
        return [row.record.pk for row in (page.object_list if page else self.rows)]

    @cached_property
    def _latest(self) -> dict[int, Round]:
        return latest_rounds(self._sites)

    @cached_property
    def _open(self) -> dict[int, Round]:
        return open_rounds(self._sites)

    @cached_property
    def _differences(self) -> dict[int, int]:
        return counts_of_open_differences(self._sites)

    @cached_property
    def _days(self) -> int:
        return round_days(today())

    def render_name(self, record: Site) -> SafeString:
        return link("site", record.pk, record.name)

    def value_name(self, record: Site) -> str:
        return record.name

    def render_last(self, value: date | None) -> SafeString | str:
        if value is None or (today() - value).days <= self._days:
            return day_text(value)
        return format_html(
            "{} {}",
            day_text(value),
            render_component("badge", label=_("overdue"), kind="warning"),
        )

    def value_last(self, value: date | None) -> date | None:
        return value

    def render_found(self, record: Site) -> SafeString | str:
        found = self._latest.get(record.pk)
        if found is None:
            return "–"
        text = _("%(seen)d of %(all)d") % {"seen": found.seen or 0, "all": found.recorded or 0}
        return link("result", found.pk, text)

    def render_differences(self, record: Site) -> SafeString | str:
        count = self._differences.get(record.pk, 0)
        url = f"{reverse('presence:differences')}?site={record.pk}"
        return format_html('<a href="{}">{}</a>', url, count) if count else "0"

    def value_differences(self, record: Site) -> int:
        return self._differences.get(record.pk, 0)

    def render_act(self, record: Site) -> SafeString | str:
        going = self._open.get(record.pk)
        if going and self.may_tick:
            url, label = reverse("presence:round", args=[going.pk]), _("Go on")
        elif self.may_run and not going:
            url, label = reverse("presence:start", args=[record.pk]), _("Start")
        else:
            return ""
        kind = "primary" if going else "secondary"
        return render_component("link-button", label=label, url=url, kind=kind, size="small")


class UnseenTable(tables.Table):
    """People not seen for long, with what somebody can decide."""

    phone = "cards"
    person = tables.Column(order_by="person__sort_name", verbose_name=gettext_lazy("Person"))
    site = tables.Column(order_by="site__sort_name", verbose_name=gettext_lazy("Site"))
    where = tables.Column(
        verbose_name=gettext_lazy("Unit / room"), accessor="place", orderable=False
    )
    last = tables.Column(verbose_name=gettext_lazy("Last seen"))
    days = tables.Column(
        verbose_name=gettext_lazy("Days"), accessor="last", order_by="-last", attrs=NUMBER
    )
    act = tables.Column(
        verbose_name=gettext_lazy("Decide"),
        accessor="pk",
        orderable=False,
        exclude_from_export=True,
    )

    def render_person(self, record: Occupancy) -> SafeString:
        url = reverse("people:person", args=[record.person_id])
        return format_html('<a href="{}">{}</a>', url, record.person)

    def value_person(self, record: Occupancy) -> str:
        return str(record.person)

    def render_where(self, record: Occupancy) -> str:
        return f"{record.place.room.unit} / {record.place.room}"

    def render_last(self, value: date, record: Occupancy) -> str:
        if value > record.starts:
            return day_text(value)
        return _("%(day)s (moved in)") % {"day": day_text(value)}

    def value_last(self, value: date) -> date:
        return value

    def render_days(self, value: date) -> int:
        return (today() - value).days

    def render_act(self, record: Occupancy) -> SafeString:
        url = reverse("presence:decide", args=[record.pk])
        return render_component("link-button", label=_("Decide"), url=url, size="small")


class DifferenceTable(tables.Table):
    """Open differences of all rounds."""

    phone = "cards"
    what = tables.Column(verbose_name=gettext_lazy("Difference"), accessor="kind")
    who = tables.Column(verbose_name=gettext_lazy("Who"), accessor="pk", orderable=False)
    where = tables.Column()
    site = tables.Column(order_by="site__sort_name")
    day = tables.Column(verbose_name=gettext_lazy("Round"), accessor="round__day")
    act = tables.Column(
        verbose_name=gettext_lazy("Resolve"),
        accessor="pk",
        orderable=False,
        exclude_from_export=True,
    )

    def render_what(self, record: Difference) -> str:
        return record.get_kind_display()

    def render_who(self, record: Difference) -> str:
        return who_text(record)

    def render_day(self, record: Difference) -> SafeString:
        return link("result", record.round_id, day_text(record.round.day))

    def value_day(self, record: Difference) -> date:
        return record.round.day

    def render_act(self, record: Difference) -> SafeString:
        url = reverse("presence:difference", args=[record.pk])
        return render_component("link-button", label=_("Resolve"), url=url, size="small")


def who_text(record: Difference) -> str:
    """The person, or the note about people nobody knows."""
    if record.person_id:
        return str(record.person) if record.person else _("somebody recorded elsewhere")
    people = ngettext("%(count)d person", "%(count)d people", record.people)
    return f"{people % {'count': record.people}}: {record.note}"


class CardTable(tables.Table):
    """The residents of a house, with their cards."""

    phone = "cards"
    person = tables.Column(order_by="person__sort_name", verbose_name=gettext_lazy("Person"))
    where = tables.Column(
        verbose_name=gettext_lazy("Unit / room"), accessor="place", orderable=False
    )
    card = tables.Column(verbose_name=gettext_lazy("Card"), accessor="card", orderable=False)
    printed = tables.Column(verbose_name=gettext_lazy("Printed"), accessor="card_printed")
    act = tables.Column(
        verbose_name=gettext_lazy("Actions"),
        accessor="pk",
        orderable=False,
        exclude_from_export=True,
    )

    def __init__(self, *args: Any, may_issue: bool, **kwargs: Any) -> None:
        self.may_issue = may_issue
        super().__init__(*args, **kwargs)

    def render_person(self, record: Occupancy) -> SafeString:
        url = reverse("people:person", args=[record.person_id])
        return format_html('<a href="{}">{}</a>', url, record.person)

    def value_person(self, record: Occupancy) -> str:
        return str(record.person)

    def render_where(self, record: Occupancy) -> str:
        return f"{record.place.room.unit} / {record.place.room}"

    def render_card(self, value: int) -> SafeString:
        return link("card", value, f"K-{value:06}")

    def value_card(self, value: int) -> str:
        return f"K-{value:06}"

    def render_act(self, record: Any) -> SafeString | str:
        if record.card:
            url = reverse("presence:card_end", args=[record.card])
            label = _("Lost")
        elif self.may_issue:
            url, label = reverse("presence:card_issue", args=[record.pk]), _("Issue")
        else:
            return ""
        return render_component("link-button", label=label, url=url, size="small", kind="tertiary")


class DecisionTable(tables.Table):
    """What was decided about people not seen, newest first."""

    phone = "cards"
    person = tables.Column(order_by="person__sort_name", verbose_name=gettext_lazy("Person"))
    kind = tables.Column()
    day = tables.Column()
    last_seen = tables.Column()
    note = tables.Column(orderable=False)
    by = tables.Column(orderable=False)
    at = tables.Column()
    act = tables.Column(
        verbose_name=gettext_lazy("Take back"),
        accessor="pk",
        orderable=False,
        exclude_from_export=True,
    )

    def render_kind(self, record: Decision) -> str:
        return record.get_kind_display()

    def render_act(self, record: Decision) -> SafeString | str:
        if record.undone_at:
            return _("taken back")
        url = reverse("presence:decision_undo", args=[record.pk])
        return render_component(
            "link-button", label=_("Take back"), url=url, size="small", kind="tertiary"
        )
