"""Houses in words: languages, times."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format

from weg.foundation.languages import language_name


def language_names(codes: Iterable[str]) -> str:
    """Names of languages by ISO 639, in the reader's language, in the order given."""
    return ", ".join(dict.fromkeys(map(language_name, codes)))


def moment(at: datetime) -> str:
    """ "Fr 4.11., 16:00": weekday, day and time in the city."""
    return date_format(timezone.localtime(at), "D j.n., H:i")


def span(starts: datetime, ends: datetime) -> str:
    """From one moment to another; the day is said once when it is the same."""
    first, last = timezone.localtime(starts), timezone.localtime(ends)
    until = date_format(last, "H:i") if first.date() == last.date() else moment(ends)
    return f"{moment(starts)} – {until}"
