"""Everything stored about a volunteer, as a paper for them."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from weg.foundation.documents.typesetting import typeset
from weg.foundation.periods import today
from weg.volunteers.circles.models import Volunteer

TEMPLATE = Path(__file__).parent / "typst" / "copy.typ"


def copy_pdf(volunteer: Volunteer, copy: dict[str, Any]) -> bytes:
    """copy: as of ``own_copy``."""
    rows = [[label, as_text(value)] for label, value in copy.items()]
    data = {
        "title": _("What is stored about you"),
        "lang": (get_language() or "de")[:2],
        "name": str(volunteer),
        "day": date_format(today(), "SHORT_DATE_FORMAT"),
        "rows": rows,
    }
    return typeset(TEMPLATE, data, today())


def as_text(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, dict):
        return ", ".join(f"{key}: {as_text(one)}" for key, one in value.items())
    if isinstance(value, list):
        return "\n".join(as_text(one) for one in value) or "–"
    return str(value) if value not in (None, "") else "–"
