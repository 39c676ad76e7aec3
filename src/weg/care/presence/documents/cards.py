"""House cards as PDF: ten on a sheet, or one of the size of a bank card (ID-1)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from weg.care.presence.models import Card, CardLook
from weg.care.presence.queries.words import PREFIX, word_of
from weg.city.models import Municipality
from weg.foundation.documents.typesetting import typeset
from weg.foundation.periods import today
from weg.foundation.pictures.codes import qr_code
from weg.housing.models import Site
from weg.people.models import Person

TEMPLATE = Path(__file__).parent / "typst" / "cards.typ"


def look() -> CardLook:
    """What the city prints: its choice, or first name and initial without a photo."""
    return CardLook.objects.first() or CardLook(name=CardLook.Name.INITIAL, photo=False)


def printed_name(person: Person, how: str) -> str:
    """The name on the card, as far as the city wants one on it."""
    if how == CardLook.Name.NONE:
        return ""
    if how == CardLook.Name.FULL:
        return f"{person.given_name} {person.surname}".strip()
    initial = f"{person.surname[:1]}." if person.surname else ""
    return f"{person.given_name} {initial}".strip()


def cards_pdf(cards: Sequence[Card], site: Site, paper: str) -> bytes:
    """paper: ``sheet`` (A4, ten cards with lines to cut along) or ``single``. In German."""
    now = look()
    city = Municipality.objects.first()
    with override("de"):
        data = {
            "paper": paper,
            "title": _("House cards"),
            "heading": _("House card"),
            "city": city.name if city else "",
            "photo": now.photo,
            "photo_text": _("Photo"),
            "return_text": _("Found? Please hand it in at any accommodation."),
            "cards": [_card(card, now.name) for card in cards],
        }
    return typeset(TEMPLATE, data, today())


def _card(card: Card, how: str) -> dict[str, Any]:
    """The QR code and the signs beside it hold the random word and nothing else."""
    word = word_of(card.nonce)
    return {
        "number": card.number,
        "name": printed_name(card.person, how),
        "word": "-".join(word[i : i + 6] for i in range(0, len(word), 6)),
        "qr": qr_code(PREFIX + word, error="q", border=2),
        "alt": _("QR code of card %(number)s") % {"number": card.number},
    }
