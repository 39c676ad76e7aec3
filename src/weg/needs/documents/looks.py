"""Who looked at somebody's needs, as a paper for that person, in German."""

from __future__ import annotations

from pathlib import Path

from django.utils.formats import date_format
from django.utils.translation import override

from weg.foundation.documents.typesetting import typeset
from weg.foundation.periods import today
from weg.people.models import Person

TEMPLATE = Path(__file__).parent / "typst" / "looks.typ"


def looks_pdf(person: Person, looks: list[list[str]], named: list[list[str]]) -> bytes:
    """looks: when, who. named: who, what for, until, by whom."""
    with override("de"):
        made = date_format(today(), "d.m.Y")
    return typeset(
        TEMPLATE, {"person": str(person), "day": made, "looks": looks, "named": named}, today()
    )
