"""Households out of single rows: by case number, by relation, by count, else as a marked guess."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from weg.arrivals.reading.births import Birth
from weg.arrivals.reading.fields import Field
from weg.arrivals.reading.findings import Finding
from weg.arrivals.reading.headers import plain
from weg.arrivals.reading.household_checks import check
from weg.arrivals.reading.rows import Row

ADULT = 18  # years, section 2 BGB
_YOUNGEST_PARENT = 14  # years between parent and child below which a guess is not made
_WIDEST_COUPLE = 30  # years between the two adults of a guessed couple
_STARTS = {"head", "alone", "minor_alone"}
_SUFFIX = re.compile(r"[/.\-_ ](\d{1,2}|[a-z])$", re.IGNORECASE)


class Basis(StrEnum):
    """What the household was built from, surest first."""

    CASE_NUMBER = "case_number"
    RELATION = "relation"
    PERSON_COUNT = "person_count"
    GUESS = "guess"  # same surname, adjacent rows, plausible ages: a person must confirm
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class HouseholdDraft:
    """People of the list who probably live together. `findings` are notes and faults about it."""

    rows: tuple[Row, ...]
    basis: Basis
    case_number: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def size(self) -> int:
        return len(self.rows)


@dataclass
class _Group:
    basis: Basis
    rows: list[Row] = field(default_factory=list)
    case_number: str = ""


def households(rows: Sequence[Row], today: date) -> list[HouseholdDraft]:
    """All rows in households, in the order of the list. Every row is in exactly one."""
    cases = _case_numbers(rows)
    groups: dict[str, _Group] = {}
    ordered: list[_Group] = []
    open_run: list[Row] = []
    for row in rows:
        case = cases.get(id(row), "")
        if not case:
            open_run.append(row)
            continue
        ordered += _without_cases(open_run, today)
        open_run = []
        if case not in groups:
            groups[case] = _Group(Basis.CASE_NUMBER, case_number=case)
            ordered.append(groups[case])
        groups[case].rows.append(row)
    ordered += _without_cases(open_run, today)
    twice = rows_twice(rows)
    return [_draft(group, twice, today) for group in ordered]


def _draft(group: _Group, twice: dict[int, int], today: date) -> HouseholdDraft:
    lone = len(group.rows) == 1 and group.basis is not Basis.CASE_NUMBER
    basis = Basis.SINGLE if lone else group.basis
    findings = check(group.rows, basis.value, twice, today)
    return HouseholdDraft(tuple(group.rows), basis, group.case_number, findings)


def _case_numbers(rows: Sequence[Row]) -> dict[int, str]:
    """Case number by id of the row. Numbers such as 4711/1, 4711/2 are those of one case 4711."""
    own = {
        id(row): " ".join(str(value).split())
        for row in rows
        if (value := row.value(Field.CASE_NUMBER))
    }
    if len(set(own.values())) < len(own):
        return own
    shared = Counter(_SUFFIX.sub("", case) for case in own.values())
    if not any(count > 1 for count in shared.values()):
        return own
    return {
        key: stem if shared[stem := _SUFFIX.sub("", case)] > 1 else case
        for key, case in own.items()
    }


def _without_cases(rows: list[Row], today: date) -> list[_Group]:
    """Rows that follow each other and have no case number."""
    groups: list[_Group] = []
    left = 0  # rows that the number of persons still announces for the last group
    for row in rows:
        announced = row.value(Field.PERSON_COUNT)
        basis = _joins(groups[-1], row, left, today) if groups else None
        if basis and groups:
            groups[-1].rows.append(row)
            groups[-1].basis = _weaker(groups[-1], basis)
            left -= 1
        else:
            groups.append(_Group(Basis.SINGLE, [row]))
            left = announced - 1 if isinstance(announced, int) else 0
    return groups


def _weaker(group: _Group, basis: Basis) -> Basis:
    return Basis.GUESS if Basis.GUESS in (group.basis, basis) else basis


def _joins(group: _Group, row: Row, left: int, today: date) -> Basis | None:
    """On what ground a row belongs to the group before it; None when it does not."""
    relation = row.value(Field.RELATION)
    if relation in _STARTS:
        return None
    if _arrival(row) and _arrival(group.rows[0]) and _arrival(row) != _arrival(group.rows[0]):
        return None
    if relation == "parent" and any(_relation(each) == "child" for each in group.rows):
        return None
    if relation and (_relation(group.rows[0]) or relation != "parent"):
        return Basis.RELATION
    if left > 0 and row.value(Field.PERSON_COUNT) in (
        None,
        group.rows[0].value(Field.PERSON_COUNT),
    ):
        return Basis.PERSON_COUNT
    return Basis.GUESS if _plausible(group.rows, row, today) else None


def _relation(row: Row) -> str | None:
    value: str | None = row.value(Field.RELATION)
    return value


def _arrival(row: Row) -> date | None:
    value: date | None = row.value(Field.ARRIVAL_DATE)
    return value


def _plausible(members: list[Row], row: Row, today: date) -> bool:
    """Same surname, and an age that fits: a couple, or parent and child."""
    surname = plain(str(row.value(Field.SURNAME) or ""))
    if not surname or surname not in {plain(str(m.value(Field.SURNAME) or "")) for m in members}:
        return False
    age, ages = age_of(row, today), [age_of(member, today) for member in members]
    known = [each for each in ages if each is not None]
    if age is None or not known:
        return False
    if age < ADULT:
        return max(known) >= max(age + _YOUNGEST_PARENT, ADULT)
    if max(known) >= age + _YOUNGEST_PARENT + 2:
        return True
    adults = [member for member in members if (age_of(member, today) or 0) >= ADULT]
    if len(adults) != 1:
        return False
    sexes = {adults[0].value(Field.SEX), row.value(Field.SEX)}
    gap = abs((age_of(adults[0], today) or 0) - age)
    return sexes == {"m", "f"} and gap <= _WIDEST_COUPLE


def age_of(row: Row, today: date) -> int | None:
    """Age in years on `today`; None without a birth date."""
    birth = row.value(Field.DATE_OF_BIRTH)
    if not isinstance(birth, Birth):
        return None
    before = (today.month, today.day) < (birth.day.month, birth.day.day)
    return today.year - birth.day.year - before


def rows_twice(rows: Iterable[Row]) -> dict[int, int]:
    """Row number to the number of another row with the same names and birth date."""
    seen: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for row in rows:
        birth = row.value(Field.DATE_OF_BIRTH)
        names = sorted(
            plain(str(row.value(each) or "")) for each in (Field.SURNAME, Field.GIVEN_NAME)
        )
        if isinstance(birth, Birth) and all(names):
            seen[(*names, birth.day)].append(row.number)
        elif number := row.value(Field.PERSON_NUMBER):
            seen[(number,)].append(row.number)
    return {
        number: numbers[0] if number != numbers[0] else numbers[1]
        for numbers in seen.values()
        if len(numbers) > 1
        for number in numbers
    }
