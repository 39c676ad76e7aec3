"""The certificate of a training as PDF, in German."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import override

from weg.city.models import Municipality
from weg.foundation.documents.typesetting import typeset
from weg.volunteers.training.models import Certificate

TEMPLATE = Path(__file__).parent / "typst" / "certificate.typ"


def certificate_pdf(certificate: Certificate) -> bytes:
    """Needs training and volunteer."""
    with override("de"):
        return typeset(TEMPLATE, _data(certificate), certificate.day)


def _data(row: Certificate) -> dict[str, Any]:
    city = Municipality.objects.first()
    return {
        "city": {
            "office": city.office if city else "",
            "address": ", ".join(city.address.split("\n")).strip(", ") if city else "",
            "phone": city.phone if city else "",
            "email": city.email if city else "",
        },
        "name": str(row.volunteer),
        "training": row.training.name,
        "about": row.training.about,
        "day": date_format(row.day, "j. F Y"),
        "hours": number_format(row.hours.normalize(), use_l10n=True) if row.hours else "",
        "trainer": row.trainer,
        "number": row.number,
        "until": date_format(row.valid_until, "j. F Y") if row.valid_until else "",
    }
