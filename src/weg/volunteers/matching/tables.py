"""Tables of matching."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weg.volunteers.circles.tables import NUMBER, badge
from weg.volunteers.matching.models import Proposal
from weg.volunteers.matching.words import STATES
from weg.volunteers.shifts.models import HelpRequest
from weg.volunteers.shifts.queries.showing import district_of


class ProposalTable(tables.Table):
    """Proposals, the newest first."""

    phone = "cards"
    created = tables.Column()
    circle = tables.Column(default=gettext_lazy("whole city"), orderable=False)
    requests = tables.Column(attrs=NUMBER)
    people = tables.Column(attrs=NUMBER)
    filled = tables.Column(attrs=NUMBER)
    gap = tables.Column(default="–", attrs=NUMBER)
    state = tables.Column()
    created_by = tables.Column(accessor="created_by__user__name", default="–", orderable=False)

    class Meta:
        model = Proposal
        fields = (
            "created", "circle", "requests", "people", "filled", "gap", "state", "created_by"
        )  # fmt: skip

    def render_created(self, record: Proposal) -> SafeString:
        url = reverse("matching:proposal", args=[record.pk])
        text = date_format(localtime(record.created), "SHORT_DATETIME_FORMAT")
        return format_html('<a href="{}">{}</a>', url, text)

    def value_created(self, record: Proposal) -> Any:
        return localtime(record.created).replace(tzinfo=None)

    def render_filled(self, record: Proposal) -> str:
        known = {"filled": record.filled, "seats": record.seats}
        return _("%(filled)d of %(seats)d") % known

    def render_gap(self, value: float) -> str:
        return gap_text(value)

    def render_state(self, record: Proposal) -> SafeString:
        return badge(record.get_state_display(), STATES[record.state])

    def value_state(self, record: Proposal) -> str:
        return str(record.get_state_display())


def gap_text(gap: float) -> str:
    return f"{number_format(round(100 * gap, 2), decimal_pos=2)} %"


class RequestTable(tables.Table):
    """The requests of a proposal, with who is proposed."""

    phone = "cards"
    title = tables.Column(verbose_name=gettext_lazy("Request"))
    starts = tables.Column(verbose_name=gettext_lazy("From"))
    district = tables.Column(default="–", order_by="district__name")
    people_needed = tables.Column(verbose_name=gettext_lazy("needed"), attrs=NUMBER)
    proposed = tables.Column(verbose_name=gettext_lazy("Proposed"), accessor="pk", orderable=False)
    asked = tables.Column(verbose_name=gettext_lazy("Asked"), attrs=NUMBER)
    agreed = tables.Column(verbose_name=gettext_lazy("said yes"), attrs=NUMBER)
    state = tables.Column(orderable=False)

    class Meta:
        model = HelpRequest
        fields = (
            "title", "starts", "district", "people_needed", "proposed", "asked", "agreed", "state"
        )  # fmt: skip

    def __init__(self, *args: Any, proposal: int, **kwargs: Any) -> None:
        self.proposal = proposal
        super().__init__(*args, **kwargs)

    def render_title(self, record: HelpRequest) -> SafeString:
        url = reverse("matching:request", args=[self.proposal, record.pk])
        return format_html('<a href="{}">{}</a>', url, record.title)

    def value_title(self, record: HelpRequest) -> str:
        return record.title

    def render_starts(self, record: HelpRequest) -> str:
        return date_format(record.starts, "D d.m.Y")

    def value_starts(self, record: HelpRequest) -> Any:
        return record.starts

    def render_district(self, record: HelpRequest) -> str:
        return district_of(record) or "–"

    def value_district(self, record: HelpRequest) -> str:
        return district_of(record)

    def render_proposed(self, record: Any) -> str:
        return ", ".join(row.volunteer.called for row in record.proposed) or "–"

    def render_state(self, record: Any) -> SafeString:
        return badge(*_state(record))

    def value_state(self, record: Any) -> str:
        return _state(record)[0]


def _state(record: Any) -> tuple[str, str]:
    if record.state != HelpRequest.State.OPEN:
        return str(record.get_state_display()), "success"
    if record.running:
        return _("being asked"), "info"
    if record.asked or not record.fits:
        return (_("nobody left") if record.asked else _("nobody fits")), "danger"
    return _("to be decided"), "warning"
