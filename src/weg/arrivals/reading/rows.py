"""From cells to people: every cell of a list with what it says, and what is wrong with it."""

from collections.abc import Callable
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

from weg.arrivals.reading import births, names, words
from weg.arrivals.reading.cells import carried
from weg.arrivals.reading.fields import NOT_KEPT, Field
from weg.arrivals.reading.findings import (
    Finding,
    Severity,
    Understood,
    doubtful,
    missing,
    note,
    wrong,
)
from weg.arrivals.reading.headings import day_in_headings
from weg.arrivals.reading.mapping import Mapping
from weg.arrivals.reading.table import Cell, Line, Mark, Table


@dataclass(frozen=True, slots=True)
class Reading:
    """One cell: where it stood, its raw text, what was understood and what is to be said."""

    field: Field
    column: int | None
    raw: str
    value: Any = None
    findings: tuple[Finding, ...] = ()

    @property
    def faults(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.severity is not Severity.NOTE)

    @property
    def notes(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.severity is Severity.NOTE)


@dataclass(frozen=True, slots=True)
class Row:
    """One person of the list. `number` is the row in the file, `unmapped` the other columns.

    `requirements` are the codes of `vocabulary.needs.REQUIREMENTS` that remarks ask for.
    """

    number: int
    readings: Dictionary[Field, Reading]
    unmapped: Dictionary[str, str] = field(default_factory=dict)
    section: str = ""
    requirements: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()  # about the row as a whole

    def value(self, field: Field) -> Any:
        """The understood value of a field; None when the list does not give it."""
        reading = self.readings.get(field)
        return reading.value if reading else None

    def raw(self, field: Field) -> str:
        reading = self.readings.get(field)
        return reading.raw if reading else ""

    @property
    def faults(self) -> tuple[Finding, ...]:
        """All faults of the row and its cells."""
        cells = tuple(each for reading in self.readings.values() for each in reading.faults)
        return cells + tuple(each for each in self.findings if each.severity is not Severity.NOTE)

    @property
    def can_be_taken(self) -> bool:
        """Nothing is wrong or missing; doubts remain for a person to look at."""
        return all(each.severity is Severity.DOUBTFUL for each in self.faults)


def understand(table: Table, mapping: Mapping, today: date) -> list[Row]:
    """Every line of the table as a Row, in order. Never raises on any content.

    `today` decides which century "85" is in and which birth dates lie in the future.
    """
    lines = _with_carried_cases(table, mapping)
    titles_day = day_in_headings(table.titles, today)
    return [_row(line, table, mapping, today, titles_day) for line in lines]


def _with_carried_cases(table: Table, mapping: Mapping) -> list[Line]:
    """Case numbers carried down where the list writes each only once, on a family's first row.

    Only done when no number ever repeats: a list that repeats numbers leaves a cell empty because
    the number is not known. Only the case number is carried, never any other empty cell.
    """
    column = mapping.column(Field.CASE_NUMBER)
    if column is None:
        return list(table.lines)
    own = [line.cells[column].text for line in table.lines if line.cells[column].text]
    if len(own) != len(set(own)) or len(own) == len(table.lines):
        return list(table.lines)
    lines: list[Line] = []
    for line in table.lines:
        if line.cells[column].is_empty and lines and not lines[-1].cells[column].is_empty:
            cells = list(line.cells)
            cells[column] = carried(lines[-1].cells[column])
            line = replace(line, cells=tuple(cells))
        lines.append(line)
    return lines


Reader = Callable[[Cell, date], Understood]


def _number_text(cell: Cell, today: date) -> Understood:
    text = " ".join(cell.text.split())
    return Understood(text if text.strip(" -–?/.") else None)


def _free_text(cell: Cell, today: date) -> Understood:
    return Understood(cell.text or None)


