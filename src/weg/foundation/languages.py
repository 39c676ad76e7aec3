"""Languages: their names in the reader's language, and those of the pages for everybody."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _

PUBLIC_LANGUAGES = {
    "de": "Deutsch",
    "en": "English",
    "uk": "Українська",
    "ar": "العربية",
    "fa": "فارسی",
    "tr": "Türkçe",
    "fr": "Français",
}
"""What residents, volunteers and the public read comes in these, each by its own name."""
RIGHT_TO_LEFT = ("ar", "fa")


class Names(NamedTuple):
    """Of the common catalogue, by ISO codes."""

    countries: dict[str, str]
    languages: dict[str, str]


def direction(code: str) -> str:
    """Of the script, as HTML says it."""
    return "rtl" if code in RIGHT_TO_LEFT else "ltr"


def language_of(request: HttpRequest, known: str = "") -> str:
    """The language of a public page: what was chosen, else ``known``, which the reader is known to
    read, else the first that the browser asks for, else German."""
    chosen = request.POST.get("lang") or request.GET.get("lang") or ""
    wishes = request.headers.get("Accept-Language", "").split(",")
    wanted = (chosen, known, *(wish.strip().lower()[:2] for wish in wishes))
    return next((code for code in wanted if code in PUBLIC_LANGUAGES), "de")


def language_context(code: str) -> dict[str, Any]:
    """What ``foundation/public.html`` and the choice of languages need for a page in ``code``."""
    tongues = [(key, name, direction(key)) for key, name in PUBLIC_LANGUAGES.items()]
    return {"lang": code, "rtl": code in RIGHT_TO_LEFT, "tongues": tongues}


@cache
def words_in(folder: Path, code: str) -> dict[str, Any]:
    """A page's words in a language, from ``folder``; German for a language that there is not.

    They are not in the catalogues: the interface for staff has two languages, these have seven.
    """
    known = code if code in PUBLIC_LANGUAGES else "de"
    return tomllib.loads((folder / f"{known}.toml").read_text("utf-8"))


def language_name(code: str) -> str:
    """The name of a language by ISO 639; the code itself when nobody knows one."""
    ours = {"kmr": _("Kurmanji"), "prs": _("Dari"), "ckb": _("Sorani")}
    known = common_names().languages
    # The common catalogue of languages has no words for ours, or longer ones.
    return ours.get(code) or known.get(code.replace("-", "_"), code)


def common_names() -> Names:
    """Of countries and languages, in the reader's language."""
    return _names(to_locale(get_language() or "de"))


@lru_cache(maxsize=8)
def _names(locale: str) -> Names:
    from babel import Locale  # its data is read when the first name is asked for

    known = Locale.parse(locale)
    return Names(dict(known.territories), dict(known.languages))
