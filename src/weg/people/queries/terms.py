"""What somebody typed into a search box, taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from weg.people.matching.names.words import ARTICLES
from weg.people.naming import fold, sounds_of, spellings, written_words

LONGEST = 100
"""Letters of a text that are read; MOST_WORDS words of a name."""
MOST_WORDS = 5
_REFERENCE = re.compile(r"^h-?\d{1,9}$", re.IGNORECASE)
_GERMAN_DAY = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_ISO_DAY = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_NUMBER = re.compile(r"^(?=.*\d)[a-z0-9/-]{4,40}$", re.IGNORECASE)


@dataclass(frozen=True)
class Word:
    """One word of a name. starts: keys of its spellings. sounds: keys of how it sounds."""

    text: str
    starts: tuple[str, ...]
    sounds: tuple[str, ...]


@dataclass(frozen=True)
class Terms:
    """The parts of a search text. Each given part must fit."""

    words: tuple[Word, ...] = ()
    reference: str = ""
    number: str = ""
    born: date | None = None

    @property
    def empty(self) -> bool:
        return not (self.words or self.reference or self.number or self.born)


def read_terms(text: str) -> Terms:
    """Take a text apart: "Hasan 07.04.1990" is a word and a date of birth."""
    reference = number = ""
    born: date | None = None
    names: list[str] = []
    for token in text[:LONGEST].replace(",", " ").replace(";", " ").split():
        if _REFERENCE.match(token):
            reference = _reference(token)
        elif day := _day(token):
            born = day
        elif _NUMBER.match(token):
            number = token
        else:
            names.append(token)
    return Terms(_words(" ".join(names)), reference, number, born)


def _words(text: str) -> tuple[Word, ...]:
    """Articles ("al", "el") are dropped: they are written, joined or left out at will."""
    written = list(dict.fromkeys(written_words(text)))
    telling = [word for word in written if fold(word) not in ARTICLES] or written
    return tuple(_word(text) for text in telling[:MOST_WORDS])


def _word(text: str) -> Word:
    return Word(text, tuple(sorted(spellings(text))), tuple(sorted(sounds_of(text))))


def _reference(token: str) -> str:
    """``h-12`` and ``H000012`` are H-000012."""
    digits = "".join(char for char in token if char.isdigit())
    return f"H-{int(digits):06}"


def _day(token: str) -> date | None:
    try:
        if found := _GERMAN_DAY.match(token):
            day, month, year = map(int, found.groups())
            return date(year, month, day)
        if found := _ISO_DAY.match(token):
            year, month, day = map(int, found.groups())
            return date(year, month, day)
    except ValueError:  # 31.02.1990
        return None
    return None
