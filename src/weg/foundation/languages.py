"""Names of languages in the reader's language."""

from __future__ import annotations

from functools import lru_cache

from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _


def language_name(code: str) -> str:
    """The name of a language by ISO 639; the code itself when nobody knows one."""
    ours = {"kmr": _("Kurmanji"), "prs": _("Dari"), "ckb": _("Sorani")}
    known = _known(to_locale(get_language() or "de"))
    # The common catalogue of languages has no words for ours, or longer ones.
    return ours.get(code) or known.get(code.replace("-", "_"), code)


@lru_cache(maxsize=8)
def _known(locale: str) -> dict[str, str]:
    from babel import Locale  # its data is read when the first name is asked for

    return dict(Locale.parse(locale).languages)
