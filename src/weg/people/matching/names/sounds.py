"""How a name sounds, whoever wrote it down: German, English, French, Turkish or Slavic spelling.

A `Sound` is a row of consonants with the vowels between them. Letters that stand for different
sounds in different languages ("j", "ch", "c", "th") give several readings.

Consonant signs: b d f g h j k l m n p r s S(sh) C(ch as in church) t v y.
Vowel signs: a e i u, where o counts as u.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_MOST_READINGS = 6

# In order. Several right-hand sides are several readings.
_RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"^abd[aeiou]{0,2}(l(?=.{2})|(?=[rsnzd]))", ("abd",)),
    (r"(?<=[a-z]{2})(?:[aeiou]{0,2}l|[aeiou]{0,2})d{1,2}(?:i|ee|ei|y)ne?$", ("din",)),
    (r"shtsch|shch|schtsch|chtch|stsch", ("SC", "S")),
    (r"dsch|dzsch|dsh|dzh|dj|gj|xh", ("j",)),
    (r"tsch|tch|tsh|cz", ("C",)),
    (r"sch|sh", ("S",)),
    (r"zh", ("j", "s")),
    (r"ch", ("h", "S", "C")),
    (r"kh", ("h", "k")),
    (r"gh", ("g",)),
    (r"ph", ("f",)),
    (r"th", ("t", "s")),
    (r"dh", ("d", "s")),
    (r"ck|cq|kk", ("k",)),
    (r"q", ("k",)),
    (r"tz|ts|ds|dz|z", ("s",)),
    (r"^x", ("h",)),
    (r"x", ("ks",)),
    (r"c(?=[eiy])", ("s", "j")),
    (r"c(?=.)", ("k", "j")),
    (r"c$", ("k", "C")),
    (r"([aeiou])ff$", (r"\1v",)),
    (r"oo|ou|ow(?=[^aeiouy])|uu", ("u",)),
    (r"(?<=[aeo])[wv](?=u)", ("",)),
    (r"a[wv](?=[^aeiouy])", ("au",)),
    (r"w", ("v",)),
    (r"(?<=[aeiou])u(?=[aei])|(?<=[kg])u(?=a)", ("v",)),
    (r"^[yj](?=e)", ("",)),
    (r"^(?:y(?=[aou])|i(?=[aou]))", ("y",)),
    (r"^y(?=i)", ("",)),
    (r"^j(?=[aou])", ("y", "j")),
    (r"^j(?=i)", ("j", "")),
    (r"(?<=.)j(?=[aeiou])", ("i", "j")),
    (r"(?<=[aeiou])j(?=[^aeiou]|$)", ("i",)),
    (r"j(?=[^aeiouy]|$)", ("j",)),
    (r"(?<=[aeioubdfghjklmnprsSCtv])h(?=$)", ("",)),
)
_COMPILED = tuple((re.compile(pattern), readings) for pattern, readings in _RULES)
_LAST = (
    (re.compile(r"y(?=.)(?<!^y)|y$"), "i"),
    (re.compile(r"ae|oe|ue"), None),
    (re.compile(r"o"), "u"),
    (re.compile(r"(?:a|e)i+(?:e(?=.)|i)*"), "e"),
    (re.compile(r"e{2,}|ie(?=.)|i{2,}"), "i"),
    (re.compile(r"a{2,}"), "a"),
    (re.compile(r"u{2,}"), "u"),
    (re.compile(r"([bdfghjklmnprsSCtvk])\1+"), r"\1"),
    (re.compile(r"t$"), "d"),
    (re.compile(r"p$"), "b"),
)
_UMLAUT = {"ae": "a", "oe": "o", "ue": "u"}
_VOWELS = "aeiu"
_COARSE = str.maketrans({"S": "s", "C": "s", "j": "s", "g": "k", "d": "t", "b": "p", "v": "f"})


@dataclass(frozen=True, slots=True)
class Sound:
    """One reading of a name. `vowels` has one more item than there are consonants."""

    text: str
    consonants: str
    vowels: tuple[str, ...]
    coarse: str  # consonants in classes that spellings often confuse


@lru_cache(maxsize=65_536)
def sounds(part: str) -> tuple[Sound, ...]:
    """The readings of one part of a name, the likeliest first."""
    readings = [part]
    for pattern, replacements in _COMPILED:
        readings = _applied(readings, pattern, replacements)
    return tuple(_sound(text) for text in dict.fromkeys(_finished(each) for each in readings))


def _applied(
    readings: list[str], pattern: re.Pattern[str], replacements: tuple[str, ...]
) -> list[str]:
    found: list[str] = []
    for text in readings:
        if not pattern.search(text):
            found.append(text)
            continue
        found.extend(pattern.sub(replacement, text) for replacement in replacements)
    return list(dict.fromkeys(found))[:_MOST_READINGS]


def _finished(text: str) -> str:
    for pattern, replacement in _LAST:
        if replacement is None:
            text = pattern.sub(lambda match: _UMLAUT[match.group()], text)
        else:
            text = pattern.sub(replacement, text)
    return text


def _sound(text: str) -> Sound:
    vowels = [""]
    consonants = ""
    for char in text:
        if char in _VOWELS:
            vowels[-1] += char
        else:
            consonants += char
            vowels.append("")
    return Sound(text, consonants, tuple(vowels), coarse(consonants))


def coarse(consonants: str) -> str:
    """Classes of consonants that are confused across spellings; doubles merged, no inner h."""
    text = consonants.translate(_COARSE)
    inner = text[:1] + text[1:].replace("y", "")
    return re.sub(r"(.)\1+", r"\1", inner)


def without_glides(consonants: str) -> str:
    """Consonants without "v" and "y" after the first: they may be vowels in other scripts."""
    return consonants[:1] + consonants[1:].replace("v", "").replace("y", "")
