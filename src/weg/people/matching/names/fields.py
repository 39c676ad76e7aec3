"""How alike two name fields are: all their parts against each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from weg.people.matching.names.lexicon import is_common
from weg.people.matching.names.likeness import Likeness, likeness
from weg.people.matching.names.sounds import coarse, sounds, without_glides


class Agreement(StrEnum):
    """What two name fields have to do with each other."""

    MISSING = "missing"  # at least one is empty: no evidence
    SAME = "same"
    SPELLING = "spelling"
    FORM = "form"
    SLIP = "slip"
    SIMILAR = "similar"
    PARTIAL = "partial"  # all parts of the shorter are in the longer
    INITIAL = "initial"
    ONE_LETTER = "one_letter"
    CONFLICT = "conflict"  # one part agrees, another contradicts
    DIFFERENT = "different"


_BY_LIKENESS = {
    Likeness.SAME: Agreement.SAME,
    Likeness.SPELLING: Agreement.SPELLING,
    Likeness.FORM: Agreement.FORM,
    Likeness.SLIP: Agreement.SLIP,
    Likeness.SIMILAR: Agreement.SIMILAR,
    Likeness.INITIAL: Agreement.INITIAL,
    Likeness.ONE_LETTER: Agreement.ONE_LETTER,
    Likeness.DIFFERENT: Agreement.DIFFERENT,
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The agreement of two fields, and whether it rests on frequent names only."""

    agreement: Agreement
    common: bool = False


Parts = tuple[str, ...]


@lru_cache(maxsize=200_000)
def compare_parts(a: Parts, b: Parts, unvocalised: bool = False) -> Comparison:
    """Compare two fields given as parts (see `words.parts`)."""
    if not a or not b:
        return Comparison(Agreement.MISSING)
    if a == b or sorted(a) == sorted(b):
        return Comparison(Agreement.SAME, _all_common(a))
    joined = likeness("".join(a), "".join(b), unvocalised)
    if len(a) == len(b) == 1 or joined >= Likeness.FORM:
        return Comparison(_BY_LIKENESS[joined], _all_common(a) or _all_common(b))
    return _assigned(a, b, unvocalised)


def _all_common(names: Parts) -> bool:
    return all(is_common(part) for part in names)


def _assigned(a: Parts, b: Parts, unvocalised: bool) -> Comparison:
    short, long = sorted((a, b), key=lambda parts: (len(parts), parts))
    matches = best_matches(short, long, unvocalised)
    found = [level for level in matches if level >= Likeness.INITIAL]
    if len(short) == len(long) and _one_doubt(matches):
        return Comparison(Agreement.SIMILAR)
    common = all(is_common(part) for part, level in zip(short, matches, strict=True) if level)
    if len(found) == len(short):
        if len(short) == len(long):
            return Comparison(_BY_LIKENESS[min(found)], common)
        weakest = min(found)
        if weakest <= Likeness.SIMILAR:
            return Comparison(_BY_LIKENESS[weakest], common)
        return Comparison(Agreement.PARTIAL, common)
    if any(level >= Likeness.SLIP for level in matches):
        return Comparison(Agreement.CONFLICT, common)
    return Comparison(Agreement.DIFFERENT)


def _one_doubt(matches: list[Likeness]) -> bool:
    """All parts agree but one, which differs by a letter."""
    sure = sum(level >= Likeness.SLIP for level in matches)
    return sure == len(matches) - 1 and min(matches) is Likeness.ONE_LETTER


def best_matches(short: Sequence[str], long: Sequence[str], unvocalised: bool) -> list[Likeness]:
    """For each part of `short` its level with its best partner, each partner used once."""
    levels = [[likeness(x, y, unvocalised) for y in long] for x in short]
    order = sorted(
        ((level, i, j) for i, row in enumerate(levels) for j, level in enumerate(row)),
        key=lambda each: (-each[0], abs(each[1] - each[2])),
    )
    matches = [Likeness.DIFFERENT] * len(short)
    taken: set[int] = set()
    done: set[int] = set()
    for level, i, j in order:
        if level and i not in done and j not in taken:
            matches[i] = level
            done.add(i)
            taken.add(j)
    return matches


_LONG = 6  # consonants; a longer name is told by them even if one is lost


@lru_cache(maxsize=65_536)
def bones(part: str) -> tuple[str, ...]:
    """Coarse consonants of the readings of a part: the coarsest thing two spellings share."""
    readings = sounds(part)
    if len(part) > 4 and part[:2] in ("al", "el"):
        readings += sounds(part[2:])[:2]
    found = [_bone(sound.coarse, sound.text) for sound in readings]
    first = readings[0]
    if "v" in first.consonants[1:] and len(first.consonants) < _LONG:
        found.append(_bone(coarse(without_glides(first.consonants)), first.text))
    return tuple(dict.fromkeys(found))


def _bone(consonants: str, text: str) -> str:
    return consonants if len(consonants) > 1 else consonants + text[:1]
