"""In which language a household gets its sheet in plain words."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from babel.dates import format_date

from weg.foundation.languages import PUBLIC_LANGUAGES, words_in
from weg.people.models import Household, PersonLanguage

SHEETS = Path(__file__).parent / "sheets"
OTHER_NAMES = {"prs": "fa", "pes": "fa", "arb": "ar", "apc": "ar", "deu": "de", "ger": "de",
               "eng": "en", "ukr": "uk", "ara": "ar", "fas": "fa", "per": "fa", "tur": "tr",
               "fra": "fr", "fre": "fr"}  # fmt: skip
"""ISO 639-3 and 639-2 codes, and Dari, which is read by readers of Persian."""


def sheet_language(household: Household) -> str:
    """The first language of its people that Weg has a sheet in, the eldest asked first.

    English when they speak others only, German when nothing is known.
    """
    spoken = [
        OTHER_NAMES.get(code.lower(), code.lower()[:2])
        for code in PersonLanguage.objects.filter(
            person__household=household, person__merged_into=None
        )
        .order_by("person__date_of_birth", "person", "rank", "pk")
        .values_list("language", flat=True)
    ]
    known = [code for code in spoken if code in PUBLIC_LANGUAGES]
    return known[0] if known else ("en" if spoken else "de")


sheet_words = partial(words_in, SHEETS)
"""The sheet's sentences in a language; placeholders in braces."""


def spelled_out(day: date, language: str) -> str:
    """The day in words with its weekday, and in figures as they stand on German papers."""
    words = format_date(day, "full", locale=language)
    return words if language == "de" else f"{words} ({day:%d.%m.%Y})"
