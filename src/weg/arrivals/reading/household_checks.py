"""What is odd about a household: too large, a child alone, a row twice, numbers that disagree."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from weg.arrivals.reading.births import Birth
from weg.arrivals.reading.fields import Field
from weg.arrivals.reading.findings import Finding, doubtful, note
from weg.arrivals.reading.rows import Row

LARGE = 10  # people; above that a case number is often that of a transport, or needs two flats
_ADULT = 18
_YOUNGEST_PARENT = 12


def check(
    rows: Sequence[Row], basis: str, twice: dict[int, int], today: date
) -> tuple[Finding, ...]:
    """Notes and faults about the household as a whole."""
    findings: list[Finding] = []
    if basis == "guess":
        findings.append(doubtful("household_guessed", size=len(rows)))
    if len(rows) >= LARGE:
        findings.append(doubtful("household_large", size=len(rows)))
    findings += _minors(rows, today)
    findings += _rows_twice(rows, twice)
    findings += _twins([row for row in rows if row.number not in twice])
    findings += _count(rows)
    findings += _arrivals(rows)
    findings += _generations(rows, today)
    return tuple(findings)


def _age(row: Row, today: date) -> int | None:
    birth = row.value(Field.DATE_OF_BIRTH)
    if not isinstance(birth, Birth):
        return None
    before = (today.month, today.day) < (birth.day.month, birth.day.day)
    return today.year - birth.day.year - before


def _minors(rows: Sequence[Row], today: date) -> list[Finding]:
    """A child without an adult: the youth welfare office is in charge (section 42a SGB VIII)."""
    ages = [_age(row, today) for row in rows]
    declared = [row for row in rows if row.value(Field.RELATION) == "minor_alone"]
    all_minors = bool(ages) and all(age is not None and age < _ADULT for age in ages)
    if all_minors or declared:
        return [doubtful("minor_alone" if len(rows) == 1 else "minors_alone", count=len(rows))]
    return []


def _rows_twice(rows: Sequence[Row], twice: dict[int, int]) -> list[Finding]:
    seen: set[frozenset[int]] = set()
    for row in rows:
        if row.number in twice:
            seen.add(frozenset((row.number, twice[row.number])))
    pairs = sorted(sorted(pair) for pair in seen)
    return [doubtful("row_twice", first=pair[0], second=pair[-1]) for pair in pairs]


def _twins(rows: Sequence[Row]) -> list[Finding]:
    """Same day of birth, different given names: twins, and nothing to worry about."""
    born: dict[date, set[str]] = defaultdict(set)
    for row in rows:
        birth = row.value(Field.DATE_OF_BIRTH)
        if isinstance(birth, Birth) and birth.quality == "known" and row.value(Field.GIVEN_NAME):
            born[birth.day].add(str(row.value(Field.GIVEN_NAME)))
    return [
        note("twins", names=", ".join(sorted(names)))
        for day, names in born.items()
        if len(names) > 1 and (day.month, day.day) != (1, 1)
    ]


def _count(rows: Sequence[Row]) -> list[Finding]:
    announced = {row.value(Field.PERSON_COUNT) for row in rows} - {None}
    if not announced or len(rows) in announced:
        return []
    if announced == {1}:  # a column that counts each row as one person
        return []
    stated = max(announced)
    return [doubtful("count_differs", stated=stated, found=len(rows))]


def _arrivals(rows: Sequence[Row]) -> list[Finding]:
    days = {row.value(Field.ARRIVAL_DATE) for row in rows} - {None}
    return [doubtful("several_arrival_days", count=len(days))] if len(days) > 1 else []


def _generations(rows: Sequence[Row], today: date) -> list[Finding]:
    """A child nearly as old as every parent: the relation or a date is wrong."""
    children = [a for r in rows if _is(r, "child") and (a := _age(r, today)) is not None]
    parents = [
        a for r in rows if _is(r, "head", "spouse", "parent") and (a := _age(r, today)) is not None
    ]
    if children and parents and max(children) + _YOUNGEST_PARENT > max(parents):
        return [doubtful("child_too_old", gap=max(parents) - max(children))]
    return []


def _is(row: Row, *relations: str) -> bool:
    return row.value(Field.RELATION) in relations
