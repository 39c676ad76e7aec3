"""The weekly list of a house as PDF, for the door of the office and for when the net is down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import override

from weg.foundation.periods import today
from weg.housing.models import Site
from weg.placement.documents.typesetting import typeset

if TYPE_CHECKING:
    from weg.placement.queries.weekly import Coming


def weekly_pdf(site: Site, week: date, rows: Sequence[Coming]) -> bytes:
    """In German: it hangs in the office of the house."""
    with override("de"):
        data = {
            "site": site.name,
            "first": date_format(week, "d.m.Y"),
            "last": date_format(week + timedelta(days=6), "d.m.Y"),
            "made": date_format(today(), "d.m.Y"),
            "rows": [
                {
                    "day": date_format(row.day, "D d.m."),
                    "people": [f"{one['name']} ({_born(one['born'])})" for one in row.people],
                    "rooms": row.rooms,
                    "needs": row.needs,
                    "number": row.order.number,
                    "language": row.order.language,
                }
                for row in rows
            ],
        }
    return typeset("weekly", data, today())


def _born(day: str | None) -> str:
    return f"geb. {date.fromisoformat(day):%d.%m.%Y}" if day else "Geburtsdatum fehlt"
