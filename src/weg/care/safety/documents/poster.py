"""The poster that says in seven languages where one can complain, with a QR code."""

from __future__ import annotations

from pathlib import Path

from weg.care.safety.public.words import words
from weg.foundation.documents.typesetting import typeset
from weg.foundation.languages import PUBLIC_LANGUAGES, RIGHT_TO_LEFT
from weg.foundation.periods import today
from weg.foundation.pictures.codes import qr_code
from weg.housing.models import Site

TEMPLATE = Path(__file__).parent / "typst" / "poster.typ"


def poster_pdf(site: Site, address: str) -> bytes:
    """address: of the public page of the house."""
    return typeset(
        TEMPLATE,
        {
            "site": site.name,
            "address": address,
            "qr": qr_code(address, error="q", border=2),
            "lines": [
                {"lang": code, "rtl": code in RIGHT_TO_LEFT, "text": words(code)["poster"]}
                for code in PUBLIC_LANGUAGES
            ],
        },
        today(),
    )
