"""Tables of placement's lists."""

from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from weg.foundation.components.rendering import render_component
from weg.foundation.lists.columns import DateColumn, DateTimeColumn
from weg.foundation.periods import today
from weg.people.models import Household
from weg.placement.models import PlacementOrder, Plan
from weg.placement.words import composition, feature_names, missing_data, requirements_in_words

NUMBER = {"td": {"class": "numeric"}}
PLAN_KINDS = {"computing": "info", "ready": "warning", "decided": "success", "failed": "danger"}


class WaitingTable(tables.Table):
    """Households that wait; the boxes belong to the form ``plan-form`` below the list."""

    phone = "cards"

    reference = tables.Column(verbose_name=gettext_lazy("household"))
    choose = tables.Column(
        verbose_name=gettext_lazy("plan"),
        empty_values=(),
        orderable=False,
        exclude_from_export=True,
    )
    people = tables.Column(verbose_name=gettext_lazy("people"), empty_values=(), order_by=("size",))
    expected = DateColumn(verbose_name=gettext_lazy("arrives"), short=True)
    until = DateColumn(verbose_name=gettext_lazy("until"), short=True, default="–")
    needs = tables.Column(
        verbose_name=gettext_lazy("requirements"), empty_values=(), orderable=False
    )
    urgency = tables.Column(verbose_name=gettext_lazy("urgency"), attrs=NUMBER)
    waits = tables.Column(
        verbose_name=gettext_lazy("waits"), empty_values=(), order_by=("expected",)
    )
    missing = tables.Column(verbose_name=gettext_lazy("missing"), empty_values=(), orderable=False)

    class Meta:
        model = Household
        fields = (
            "reference", "choose", "people", "expected", "until", "needs", "urgency", "waits",
            "missing",
        )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.features = feature_names()

    def render_reference(self, record: Any) -> SafeString:
        name = f"{record.reference} {record.surname or ''}".strip()
        url = reverse("people:household", args=[record.pk])
        return format_html('<a class="kern-link" href="{}">{}</a>', url, name)

    def value_reference(self, record: Any) -> str:
        return str(record.reference)

    def render_choose(self, record: Any) -> SafeString:
        label = _("Plan household %(reference)s") % {"reference": record.reference}
        return format_html(
            '<input type="checkbox" class="kern-form-check__checkbox" form="plan-form"'
            ' name="household" value="{}" aria-label="{}">',
            record.pk,
            label,
        )

    def render_people(self, record: Any) -> str:
        return composition(record)

    def render_needs(self, record: Any) -> str:
        return requirements_in_words(record.requirements.all(), self.features) or "–"

    def render_waits(self, record: Any) -> str:
        days: int = (today() - record.expected).days
        if days > 0:
            return ngettext("%d day", "%d days", days) % days
        return _("today") if days == 0 else _("comes in %d days") % -days

    def render_missing(self, record: Any) -> str:
        text = missing_data(record)
        if not text:
            return "–"
        return str(render_component("badge", label=text, kind="warning"))


class PlanTable(tables.Table):
    phone = "cards"

    number = tables.Column(verbose_name=gettext_lazy("plan"), accessor="pk", order_by=("pk",))
    state = tables.Column(verbose_name=gettext_lazy("state"))
    day = DateColumn(verbose_name=gettext_lazy("from"), short=True)
    households = tables.Column(verbose_name=gettext_lazy("households"), attrs=NUMBER)
    accepted = tables.Column(verbose_name=gettext_lazy("accepted"), attrs=NUMBER)
    without = tables.Column(verbose_name=gettext_lazy("without a place"), attrs=NUMBER)
    created = DateTimeColumn(verbose_name=gettext_lazy("made"), short=True)
    by = tables.Column(
        verbose_name=gettext_lazy("by"), accessor="created_by__user__name", orderable=False
    )

    class Meta:
        model = Plan
        fields = (
            "number", "state", "day", "households", "accepted", "without", "created", "by"
        )  # fmt: skip

    def render_number(self, record: Plan) -> SafeString:
        label = _("Plan %(number)d") % {"number": record.pk}
        url = reverse("placement:plan", args=[record.pk])
        return format_html('<a class="kern-link" href="{}">{}</a>', url, label)

    def render_state(self, record: Plan) -> str:
        return render_component(
            "badge", label=record.get_state_display(), kind=PLAN_KINDS[record.state]
        )


class OrderTable(tables.Table):
    phone = "cards"

    number = tables.Column(verbose_name=gettext_lazy("number"))
    household = tables.Column(
        verbose_name=gettext_lazy("household"), order_by=("household__reference",)
    )
    site = tables.Column(verbose_name=gettext_lazy("site"), order_by=("site__sort_name",))
    starts = tables.Column(
        verbose_name=gettext_lazy("from"), accessor="during", order_by=("during",)
    )
    people = tables.Column(verbose_name=gettext_lazy("people"), empty_values=(), orderable=False)
    issued_at = DateTimeColumn(verbose_name=gettext_lazy("issued"), short=True)
    state = tables.Column(verbose_name=gettext_lazy("state"), empty_values=(), orderable=False)

    class Meta:
        model = PlacementOrder
        fields = ("number", "household", "site", "starts", "people", "issued_at", "state")

    def render_number(self, record: PlacementOrder) -> SafeString:
        url = reverse("placement:order", args=[record.pk])
        return format_html('<a class="kern-link" href="{}">{}</a>', url, record.number)

    def render_starts(self, record: PlacementOrder) -> str:
        return date_format(record.during.lower, "SHORT_DATE_FORMAT")

    def render_people(self, record: PlacementOrder) -> str:
        return str(len(record.content.get("people", ())))

    def render_state(self, record: PlacementOrder) -> str:
        if record.withdrawn:
            return render_component("badge", label=_("withdrawn"), kind="neutral")
        return render_component("badge", label=_("valid"), kind="success")
