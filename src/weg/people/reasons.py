"""Evidence that two records are one person, kept as data and said in the reader's language."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from weg.people.matching import Reason
from weg.people.matching.reasons import SENTENCES

SAME_AZR = "azr_same"


def sentence(reason: dict[str, Any]) -> str:
    """The sentence for one piece of evidence as ``Reason.as_dict`` keeps it."""
    code = str(reason.get("code", ""))
    if code == SAME_AZR:
        return _("Same AZR number: %(number)s.") % {"number": reason.get("a", "")}
    if code not in SENTENCES:  # kept by an earlier version
        return code
    known = Reason(
        code, float(reason.get("bits", 0)), str(reason.get("a", "")), str(reason.get("b", ""))
    )
    return known.text(get_language() or "de")


def speaks_against(reason: dict[str, Any]) -> bool:
    return float(reason.get("bits", 0)) < 0
