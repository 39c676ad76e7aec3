"""How well a person fits a search, with the reasons in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from rapidfuzz.distance import JaroWinkler

from weg.people.matching.names.words import parts
from weg.people.models import Person
from weg.people.naming import fold, sounds_of, spellings, written_words
from weg.people.naming import words as names_as_words
from weg.people.queries.terms import Terms, Word

EXACT, STARTS, SOUNDS = 100.0, 90.0, 70.0
LEAST_ALIKE = 0.3
"""What sounds alike fits, however it is written (another script has no letter in common)."""


@dataclass(frozen=True)
class Ranked:
    """A person found. score: 0 to 100. reasons: why, each a phrase."""

    person: Person
    score: float
    reasons: list[str]


def rank(people: Iterable[Person], terms: Terms) -> list[Ranked]:
    """The best first; equal ones stay in the order given, those that do not fit are left out."""
    ranked = [_ranked(person, terms) for person in people]
    return sorted((each for each in ranked if each.score > 0), key=lambda each: -each.score)


def fits(words: tuple[Word, ...], surname: str, given_name: str, spoken: bool = True) -> bool:
    """Whether each word begins one of the names or, where that counts, sounds like it."""
    written, sounds = _keys(surname, given_name)
    return all(
        (spoken and sounds.intersection(word.sounds))
        or any(key.startswith(word.starts) for key in written)
        for word in words
    )


@lru_cache(maxsize=32_768)
def _keys(surname: str, given_name: str) -> tuple[frozenset[str], frozenset[str]]:
    return names_as_words((surname, given_name)), sounds_of(surname) | sounds_of(given_name)


def _ranked(person: Person, terms: Terms) -> Ranked:
    names = [
        name
        for field in (person.surname, person.given_name)
        for name in (*written_words(field), *parts(field))
    ]
    fits = [_fit(word, names) for word in terms.words]
    score = sum(score for score, _reason in fits) / len(fits) if fits else EXACT
    return Ranked(person, round(score, 1), [*(reason for _s, reason in fits), *_facts(terms)])


def _fit(word: Word, names: list[str]) -> tuple[float, str]:
    """The name that fits the word best: the same, beginning alike, or sounding alike."""
    fits = [_against(word, name) for name in names]
    if not fits or max(fits)[0] == 0:
        return 0.0, _("“%(word)s” fits an earlier spelling") % {"word": word.text}
    score, name = max(fits)
    values = {"word": word.text, "name": name}
    if score >= EXACT:
        return score, _("name: %(name)s") % values
    if score > SOUNDS:
        return score, _("begins with “%(word)s”: %(name)s") % values
    return score, _("sounds like “%(word)s”: %(name)s") % values


def _against(word: Word, name: str) -> tuple[float, str]:
    theirs = spellings(name)
    if theirs.intersection(word.starts):
        return EXACT, name
    alike = max(JaroWinkler.similarity(start, fold(name)) for start in word.starts)
    if any(key.startswith(start) for key in theirs for start in word.starts):
        return STARTS + 9 * alike, name
    if sounds_of(name).intersection(word.sounds):
        return SOUNDS * max(alike, LEAST_ALIKE), name
    return 0.0, name


def _facts(terms: Terms) -> list[str]:
    facts = []
    if terms.born:
        day = date_format(terms.born, "SHORT_DATE_FORMAT")
        facts.append(_("born on %(day)s") % {"day": day})
    if terms.number:
        facts.append(_("AZR number %(number)s") % {"number": terms.number})
    if terms.reference:
        facts.append(_("household %(reference)s") % {"reference": terms.reference})
    return facts
