from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from weg.arrivals.models import ArrivalList
from weg.foundation.components.rendering import render_component
from weg.foundation.lists.columns import DateColumn, DateTimeColumn

KINDS = {"draft": "warning", "confirmed": "success", "discarded": "neutral"}


class ListTable(tables.Table):
    name = tables.Column(_("List"), linkify=True)
    received = DateTimeColumn(verbose_name=_("received"), style="d.m.Y H:i")
    first_day = DateColumn(verbose_name=_("arrivals from"), style="d.m.Y")
    last_day = DateColumn(verbose_name=_("arrivals to"), style="d.m.Y")
    people = tables.Column(_("rows"), attrs={"td": {"class": "numeric"}})
    state = tables.Column(_("state"))

    class Meta:
        model = ArrivalList
        fields = ("name", "received", "first_day", "last_day", "people", "state")
        order_by = "-received"

    def render_state(self, record: ArrivalList) -> Any:
        return render_component("badge", label=record.get_state_display(), kind=KINDS[record.state])

    def value_state(self, record: ArrivalList) -> str:
        return str(record.get_state_display())
