"""Countries and languages by their codes, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext as _

from weg.foundation.languages import common_names, language_name

LANGUAGES = """
ar fa prs ps ku kmr ckb tr uk ru en fr de es pt it so ti am om ha ig yo ff wo mnk bm ln sw
ur pa bn hi ta ne zh vi mn sq sr hr bs mk ro bg pl el hy ka az ce
""".split()  # noqa: SIM905 (read as words)
"""Offered first in forms; any other ISO 639 code can be entered too."""


def country(code: str) -> str:
    """Name of a country by ISO 3166; stateless (XA) and unclear (XX) have names too."""
    special = {"XA": _("stateless"), "XX": _("unclear")}
    return special.get(code) or common_names().countries.get(code, code)


def countries() -> list[tuple[str, str]]:
    """All countries as choices, by name."""
    known = [
        (code, name)
        for code, name in common_names().countries.items()
        if len(code) == 2 and code.isalpha()
    ]
    special = [("XA", _("stateless")), ("XX", _("unclear"))]
    return [*special, *sorted(known, key=lambda each: each[1].casefold())]


def languages() -> list[tuple[str, str]]:
    return sorted(((code, language_name(code)) for code in LANGUAGES), key=lambda each: each[1])
