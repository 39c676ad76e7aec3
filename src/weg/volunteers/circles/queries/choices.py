"""What one can choose from: languages that people speak, days of the week."""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.foundation.languages import language_name

SPOKEN = (
    "de", "en", "fr", "es", "it", "pt", "tr", "ar", "fa", "prs", "ps", "kmr", "ckb", "uk", "ru",
    "pl", "ro", "sq", "sr", "ti", "am", "so", "ur", "hi", "ta", "vi", "zh",
)  # fmt: skip
"""Languages one can tick, by ISO 639."""


def spoken() -> list[tuple[str, str]]:
    """Codes and names in the reader's language, by name."""
    return sorted(((c, language_name(c)) for c in SPOKEN), key=lambda pair: pair[1].casefold())


def weekdays() -> list[str]:
    """Monday first."""
    return [
        _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
        _("Sunday"),
    ]  # fmt: skip


def weekday_choices(first: int = 0) -> list[tuple[str, str]]:
    """Numbers and names; Monday has the first number (1 as ISO 8601 counts)."""
    return [(str(day), name) for day, name in enumerate(weekdays(), first)]
