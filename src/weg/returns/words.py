"""Amounts and countries in the reader's words."""

from __future__ import annotations

from functools import lru_cache

from django.utils.formats import number_format
from django.utils.translation import get_language, to_locale


def euro(cents: int) -> str:
    """1.234,50 €"""
    places = 2 if cents % 100 else 0
    return f"{number_format(cents / 100, places, force_grouping=True)}\N{NO-BREAK SPACE}€"


def country(code: str) -> str:
    """Name of a country by ISO 3166."""
    return _names(_locale()).get(code, code)


def countries() -> list[tuple[str, str]]:
    """All countries as choices, by name."""
    known = [(code, name) for code, name in _names(_locale()).items() if code.isalpha()]
    return sorted((pair for pair in known if len(pair[0]) == 2), key=lambda p: p[1].casefold())


def _locale() -> str:
    return to_locale(get_language() or "de")


@lru_cache(maxsize=8)
def _names(locale: str) -> dict[str, str]:
    from babel import Locale  # its data is read when the first name is asked for

    return dict(Locale.parse(locale).territories)
