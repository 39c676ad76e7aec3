"""Two records against each other: the evidence, the score, the verdict."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import exp2

from weg.people.matching import weights
from weg.people.matching.births import BirthAgreement, a_generation_apart, compare_births
from weg.people.matching.names.fields import Agreement, Comparison, Parts, compare_parts
from weg.people.matching.names.scripts import lacks_vowels
from weg.people.matching.names.words import parts
from weg.people.matching.population import UNKNOWN, Population
from weg.people.matching.reasons import Reason
from weg.people.matching.record import Record


class Verdict(StrEnum):
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNLIKELY = "unlikely"


_WORTH_SAYING = -0.5  # bits


@dataclass(frozen=True)
class Match:
    """Two records, the probability (0..1) that they are one person, and why."""

    a: Record
    b: Record
    bits: float  # log2 of the odds
    evidence: "Evidence"
    rivals: float = 0.0  # bits lost because the entry fits other people as well (`pairs` only)

    @property
    def score(self) -> float:
        bounded: float = max(min(self.bits, 60.0), -60.0)
        return 1.0 / (1.0 + exp2(-bounded))

    @property
    def verdict(self) -> Verdict:
        if self.score >= weights.LIKELY:
            return Verdict.LIKELY
        possible = self.score >= weights.DEFAULT_THRESHOLD
        return Verdict.POSSIBLE if possible else Verdict.UNLIKELY

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """All evidence, the weightiest first."""
        found = list(reasons_of(self.a, self.b, self.evidence))
        if self.rivals < _WORTH_SAYING:
            found.append(Reason("fits_others", self.rivals))
        return tuple(sorted(found, key=lambda reason: -abs(reason.bits)))


@dataclass(frozen=True, slots=True)
class Names:
    """How the names agree under the division of names that fits best."""

    given: Comparison
    surname: Comparison
    division: str  # straight, swapped, or whole (all parts of both fields together)
    bits: float
    given_bits: float = 0.0
    surname_bits: float = 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    names: Names
    birth: BirthAgreement
    sex: bool | None
    nationality: str
    nationality_bits: float
    born_together: bool
    other_age: bool


def compare(a: Record, b: Record, population: Population = UNKNOWN) -> Match:
    """The match of two records. `compare(a, b)` and `compare(b, a)` have the same score.

    With a `population` the score knows how frequent the names are there, and how many people.
    """
    evidence = evidence_of(a, b, population)
    return Match(a, b, population.prior + bits_of(evidence), evidence)


def evidence_of(a: Record, b: Record, population: Population = UNKNOWN) -> Evidence:
    names = _best_names(a, b, population)
    birth = compare_births(a, b)
    nationality = _nationality(a.nationality, b.nationality)
    sex = a.sex == b.sex if a.sex and b.sex else None
    return Evidence(
        names=names,
        birth=birth,
        sex=sex,
        nationality=nationality,
        nationality_bits=population.nationality_bits(nationality, a.nationality),
        born_together=_born_together(names, birth, sex),
        other_age=_other_age(names, birth) and a_generation_apart(a, b),
    )


def bits_of(evidence: Evidence) -> float:
    """All evidence added up, without the prior odds."""
    return (
        evidence.names.bits
        + weights.BIRTH[evidence.birth]
        + (0.0 if evidence.sex is None else weights.SEX[evidence.sex])
        + evidence.nationality_bits
        + weights.BORN_TOGETHER * evidence.born_together
        + weights.SAME_NAME_OTHER_AGE * evidence.other_age
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """The names of one record, taken apart."""

    given: Parts
    surname: Parts


def _best_names(a: Record, b: Record, population: Population) -> Names:
    """The division of the names under which they agree best."""
    unvocalised = lacks_vowels(a.given_name + a.surname) != lacks_vowels(b.given_name + b.surname)
    one = _Side(parts(a.given_name), parts(a.surname))
    two = _Side(parts(b.given_name), parts(b.surname))
    weigh = _Weigher(population, _shared_country(a, b), unvocalised)
    straight = weigh.names(one, two, "straight")
    if straight.bits >= _CLEARLY_STRAIGHT and straight.surname.agreement in _THE_SURNAME:
        return straight
    swapped = weigh.names(one, _Side(two.surname, two.given), "swapped")
    whole = weigh.whole(one.given + one.surname, two.given + two.surname)
    return max(straight, swapped, whole, key=lambda names: names.bits)


_CLEARLY_STRAIGHT = 8.0
# Swapped names: a given name is compared with a surname, so neither table is the right one.
_EITHER_NAME = {
    agreement: (bits + weights.SURNAME[agreement]) / 2
    for agreement, bits in weights.GIVEN_NAME.items()
}
_NO_NAMES = Names(Comparison(Agreement.DIFFERENT), Comparison(Agreement.DIFFERENT), "whole", -99.0)


@dataclass(frozen=True, slots=True)
class _Weigher:
    population: Population
    nationality: str
    unvocalised: bool

    def names(self, one: _Side, two: _Side, division: str) -> Names:
        given = compare_parts(one.given, two.given, self.unvocalised)
        surname = compare_parts(one.surname, two.surname, self.unvocalised)
        swapped = division == "swapped"
        tables = (_EITHER_NAME, _EITHER_NAME) if swapped else (weights.GIVEN_NAME, weights.SURNAME)
        given_bits = self.bits(tables[0], given, one.given, two.given)
        surname_bits = self.bits(tables[1], surname, one.surname, two.surname)
        bits = given_bits + surname_bits + weights.SWAPPED_NAMES * swapped
        return Names(given, surname, division, bits, given_bits, surname_bits)

    def whole(self, one: Parts, two: Parts) -> Names:
        """All parts against all parts: "Ali Hassan | Omar" and "Ali | Hassan Omar"."""
        if min(len(one), len(two)) < 2 or len(one) + len(two) < 5:
            return _NO_NAMES
        found = compare_parts(one, two, self.unvocalised)
        if found.agreement not in _WHOLE:
            return _NO_NAMES
        bits = weights.GIVEN_NAME[found.agreement] + weights.SURNAME[found.agreement]
        bits += 2 * weights.COMMON_NAME * found.common + weights.OTHER_DIVISION
        return Names(found, found, "whole", bits, bits, 0.0)

    def bits(
        self, table: dict[Agreement, float], found: Comparison, one: Parts, two: Parts
    ) -> float:
        """The weight of an agreement, less for frequent names; a disagreement keeps its weight."""
        bits = table[found.agreement]
        if bits <= 0:
            return bits
        if not self.population.size:
            return max(bits + weights.COMMON_NAME * found.common, 0.5)
        full = table[Agreement.SAME]
        rarity = min(self.population.rarity(each, self.nationality) for each in (one, two))
        return max(bits + min(rarity - full, 0.0), 0.5)


def _shared_country(a: Record, b: Record) -> str:
    """The country among whose people a name is rare or frequent."""
    return min(a.nationality, b.nationality) or max(a.nationality, b.nationality)


def _nationality(a: str, b: str) -> str:
    if a in weights.NO_COUNTRY or b in weights.NO_COUNTRY:
        return "missing"
    if a == b:
        return "same"
    pair = {a, b}
    related = any(pair <= group for group in weights.RELATED_COUNTRIES)
    return "related" if related else "different"


_SAME_DAY = (
    BirthAgreement.SAME_DAY,
    BirthAgreement.SAME_PLACEHOLDER,
    BirthAgreement.SWAPPED,
)
_NOT_THE_NAME = (Agreement.DIFFERENT, Agreement.CONFLICT)
_THE_SURNAME = (Agreement.SAME, Agreement.SPELLING, Agreement.FORM, Agreement.PARTIAL)
_THE_NAME = (Agreement.SAME, Agreement.SPELLING, Agreement.FORM)
_WHOLE = (*_THE_NAME, Agreement.SLIP, Agreement.PARTIAL)


def _born_together(names: Names, birth: BirthAgreement, sex: bool | None) -> bool:
    """One name agrees, the other does not, and the day is the same: brothers and sisters.

    With swapped names as well: the surname of one stands in the column of the other's given name.
    "Karim" and "Karima" are brother and sister when the sex differs, not a slip of the pen.
    """
    if birth not in _SAME_DAY or names.division == "whole":
        return False
    differs = names.given.agreement in _NOT_THE_NAME
    surname_fits = names.surname.agreement not in (*_NOT_THE_NAME, Agreement.MISSING)
    if names.division == "straight":
        not_sure = sex is False and names.given.agreement not in (*_THE_NAME, Agreement.MISSING)
        return (differs or not_sure) and surname_fits
    given_fits = names.given.agreement not in (*_NOT_THE_NAME, Agreement.MISSING)
    other_differs = names.surname.agreement in _NOT_THE_NAME
    return (differs and surname_fits) or (other_differs and given_fits)


def _other_age(names: Names, birth: BirthAgreement) -> bool:
    differs = birth in (BirthAgreement.DIFFERENT, BirthAgreement.SAME_DAY_OTHER_YEAR)
    return differs and names.given.agreement in _THE_NAME and names.surname.agreement in _THE_NAME


def reasons_of(a: Record, b: Record, evidence: Evidence) -> Iterator[Reason]:
    """The evidence as reasons with their weights. Evidence that says nothing is left out."""
    yield from _name_reasons(a, b, evidence.names)
    if evidence.birth is not BirthAgreement.MISSING:
        bits = weights.BIRTH[evidence.birth]
        yield Reason(f"birth_{evidence.birth}", bits, _day(a), _day(b))
    if evidence.sex is not None:
        code = "sex_same" if evidence.sex else "sex_different"
        yield Reason(code, weights.SEX[evidence.sex], a.sex, b.sex)
    if evidence.nationality in weights.NATIONALITY:
        bits = evidence.nationality_bits
        yield Reason(f"nationality_{evidence.nationality}", bits, a.nationality, b.nationality)
    if evidence.born_together:
        yield Reason("born_together", weights.BORN_TOGETHER)
    if evidence.other_age:
        yield Reason("same_name_other_age", weights.SAME_NAME_OTHER_AGE)


def _name_reasons(a: Record, b: Record, names: Names) -> Iterator[Reason]:
    if names.division == "whole":
        both = [f"{each.given_name} {each.surname}".strip() for each in (a, b)]
        yield Reason("names_divided_otherwise", names.bits, *both)
        return
    swapped = names.division == "swapped"
    other_given, other_surname = b.given_name, b.surname
    if swapped:
        other_given, other_surname = other_surname, other_given
        yield Reason("names_swapped", weights.SWAPPED_NAMES)
    if names.given.agreement is not Agreement.MISSING:
        bits = names.given_bits
        yield Reason(f"given_name_{names.given.agreement}", bits, a.given_name, other_given)
    if names.surname.agreement is not Agreement.MISSING:
        bits = names.surname_bits
        yield Reason(f"surname_{names.surname.agreement}", bits, a.surname, other_surname)


def _day(record: Record) -> str:
    day = record.date_of_birth
    if day is None:
        return ""
    if record.birth_quality == "year":
        return str(day.year)
    shown = f"{day.day:02}.{day.month:02}.{day.year}"
    return f"~{shown}" if record.birth_quality == "estimated" else shown
