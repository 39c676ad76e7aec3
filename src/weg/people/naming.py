"""The words and sounds of a name under which a person is found; the same for entry and search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from weg.people.matching.names.fields import bones
from weg.people.matching.names.words import parts

LONGEST = 60
"""Letters of a key; names are rarely longer, and a longer word is still found by its start."""
_SPECIAL = str.maketrans({"ß": "ss", "ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe"})
_BETWEEN = re.compile(r"[\s\-/.,;_|]+")
_NO_LETTER = re.compile(r"[\W_]+")


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The word without capitals, accents and signs: "Şahin" gives "sahin", "Müller" "muller"."""
    lowered = unicodedata.normalize("NFKD", word.casefold().translate(_SPECIAL))
    bare = "".join(char for char in lowered if not unicodedata.combining(char))
    return _NO_LETTER.sub("", bare)[:LONGEST]


@lru_cache(maxsize=65_536)
def spellings(word: str) -> frozenset[str]:
    """One written word as keys: folded, and in Latin letters with umlauts written out."""
    return frozenset(key[:LONGEST] for key in (fold(word), *parts(word)) if key)


def written_words(text: str) -> list[str]:
    return [word for word in _BETWEEN.split(text) if fold(word)]


def words(names: Iterable[str]) -> frozenset[str]:
    """Keys of all words of the names, and of what is joined when spoken ("abdalrahman")."""
    found: set[str] = set()
    for name in names:
        found.update(part[:LONGEST] for part in parts(name))
        for word in written_words(name):
            found |= spellings(word)
    return frozenset(found)


@lru_cache(maxsize=65_536)
def sounds_of(name: str) -> frozenset[str]:
    """How the parts of a name sound, coarsely: every usual transliteration gives the same key."""
    return frozenset(bone[:LONGEST] for part in parts(name) for bone in bones(part) if bone)