def _count(cell: Cell, today: date) -> Understood:
    digits = "".join(char if char.isdecimal() else " " for char in cell.text).split()
    if not digits:
        return Understood(None, (wrong("not_a_number", text=cell.text[:40]),) if cell.text else ())
    return Understood(min(sum(int(each[:6]) for each in digits), 999_999))


def _time(cell: Cell, today: date) -> Understood:
    if isinstance(cell.value, datetime):
        return Understood(cell.value.time())
    if isinstance(cell.value, time):
        return Understood(cell.value)
    parts = "".join(char if char.isdecimal() else " " for char in cell.text).split()
    if not parts or int(parts[0][:4]) > 23 or (len(parts) > 1 and int(parts[1][:4]) > 59):
        return Understood(None, (wrong("not_a_time", text=cell.text[:40]),))
    return Understood(time(int(parts[0]), int(parts[1]) if len(parts) > 1 else 0))


def _only_cell(reader: Callable[[Cell], Understood]) -> Reader:
    return lambda cell, today: reader(cell)


_READERS: dict[Field, Reader] = {
    Field.SURNAME: _only_cell(names.single_name),
    Field.GIVEN_NAME: _only_cell(names.single_name),
    Field.DATE_OF_BIRTH: births.birth,
    Field.AGE: births.birth_from_age,
    Field.SEX: _only_cell(words.sex),
    Field.NATIONALITY: _only_cell(words.nationality),
    Field.LANGUAGE: _only_cell(words.languages),
    Field.INTERPRETER: _only_cell(words.interpreter),
    Field.PERSON_NUMBER: _number_text,
    Field.CASE_NUMBER: _number_text,
    Field.PERSON_COUNT: _count,
    Field.RELATION: _only_cell(words.relation),
    Field.MARITAL_STATUS: _only_cell(words.marital_status),
    Field.STATUS: _only_cell(words.status),
    Field.ARRIVAL_DATE: births.arrival_day,
    Field.ENTRY_DATE: births.arrival_day,
    Field.ARRIVAL_TIME: _time,
    Field.WHEELCHAIR: _only_cell(words.yes_or_no),
    Field.STEP_FREE: _only_cell(words.yes_or_no),
    Field.PREGNANT: _only_cell(words.yes_or_no),
    Field.BIRTH_NAME: _only_cell(names.single_name),
}
_NEEDED = (Field.SURNAME, Field.GIVEN_NAME, Field.DATE_OF_BIRTH, Field.SEX, Field.NATIONALITY)
_REMARKS = (Field.NOTE, Field.HEALTH, Field.LANGUAGE, Field.RELATION, Field.MARITAL_STATUS)


def _row(line: Line, table: Table, mapping: Mapping, today: date, titles_day: date | None) -> Row:
    readings: dict[Field, Reading] = {}
    unmapped: dict[str, str] = {}
    for column, (meant, cell) in enumerate(zip(mapping.fields, line.cells, strict=False)):
        if meant is None:
            unmapped[table.columns[column]] = cell.text
        elif meant is Field.FULL_NAME:
            readings |= _full_name(cell, column, table.columns[column])
        elif meant not in NOT_KEPT:
            readings.setdefault(meant, _reading(meant, column, cell, today))
    _fill_birth_from_age(readings)
    _fill_arrival(readings, line, today, titles_day)
    _fill_interpreter(readings)
    _mark_missing(readings, mapping)
    return Row(
        number=line.number,
        readings=readings,
        unmapped={header: text for header, text in unmapped.items() if text},
        section=line.section,
        requirements=_requirements(readings),
        findings=_row_findings(readings),
    )


def _reading(meant: Field, column: int, cell: Cell, today: date) -> Reading:
    if cell.is_empty:
        return Reading(meant, column, "")
    understood = _READERS.get(meant, _free_text)(cell, today)
    return Reading(
        meant, column, cell.text, understood.value, understood.findings + _marks(cell, meant)
    )


