"""A written name into its parts, in small Latin letters without accents."""

import re
import unicodedata
from functools import lru_cache

from weg.people.matching.names.scripts import to_latin

_SPECIAL = str.maketrans(
    {
        "ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "œ": "oe", "å": "a",
        "ş": "sh", "š": "sh", "ś": "sh", "ș": "sh", "ç": "tsch", "č": "tsch", "ć": "tsch",
        "ž": "zh", "ź": "z", "ż": "zh", "đ": "dj", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
        "ğ": "g", "ə": "a", "ñ": "ny", "ţ": "ts", "ț": "ts", "ĝ": "g", "ʻ": "'", "ř": "r",
    }
)  # fmt: skip
_DOTLESS = str.maketrans({"İ": "i", "I": "i"})
_APOSTROPHES = re.compile(r"['’‘ʼʿʾ`´ʽ\"“”״׳]")
_ARABIC_ARTICLE = re.compile("(?<![؀-ۿ])ال(?=[؀-ۿ]{3})")
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_LATIN_ABD = {"abd", "abdul", "abdel", "abdal", "abdoul", "abdur", "abder", "abdu"}
ARTICLES = frozenset(
    (
        "al",
        "el",
        "ul",
        "il",
        "ur",
        "ar",
        "er",
        "ud",
        "ad",
        "ed",
        "us",
        "as",
        "es",
        "ush",
        "ash",
        "esh",
        "ach",
        "an",
        "en",
        "un",
        "at",
        "et",
        "az",
        "ez",
        "l",
    )
)
_KIN = frozenset(("bin", "ibn", "bint", "binti", "wa", "und", "y", "geb", "geborene", "born"))
_JOINED = frozenset(("abu", "abou", "abo", "um", "umm", "oum", "ben", "o", "mc", "mac", "ter"))
_ENDS = frozenset(("din", "dine", "deen", "ddin", "dyn", "dein", "allah", "lah", "ullah"))
_TITLES = frozenset(
    (
        "herr",
        "frau",
        "mr",
        "mrs",
        "ms",
        "dr",
        "haj",
        "hadj",
        "hajji",
        "haji",
        "seyed",
        "sayed",
        "sayyed",
        "sayyid",
    )
)


@lru_cache(maxsize=65_536)
def parts(name: str) -> tuple[str, ...]:
    """The parts of a name: "Abd al-Rahman El Hassan" gives ("abdalrahman", "hassan").

    Articles are dropped, "Abd", "Abu" and "… al-Din" are joined with what they belong to.
    """
    words = [word for word in _latin_words(name) if not word.isdecimal()]
    joined = _join(words)
    kept = [w for w in joined if w not in ARTICLES and w not in _KIN] or joined
    titled = [w for w in kept if w not in _TITLES] if len(kept) > 1 else kept
    return tuple(titled or kept)


def _latin_words(name: str) -> list[str]:
    written = _ARABIC_ARTICLE.sub("al ", unicodedata.normalize("NFKC", name))
    latin = to_latin(written.translate(_DOTLESS))
    special = _APOSTROPHES.sub("", latin.translate(_SPECIAL))
    bare = "".join(
        char for char in unicodedata.normalize("NFKD", special) if not unicodedata.combining(char)
    )
    return [word for word in _NO_LETTER.split(bare) if word]


def _join(words: list[str]) -> list[str]:
    """Prefixes joined with the word after them, "al-Din" and "Allah" with the word before."""
    joined: list[str] = []
    pending = ""
    for index, word in enumerate(words):
        last = index == len(words) - 1
        is_article = word in ARTICLES and pending.startswith("abd")
        if not last and (word in _LATIN_ABD or word in _JOINED or is_article):
            pending += word
        elif pending:
            joined.append(pending + word)
            pending = ""
        elif word in _ENDS and joined:
            stem = joined.pop()
            stem = joined.pop() + stem if stem in ARTICLES and joined else stem
            joined.append(stem + word)
        else:
            joined.append(word)
    return joined + ([pending] if pending else [])
