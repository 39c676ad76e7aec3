"""Reasons and states in words and colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from weg.foundation.languages import language_name
from weg.volunteers.matching.engine import Reason, sentence

STATES = {"computing": "info", "ready": "success", "failed": "danger"}
ANSWERS = {"none": "info", "yes": "success", "no": "neutral", "withdrawn": "neutral"}


@dataclass(frozen=True)
class Said:
    """A reason in words; good: it speaks for the person."""

    text: str
    good: bool


def said(reasons: Iterable[list[Any]]) -> list[Said]:
    """Those kept with a suggestion: what speaks for it first."""
    code = "de" if (get_language() or "de").startswith("de") else "en"
    found = [_said(Reason(*row), code) for row in reasons]
    return sorted(found, key=lambda one: not one.good)


def _said(reason: Reason, code: str) -> Said:
    value = language_name(reason.value) if "language" in reason.key else reason.value
    good = reason.cost <= 0 or reason.key in ("little", "first")
    return Said(sentence(reason, code, value), good)