def _marks(cell: Cell, meant: Field) -> tuple[Finding, ...]:
    findings = []
    if Mark.FORMULA_TEXT in cell.marks and meant is not Field.PHONE:
        findings.append(doubtful("formula_text", text=cell.text[:60]))
    if Mark.COMPUTED in cell.marks:
        findings.append(note("computed"))
    if Mark.CARRIED in cell.marks:
        findings.append(note("carried"))
    if Mark.MERGED in cell.marks:
        findings.append(note("merged"))
    return tuple(findings)


def _full_name(cell: Cell, column: int, header: str) -> dict[Field, Reading]:
    given_first = words.starts_with_given_name(header)
    understood = names.full_name(cell, given_first=given_first)
    name = understood.value if isinstance(understood.value, names.Name) else names.Name()
    findings = understood.findings + _marks(cell, Field.FULL_NAME)
    return {
        Field.SURNAME: Reading(Field.SURNAME, column, cell.text, name.surname or None, findings),
        Field.GIVEN_NAME: Reading(Field.GIVEN_NAME, column, cell.text, name.given_name or None),
    }


def _fill_birth_from_age(readings: dict[Field, Reading]) -> None:
    """An age gives the birth date only where the list gives none."""
    age, born = readings.pop(Field.AGE, None), readings.get(Field.DATE_OF_BIRTH)
    if age and age.value and (born is None or not born.raw):
        readings[Field.DATE_OF_BIRTH] = replace(age, field=Field.DATE_OF_BIRTH)


def _fill_arrival(
    readings: dict[Field, Reading], line: Line, today: date, titles_day: date | None
) -> None:
    """A day in the heading above the row, or above the table, where the row itself has none."""
    own = readings.get(Field.ARRIVAL_DATE)
    if own and own.raw:
        return
    day = day_in_headings((line.section,), today) or titles_day
    if day:
        raw = line.section or ""
        found = note("arrival_from_heading", date=f"{day.day:02}.{day.month:02}.{day.year}")
        readings[Field.ARRIVAL_DATE] = Reading(Field.ARRIVAL_DATE, None, raw, day, (found,))


def _fill_interpreter(readings: dict[Field, Reading]) -> None:
    if readings.get(Field.INTERPRETER) and readings[Field.INTERPRETER].value is not None:
        return
    for source in (Field.LANGUAGE, Field.NOTE):
        reading = readings.get(source)
        said = words.needs_interpreter(reading.raw) if reading else None
        if reading and said is not None:
            readings[Field.INTERPRETER] = Reading(
                Field.INTERPRETER, reading.column, reading.raw, said
            )
            return


def _mark_missing(readings: dict[Field, Reading], mapping: Mapping) -> None:
    for meant in _NEEDED:
        reading = readings.get(meant)
        if reading and (reading.value is not None or reading.faults):
            continue
        column = mapping.column(meant)
        old = reading or Reading(meant, column, "")
        fault = missing(f"missing_{meant.value}")
        if meant is Field.GIVEN_NAME and readings[Field.SURNAME].value:
            fault = doubtful(f"missing_{meant.value}")
        readings[meant] = replace(old, findings=(*old.findings, fault))


def _requirements(readings: dict[Field, Reading]) -> tuple[str, ...]:
    ticked = (Field.WHEELCHAIR, Field.STEP_FREE, Field.PREGNANT)
    found = [each.value for each in ticked if each in readings and readings[each].value]
    for meant in _REMARKS:
        if (reading := readings.get(meant)) and reading.raw:
            found.extend(words.requirements(reading.raw))
    return tuple(dict.fromkeys(found))


def _row_findings(readings: dict[Field, Reading]) -> tuple[Finding, ...]:
    findings: list[Finding] = []
    if remark := readings.get(Field.NOTE):
        findings.extend(words.links(remark.raw))
    if (health := readings.get(Field.HEALTH)) and health.raw:
        findings.append(note("health_not_kept"))
    return tuple(findings)
