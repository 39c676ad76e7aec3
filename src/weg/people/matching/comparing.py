"""Two records against each other: the evidence, the score, the verdict."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from weg.people.matching import weights
from weg.people.matching.births import BirthAgreement, a_generation_apart, compare_births
from weg.people.matching.names.fields import Agreement, Comparison, Parts, compare_parts
from weg.people.matching.names.scripts import lacks_vowels
from weg.people.matching.names.words import parts
from weg.people.matching.reasons import Reason
from weg.people.matching.record import Record


class Verdict(StrEnum):
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNLIKELY = "unlikely"


@dataclass(frozen=True)
class Match:
    """Two records, the probability (0..1) that they are one person, and why."""

    a: Record
    b: Record
    bits: float  # log2 of the odds
    evidence: "Evidence"

    @property
    def score(self) -> float:
        return 1.0 / (1.0 + 2.0 ** -max(min(self.bits, 60.0), -60.0))

    @property
    def verdict(self) -> Verdict:
        if self.score >= weights.LIKELY:
            return Verdict.LIKELY
        possible = self.score >= weights.DEFAULT_THRESHOLD
        return Verdict.POSSIBLE if possible else Verdict.UNLIKELY

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """All evidence, the weightiest first."""
        found = reasons_of(self.a, self.b, self.evidence)
        return tuple(sorted(found, key=lambda reason: -abs(reason.bits)))


@dataclass(frozen=True, slots=True)
class Names:
    """How the names agree under the division of names that fits best."""

    given: Comparison
    surname: Comparison
    division: str  # straight, swapped, or whole (all parts of both fields together)
    bits: float


@dataclass(frozen=True, slots=True)
class Evidence:
    names: Names
    birth: BirthAgreement
    sex: bool | None
    nationality: str
    born_together: bool
    other_age: bool


def compare(a: Record, b: Record) -> Match:
    """The match of two records. `compare(a, b)` and `compare(b, a)` have the same score."""
    evidence = evidence_of(a, b)
    return Match(a, b, bits_of(evidence), evidence)


def evidence_of(a: Record, b: Record) -> Evidence:
    names = _best_names(a, b)
    birth = compare_births(a, b)
    return Evidence(
        names=names,
        birth=birth,
        sex=a.sex == b.sex if a.sex and b.sex else None,
        nationality=_nationality(a.nationality, b.nationality),
        born_together=_born_together(names, birth),
        other_age=_other_age(names, birth) and a_generation_apart(a, b),
    )


def bits_of(evidence: Evidence) -> float:
    """All evidence added up, from the prior odds on."""
    return (
        weights.PRIOR
        + evidence.names.bits
        + weights.BIRTH[evidence.birth]
        + (0.0 if evidence.sex is None else weights.SEX[evidence.sex])
        + weights.NATIONALITY.get(evidence.nationality, 0.0)
        + weights.BORN_TOGETHER * evidence.born_together
        + weights.SAME_NAME_OTHER_AGE * evidence.other_age
    )


def _best_names(a: Record, b: Record) -> Names:
    unvocalised = lacks_vowels(a.given_name + a.surname) != lacks_vowels(b.given_name + b.surname)
    given_a, surname_a = parts(a.given_name), parts(a.surname)
    given_b, surname_b = parts(b.given_name), parts(b.surname)
    straight = _names(
        compare_parts(given_a, given_b, unvocalised),
        compare_parts(surname_a, surname_b, unvocalised),
        "straight",
    )
    if straight.bits >= weights.GIVEN_NAME[Agreement.SLIP] + weights.SURNAME[Agreement.SLIP]:
        return straight
    swapped = _names(
        compare_parts(given_a, surname_b, unvocalised),
        compare_parts(surname_a, given_b, unvocalised),
        "swapped",
    )
    whole = _whole(given_a, surname_a, given_b, surname_b, unvocalised)
    return max(straight, swapped, whole, key=lambda names: names.bits)


def _names(given: Comparison, surname: Comparison, division: str) -> Names:
    bits = _name_bits(weights.GIVEN_NAME, given) + _name_bits(weights.SURNAME, surname)
    if division == "swapped":
        bits += weights.SWAPPED_NAMES
        if Agreement.MISSING in (given.agreement, surname.agreement):
            bits -= 1.0
    return Names(given, surname, division, bits)


def _name_bits(table: dict[Agreement, float], comparison: Comparison) -> float:
    bits = table[comparison.agreement]
    if comparison.common and bits > 0:
        return max(bits + weights.COMMON_NAME, 0.5)
    return bits


def _whole(
    given_a: Parts, surname_a: Parts, given_b: Parts, surname_b: Parts, unvocalised: bool
) -> Names:
    """All parts against all parts: "Ali Hassan | Omar" and "Ali | Hassan Omar"."""
    all_a, all_b = given_a + surname_a, given_b + surname_b
    nothing = Comparison(Agreement.DIFFERENT)
    if min(len(all_a), len(all_b)) < 2 or len(all_a) + len(all_b) < 5:
        return Names(nothing, nothing, "whole", -99.0)
    found = compare_parts(all_a, all_b, unvocalised)
    if found.agreement in (Agreement.CONFLICT, Agreement.DIFFERENT, Agreement.MISSING):
        return Names(nothing, nothing, "whole", -99.0)
    names = _names(found, found, "whole")
    return Names(found, found, "whole", names.bits + weights.OTHER_DIVISION)


def _nationality(a: str, b: str) -> str:
    if a in weights.NO_COUNTRY or b in weights.NO_COUNTRY:
        return "missing"
    if a == b:
        return "same"
    pair = {a, b}
    related = any(pair <= group for group in weights.RELATED_COUNTRIES)
    return "related" if related else "different"


_SAME_DAY = (BirthAgreement.SAME_DAY, BirthAgreement.SAME_PLACEHOLDER)
_NOT_THE_NAME = (Agreement.DIFFERENT, Agreement.CONFLICT)
_THE_SURNAME = (Agreement.SAME, Agreement.SPELLING, Agreement.FORM, Agreement.PARTIAL)
_THE_NAME = (Agreement.SAME, Agreement.SPELLING, Agreement.FORM)


def _born_together(names: Names, birth: BirthAgreement) -> bool:
    return (
        birth in _SAME_DAY
        and names.division == "straight"
        and names.given.agreement in _NOT_THE_NAME
        and names.surname.agreement not in (*_NOT_THE_NAME, Agreement.MISSING)
    )


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
        bits = weights.NATIONALITY[evidence.nationality]
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
        bits = _name_bits(weights.GIVEN_NAME, names.given)
        yield Reason(f"given_name_{names.given.agreement}", bits, a.given_name, other_given)
    if names.surname.agreement is not Agreement.MISSING:
        bits = _name_bits(weights.SURNAME, names.surname)
        yield Reason(f"surname_{names.surname.agreement}", bits, a.surname, other_surname)


def _day(record: Record) -> str:
    day = record.date_of_birth
    if day is None:
        return ""
    if record.birth_quality == "year":
        return str(day.year)
    shown = f"{day.day:02}.{day.month:02}.{day.year}"
    return f"~{shown}" if record.birth_quality == "estimated" else shown
