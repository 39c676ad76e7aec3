"""Tables of requests."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from weg.foundation.languages import language_name
from weg.volunteers.circles.tables import NUMBER, badge
from weg.volunteers.shifts.models import HelpRequest
from weg.volunteers.shifts.queries.showing import district_of, house_of, place_of

FITS = (
    ("fits_time", gettext_lazy("your time")),
    ("fits_language", gettext_lazy("your language")),
    ("fits_district", gettext_lazy("your district")),
    ("fits_activity", gettext_lazy("you like it")),
)
STATES = {"draft": "neutral", "open": "warning", "filled": "success"}


def moment(starts: datetime | None, ends: datetime | None = None) -> str:
    """ "Sa 5.12., 15:00–17:00" in the municipality's time."""
    if starts is None:
        return "–"
    begins = localtime(starts)
    day = date_format(begins, "D j.n.")
    until = f"–{localtime(ends):%H:%M}" if ends else ""
    return f"{day}, {begins:%H:%M}{until}"


def free_badge(row: Any) -> SafeString:
    """Whether one can still come, in words."""
    if row.free_places:
        text = ngettext("%(n)d place free", "%(n)d places free", row.free_places)
        return badge(text % {"n": row.free_places}, "success")
    return badge(_("full, waiting list"), "neutral")


def language_text(row: HelpRequest) -> str:
    return language_name(row.language) if row.language else _("German is enough")


class NeededTable(tables.Table):
    """Where volunteers are needed: the request, never a person."""

    phone = "cards"
    request = tables.Column(
        verbose_name=gettext_lazy("What"), accessor="title", order_by=("title",)
    )
    when = tables.Column(
        verbose_name=gettext_lazy("When"), accessor="next_starts", order_by=("next_starts",)
    )
    where = tables.Column(verbose_name=gettext_lazy("Where"), accessor="pk", orderable=False)
    language = tables.Column(verbose_name=gettext_lazy("Language"), empty_values=())
    free = tables.Column(
        verbose_name=gettext_lazy("Places"), accessor="free_places", order_by=("-free_places",)
    )
    fits = tables.Column(
        verbose_name=gettext_lazy("Fits"), accessor="fit", order_by=("-fit", "next_starts")
    )

    class Meta:
        model = HelpRequest
        fields = ("request", "when", "where", "language", "free", "fits")

    def render_request(self, record: HelpRequest) -> SafeString:
        url = reverse("shifts:request", args=[record.pk])
        return format_html('<a href="{}">{}</a>', url, record.title)

    def render_when(self, record: Any) -> str:
        when = moment(record.next_starts, record.next_ends)
        return _("%(when)s, every week") % {"when": when} if record.regular else when

    def value_when(self, record: Any) -> Any:
        return record.next_starts.isoformat(sep=" ")

    def render_where(self, record: Any) -> str:
        return ", ".join(filter(None, (place_of(record), district_of(record))))

    def value_where(self, record: Any) -> str:
        return self.render_where(record)

    def render_language(self, record: HelpRequest) -> str:
        return language_text(record)

    def value_language(self, record: HelpRequest) -> str:
        return language_text(record)

    def render_free(self, record: Any) -> SafeString:
        return free_badge(record)

    def value_free(self, record: Any) -> int:
        return int(record.free_places)

    def render_fits(self, record: Any) -> SafeString | str:
        found = [(badge(words, "info"),) for name, words in FITS if getattr(record, name)]
        return format_html_join(" ", "{}", found) if found else "–"

    def value_fits(self, record: Any) -> int:
        return int(record.fit)


class RequestTable(tables.Table):
    """Requests for those who ask and who see that they are answered."""

    phone = "cards"
    request = tables.Column(
        verbose_name=gettext_lazy("Request"), accessor="title", order_by=("title",)
    )
    state = tables.Column(verbose_name=gettext_lazy("State"))
    when = tables.Column(
        verbose_name=gettext_lazy("Next time"), accessor="next_starts", order_by=("next_starts",),
        empty_values=(),
    )  # fmt: skip
    house = tables.Column(verbose_name=gettext_lazy("House"), accessor="site_name", empty_values=())
    district = tables.Column(verbose_name=gettext_lazy("District"))
    asked = tables.Column(
        verbose_name=gettext_lazy("Asked by"), accessor="organisation", order_by=("organisation",)
    )
    free = tables.Column(
        verbose_name=gettext_lazy("Free places"), accessor="free_places", attrs=NUMBER,
        order_by=("-free_places",),
    )  # fmt: skip
    waiting = tables.Column(
        verbose_name=gettext_lazy("Waiting"), accessor="waiting", attrs=NUMBER,
        order_by=("-waiting",),
    )  # fmt: skip

    class Meta:
        model = HelpRequest
        fields = ("request", "state", "when", "house", "district", "asked", "free", "waiting")

    def render_request(self, record: HelpRequest) -> SafeString:
        url = reverse("shifts:request", args=[record.pk])
        text = f"{record.number} {record.title}"
        return format_html('<a href="{}">{}</a>', url, text)

    def value_request(self, record: HelpRequest) -> str:
        return str(record)

    def render_state(self, record: HelpRequest) -> SafeString:
        return badge(record.get_state_display(), STATES.get(record.state, "neutral"))

    def value_state(self, record: HelpRequest) -> str:
        return str(record.get_state_display())

    def render_when(self, record: Any) -> str:
        return moment(record.next_starts, record.next_ends)

    def value_when(self, record: Any) -> Any:
        return record.next_starts.isoformat(sep=" ") if record.next_starts else ""

    def render_house(self, record: HelpRequest) -> str:
        return house_of(record) or "–"

    def value_house(self, record: HelpRequest) -> str:
        return house_of(record)

    def render_district(self, record: Any) -> str:
        return district_of(record) or "–"

    def value_district(self, record: Any) -> str:
        return district_of(record)
