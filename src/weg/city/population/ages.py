"""Age groups as statistics offices write them: “unter 3 Jahre”, “15 bis unter 18”, “ab 65”."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

AgeSpan = tuple[int, int | None]
"""Completed years of age [first, end); None is open."""

ADULT = 18

_NUMBER = r"(\d{1,3})"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (rf"(?:0|null) bis (?:unter|<) {_NUMBER}", "under"),
        (rf"{_NUMBER} bis (?:unter|<) {_NUMBER}", "half_open"),
        (rf"(?:unter|<|bis unter) {_NUMBER}", "under"),
        (rf"{_NUMBER} (?:bis|-|–) {_NUMBER}", "closed"),
        (rf"{_NUMBER} (?:und|u\.|oder) (?:alter|aelter|mehr|daruber).*", "open"),
        (rf"(?:ab|uber|>=|≥) {_NUMBER}(?: und alter| und mehr)?", "open"),
        (rf"{_NUMBER}\+", "open"),
        (rf"{_NUMBER}", "single"),
    )
)
_FOLD = str.maketrans("äöü", "aou")


def age_span(label: str) -> AgeSpan | None:
    """The ages a label stands for, or None when it cannot be told."""
    text = label.strip().lower().translate(_FOLD)
    text = re.sub(r"\b(jahren?|jahrige?|j\.)\b\.?", " ", text)
    text = re.sub(r"(?<=\d)\s*[-–]\s*(?=\d)", " - ", text)
    text = " ".join(text.split())
    for pattern, kind in _PATTERNS:
        if found := pattern.fullmatch(text):
            return _SPANS[kind](*map(int, found.groups()))
    return None


_SPANS: dict[str, Callable[..., AgeSpan]] = {
    "under": lambda end: (0, end),
    "half_open": lambda first, end: (first, end),
    "closed": lambda first, last: (first, last + 1),
    "open": lambda first: (first, None),
    "single": lambda year: (year, year + 1),
}


def under_18(groups: Mapping[str, int]) -> int | None:
    """Residents under 18 when the groups tell it exactly, else None.

    Exactly: the groups below 18 follow each other from 0 without gap or overlap, and one of them
    ends at 18.
    """
    spans = [(age_span(label), people) for label, people in groups.items()]
    if any(span is None for span, _people in spans):
        return None
    young = sorted((span, people) for span, people in spans if span and span[0] < ADULT)
    reached = 0
    for (first, end), _people in young:
        if first != reached or end is None:
            return None
        reached = end
    return sum(people for _span, people in young) if reached == ADULT else None
