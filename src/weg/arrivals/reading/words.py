"""Words with a fixed meaning: sex, yes and no, nationality, language, status, relation, needs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import pycountry
from rapidfuzz import fuzz, process

from weg.arrivals.reading.findings import Finding, Understood, doubtful, note, wrong
from weg.arrivals.reading.headers import plain
from weg.arrivals.reading.table import Cell
from weg.arrivals.reading.vocabulary.countries import COUNTRIES, STATE_KEYS, STATELESS, UNKNOWN
from weg.arrivals.reading.vocabulary.languages import LANGUAGES
from weg.arrivals.reading.vocabulary.needs import (
    INTERPRETER,
    KEEP_APART,
    KEEP_NEAR,
    NEGATION,
    REQUIREMENTS,
)
from weg.arrivals.reading.vocabulary.people import (
    MARITAL_STATUSES,
    NO,
    RELATIONS,
    SEXES,
    STATUSES,
    YES,
)
from weg.arrivals.reading.vocabulary.people import UNKNOWN as UNKNOWN_WORDS

_SPLIT = re.compile(r"[,;/+&\n|]| und | and | u\. | sowie ")
_ADJECTIVE = re.compile(r"(isch)(e|er|en|es|em)$")
_NOISE = re.compile(
    r"\b(etwas|wenig|gut|gute|schlecht|grundkenntnisse|fliessend|bisschen|some|little|fluent|"
    r"a1|a2|b1|b2|c1|c2|spricht|nur|only|muttersprache|sehr|basic|kenntnisse|wenige|vermutlich|"
    r"versteht|bitte|auch|verstaendigung|moeglich|auf)\b"
)


def _phrases(table: Mapping[str, str]) -> dict[str, str]:
    return {phrase: code for code, phrases in table.items() for phrase in phrases.split("|")}


_SEX = _phrases(SEXES)
_RELATION = _phrases(RELATIONS)
_MARITAL = _phrases(MARITAL_STATUSES)
_STATUS = _phrases(STATUSES)
_LANGUAGE = _phrases(LANGUAGES)


def sex(cell: Cell) -> Understood:
    """Value: "m", "f", "d" or None."""
    if _says_nothing(cell):
        return Understood()
    text = plain(cell.text)
    code = _SEX.get(text) or next((_SEX[word] for word in text.split() if word in _SEX), None)
    if code is None:
        return Understood(None, (wrong("not_a_sex", text=cell.text[:40]),))
    return Understood(code)


def yes_or_no(cell: Cell) -> Understood:
    """Value: bool or None. Any other text counts as yes, with the text kept as a note."""
    if _says_nothing(cell):
        return Understood()
    text = plain(cell.text) or cell.text
    first = text.split()[0] if text.split() else text
    if text in NO or first in NO:
        return Understood(False)
    if text in YES or first in YES:
        return Understood(True)
    return Understood(True, (note("taken_as_yes", text=cell.text[:60]),))


def relation(cell: Cell) -> Understood:
    """Value: a code of RELATIONS or None. Numbers after the word ("Kind 2", "K3") are dropped."""
    return _coded(cell, _RELATION, "unknown_relation", re.compile(r"\s*\d+\b"))


def marital_status(cell: Cell) -> Understood:
    return _coded(cell, _MARITAL, "unknown_marital_status")


def status(cell: Cell) -> Understood:
    """Residence status. Value: a code of STATUSES or None."""
    if _says_nothing(cell):
        return Understood()
    text = plain(cell.text.replace("§", " "))
    if code := _longest(text, _STATUS):
        return Understood(code)
    return Understood(None, (doubtful("unknown_status", text=cell.text[:60]),))


def _longest(text: str, table: Mapping[str, str]) -> str | None:
    """The code of the longest phrase that stands in the text as whole words."""
    if text in table:
        return table[text]
    padded = f" {text} "
    inside = [phrase for phrase in table if len(phrase) > 1 and f" {phrase} " in padded]
    return table[max(inside, key=len)] if inside else None


def _coded(
    cell: Cell, table: Mapping[str, str], fault: str, drop: re.Pattern[str] | None = None
) -> Understood:
    if _says_nothing(cell):
        return Understood()
    text = plain(cell.text)
    if drop:
        text = plain(drop.sub("", re.sub(r"(?<=[a-z])(?=\d)", " ", text))) or text
    if code := _longest(text, table):
        return Understood(code)
    return Understood(None, (doubtful(fault, text=cell.text[:60]),))


def _says_nothing(cell: Cell) -> bool:
    return not cell.text.strip(" -–?/.") or plain(cell.text) in UNKNOWN_WORDS


@cache
def _country_names() -> dict[str, str]:
    names = {}
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name", "alpha_2", "alpha_3"):
            if name := getattr(country, attribute, None):
                names[plain(name)] = country.alpha_2
    return names | _phrases(COUNTRIES)


@lru_cache(maxsize=4096)
def country_code(text: str) -> tuple[str | None, bool]:
    """ISO 3166 alpha-2 code of a country name, adjective or code, and whether it was exact."""
    names = _country_names()
    words = plain(re.sub(r"\(.*?\)", " ", text))
    stem = _ADJECTIVE.sub(r"\1", words)
    for form in (words, stem, words.removesuffix("e"), words.removesuffix("in")):
        if form in names:
            return names[form], True
    if words in STATE_KEYS:
        return STATE_KEYS[words], False
    if len(words) > 4 and (
        found := process.extractOne(stem, names.keys(), scorer=fuzz.ratio, score_cutoff=84)
    ):
        return names[found[0]], False
    return None, False


def nationality(cell: Cell) -> Understood:
    """Value: ISO alpha-2 (XA stateless, XX unclear) or None. Of several, the first is taken."""
    if not cell.text.strip(" -–?/."):
        return Understood()
    whole = country_code(cell.text)
    parts = [cell.text] if whole[1] else [part for part in _SPLIT.split(cell.text) if part.strip()]
    codes = [country_code(part) for part in parts]
    known = list(dict.fromkeys(code for code, _ in codes if code))
    if not known:
        return Understood(None, (wrong("unknown_country", text=cell.text[:60]),))
    findings: list[Finding] = []
    if len(known) > 1:
        findings.append(note("several_nationalities", codes=", ".join(known)))
    if not any(exact for _, exact in codes):
        findings.append(doubtful("country_guessed", text=cell.text[:60], country=known[0]))
    if known[0] in (STATELESS, UNKNOWN):
        findings.append(note("no_state", text=cell.text[:60]))
    return Understood(known[0], tuple(findings))


@dataclass(frozen=True, slots=True)
class Languages:
    """ISO 639 codes, best first, and whether an interpreter is needed (None: not said)."""

    codes: tuple[str, ...] = ()
    interpreter: bool | None = None


def languages(cell: Cell) -> Understood:
    """Value: Languages or None."""
    if _says_nothing(cell):
        return Understood()
    if _LANGUAGE.get(plain(cell.text)):
        return Understood(Languages((_LANGUAGE[plain(cell.text)],)))
    codes: list[str] = []
    unknown: list[str] = []
    for part in _SPLIT.split(re.sub(r"[()]", ",", cell.text)):
        _take_language(plain(part), codes, unknown)
    findings = [doubtful("unknown_language", text=text[:40]) for text in unknown]
    if {"kmr", "ckb"} & set(codes):  # "Kurdisch/Kurmanci" names one language twice
        codes = [code for code in codes if code != "ku"]
    value = Languages(tuple(dict.fromkeys(codes)), needs_interpreter(cell.text))
    if not codes and value.interpreter is None:
        return Understood(None, tuple(findings))
    return Understood(value, tuple(findings))


def _take_language(part: str, codes: list[str], unknown: list[str]) -> None:
    without = re.sub(INTERPRETER, " ", part)
    if re.search(r"\b(kein|keine|no|nicht)\b", part):
        return
    text = " ".join(_NOISE.sub(" ", without).split())
    if not text:
        return
    code = _longest(text, _LANGUAGE) or _fuzzy_language(text) or _iso_language(text)
    if code:
        codes.append(code)
    else:
        unknown.append(text)


def _fuzzy_language(text: str) -> str | None:
    found = process.extractOne(text, _LANGUAGE.keys(), scorer=fuzz.ratio, score_cutoff=84)
    return _LANGUAGE[found[0]] if found and len(text) > 4 else None


@lru_cache(maxsize=1024)
def _iso_language(text: str) -> str | None:
    if not text.isascii() or not text.isalpha():
        return None
    try:
        language = pycountry.languages.lookup(text)
    except LookupError:
        return None
    code: str = getattr(language, "alpha_2", "") or language.alpha_3
    return code


def needs_interpreter(text: str) -> bool | None:
    """What a remark says about an interpreter; None when it says nothing."""
    words = plain(text)
    match = re.search(INTERPRETER, words)
    if not match:
        return None
    before, after = words[: match.start()], words[match.end() :]
    negated = (
        re.search(r"\b(kein|keine|keinen|ohne|no|not) $", before) and "deutsch" not in match[0]
    )
    return not (negated or re.match(r"\s*(nicht|nein|not)\b", after))


def requirements(text: str) -> tuple[str, ...]:
    """Codes of REQUIREMENTS that a remark asks for, without those it denies."""
    words = plain(text)
    found = []
    for code, pattern in REQUIREMENTS.items():
        matches = re.finditer(rf"\b(?:{pattern})", words)
        if any(not re.search(rf"\b{NEGATION}", words[: match.start()]) for match in matches):
            found.append(code)
    return tuple(found)


def links(text: str) -> tuple[Finding, ...]:
    """Remarks that name other people to be kept near or apart: for a person to decide."""
    words = plain(text)
    if re.search(rf"\b(?:{KEEP_APART})", words):
        return (note("keep_apart", text=text[:120]),)
    if re.search(rf"\b(?:{KEEP_NEAR})", words):
        return (note("keep_near", text=text[:120]),)
    return ()


def language_code(text: str) -> str | None:
    """The code of a cell that is the name of one language."""
    first = plain(_SPLIT.split(text)[0])
    return _LANGUAGE.get(first)


def status_code(text: str) -> str | None:
    """The code of a cell that is a known residence status as it stands."""
    return _STATUS.get(plain(text.replace("§", " ")))


def interpreter(cell: Cell) -> Understood:
    """Value: bool or None; a language in the cell ("Arabisch") means yes."""
    if _says_nothing(cell):
        return Understood()
    said = needs_interpreter(cell.text)
    return Understood(said) if said is not None else yes_or_no(cell)


def starts_with_given_name(header: str) -> bool:
    """A header such as "Vorname Name" or "First name, last name"."""
    return bool(re.match(r"(vor|ruf|first|given)", plain(header)))
