"""Names: combined cells taken apart, capitals made readable, remarks inside a name kept apart."""

import re
from dataclasses import dataclass

from weg.arrivals.reading.findings import Finding, Understood, doubtful, note, wrong
from weg.arrivals.reading.table import Cell

_BRACKETS = re.compile(r"\s*[(\[](.*?)[)\]]\s*")
_ALIAS = re.compile(r"\s+(?:alias|aka|a\.k\.a\.|genannt|gen\.|auch:|alias:)\s+(.+)$", re.IGNORECASE)
_BORN = re.compile(r"\s*,?\s+(?:geb\.|geborene?r?|née|nee|born)\s+(.+)$", re.IGNORECASE)
_TITLE = re.compile(
    r"^(?:herr|frau|fr\.|hr\.|dr\.|prof\.|mr\.?|mrs\.?|ms\.?|familie|fam\.)\s+", re.IGNORECASE
)
_COUNTING = re.compile(r"^\d{1,3}[.)]\s*")
_NO_NAME = re.compile(r"\d{3,}|[@<>{}=_#%&$§]|https?:", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"^(unbekannt|unknown|n\.? ?n\.?|k\.? ?a\.?|fnu|lnu|xxx+|-+|\?+|\.+|ohne|kein(e[rn]?)?( name)?|"
    r"ohne (nachname|vorname)n?|nicht bekannt|no name)$",
    re.IGNORECASE,
)
_PARTICLES = {"al", "el", "abu", "abd", "bin", "ben", "ibn", "von", "van", "de", "da", "di", "ould"}


@dataclass(frozen=True, slots=True)
class Name:
    surname: str = ""
    given_name: str = ""


def single_name(cell: Cell) -> Understood:
    """A cell that holds one surname or the given names. Value: str or None."""
    text, findings = _bare(cell.text)
    if not text or _UNKNOWN.match(text):
        return Understood(None, tuple(findings))
    if _NO_NAME.search(text):
        return Understood(None, (*findings, wrong("not_a_name", text=cell.text[:60])))
    if "\n" in text:
        findings.append(doubtful("several_names", text=text.replace("\n", " / ")[:80]))
    return Understood(readable(text.replace("\n", " ")), tuple(findings))


def full_name(cell: Cell, *, given_first: bool = False) -> Understood:
    """A cell that holds both names. Value: Name or None.

    "Surname, Given" is sure. Capitals betray the surname ("Ali AL-HASSAN"). Otherwise the order of
    the header is taken and the division marked as doubtful when there are more than two words.
    """
    text, findings = _bare(cell.text)
    if not text or _UNKNOWN.match(text):
        return Understood(None, tuple(findings))
    if _NO_NAME.search(text):
        return Understood(None, (*findings, wrong("not_a_name", text=cell.text[:60])))
    if "," in text or "\n" in text:
        surname, _, given = text.replace("\n", ",").partition(",")
        return Understood(_name(surname, given), tuple(findings))
    divided = _by_capitals(text) or _by_order(text, given_first)
    if len(text.split()) > 2 and not _by_capitals(text):
        findings.append(doubtful("name_division", surname=divided[0], given=divided[1]))
    elif not divided[1]:
        findings.append(doubtful("only_one_name", text=divided[0]))
    return Understood(_name(*divided), tuple(findings))


def _name(surname: str, given: str) -> Name:
    given = given.replace(",", " ")
    return Name(readable(surname.strip()), readable(" ".join(given.split())))


def _bare(text: str) -> tuple[str, list[Finding]]:
    """The name without numbering, title, brackets, birth name or alias; these become notes."""
    findings: list[Finding] = []
    name = _TITLE.sub("", _COUNTING.sub("", text.strip()))
    for pattern, code in ((_BRACKETS, "name_addition"), (_ALIAS, "alias"), (_BORN, "birth_name")):
        if match := pattern.search(name):
            if match[1].strip():
                findings.append(note(code, text=match[1].strip()[:60]))
            name = pattern.sub(" ", name, count=1)
    return name.strip(" ,;-"), findings


def _by_capitals(text: str) -> tuple[str, str] | None:
    words = text.split()
    upper = [word for word in words if len(word) > 1 and word.isupper()]
    lower = [word for word in words if word not in upper]
    if upper and lower and any(word.istitle() or "-" in word for word in lower):
        return " ".join(upper), " ".join(lower)
    return None


def _by_order(text: str, given_first: bool) -> tuple[str, str]:
    words = text.split()
    if len(words) == 1:
        return text, ""
    if given_first:
        start = -2 if len(words) > 2 and words[-2].lower() in _PARTICLES else -1
        return " ".join(words[start:]), " ".join(words[:start])
    end = 2 if len(words) > 2 and words[0].lower() in _PARTICLES else 1
    return " ".join(words[:end]), " ".join(words[end:])


def readable(text: str) -> str:
    """A name in capitals or small letters only as people write it; mixed spelling stays."""
    joined = " ".join(text.split())
    if not joined or not (joined.isupper() or joined.islower()):
        return joined
    return re.sub(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*", lambda match: _title(match[0]), joined)


def _title(word: str) -> str:
    """First letter large; also the one after "O'" and "D'", but not after "Sa'"."""
    parts = re.split(r"(?<=^[^\W\d_]['’ʼ`])", word.lower(), maxsplit=1)
    return "".join(part[:1].upper() + part[1:] for part in parts)


def looks_combined(text: str) -> bool:
    """A comma between words, or capitals beside small letters: surname and given name together."""
    return bool(re.search(r"[^\W\d_], ?[^\W\d_]", text)) or _by_capitals(text) is not None
