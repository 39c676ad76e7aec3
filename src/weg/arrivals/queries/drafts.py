"""A draft as the officer checks it: what every row was understood as, and who it may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from weg.arrivals.models import ArrivalList, ColumnMapping
from weg.arrivals.queries.entries import new_person
from weg.arrivals.reading import (
    Cell,
    Field,
    Finding,
    HouseholdDraft,
    Line,
    Mapping,
    Row,
    Table,
    check_list,
    guess_mapping,
    households,
    read_table,
    read_text,
    understand,
)
from weg.foundation.periods import today
from weg.people.queries.duplicates import Same, find_same_many

SKIP, NEW = "skip", "new"
SURE = 0.95
"""From this probability on a row waits for a decision before the list can be taken over."""


def table_of(content: bytes, filename: str) -> Table:
    """The table in the file, or in the pasted text when there is no file name."""
    if filename:
        return read_table(content, filename)
    return read_text(content.decode("utf-8"))


def mapping_for(table: Table) -> Mapping:
    """The mapping remembered for a list with these headers, else the best guess."""
    guess = guess_mapping(table)
    known = ColumnMapping.objects.filter(fingerprint=guess.fingerprint).first()
    return Mapping.from_dict(known.mapping) if known else guess


def corrected(table: Table, mapping: Mapping, corrections: dict[str, dict[str, str]]) -> Table:
    """The table with the officer's corrections typed over its cells."""
    return replace(
        table, lines=tuple(_corrected(line, mapping, corrections) for line in table.lines)
    )


def _corrected(line: Line, mapping: Mapping, corrections: dict[str, dict[str, str]]) -> Line:
    typed = corrections.get(str(line.number))
    if not typed:
        return line
    cells = list(line.cells)
    for name, text in typed.items():
        column = mapping.column(Field(name))
        if column is not None:
            cells[column] = Cell(text, text)
    return replace(line, cells=tuple(cells))


@dataclass(frozen=True)
class CheckedRow:
    """A row of the draft. same: registered persons it may be; decision: skip, new, or an id."""

    row: Row
    same: Sequence[Same] = ()
    decision: str = ""

    @property
    def skipped(self) -> bool:
        return self.decision == SKIP

    @property
    def person(self) -> int | None:
        """The registered person the officer said it is."""
        return int(self.decision) if self.decision.isdigit() else None

    @property
    def waits(self) -> bool:
        """Nobody has said yet whether this is the registered person it probably is."""
        return not self.decision and any(same.score >= SURE for same in self.same)

    @property
    def ready(self) -> bool:
        return self.skipped or (not self.waits and self.row.can_be_taken)


@dataclass(frozen=True)
class CheckedHousehold:
    draft: HouseholdDraft
    rows: list[CheckedRow]

    @property
    def arrival(self) -> date | None:
        days = [r.row.value(Field.ARRIVAL_DATE) for r in self.rows]
        return min((day for day in days if day), default=None)

    @property
    def taken(self) -> list[CheckedRow]:
        return [row for row in self.rows if not row.skipped]


@dataclass(frozen=True)
class Draft:
    """The whole draft. findings are about the list itself, such as the wrong week."""

    received: ArrivalList
    table: Table
    mapping: Mapping
    households: list[CheckedHousehold]
    findings: list[Finding]

    @cached_property
    def rows(self) -> list[CheckedRow]:
        return [row for household in self.households for row in household.rows]

    @property
    def open_rows(self) -> list[CheckedRow]:
        """Rows that must be mended, decided or left out before the list can be taken over."""
        return [row for row in self.rows if not row.ready]

    @property
    def taken(self) -> list[CheckedRow]:
        return [row for row in self.rows if not row.skipped]


def draft_of(received: ArrivalList) -> Draft:
    """Read, understand and compare a draft; a constant number of queries for any length."""
    table = table_of(bytes(received.content), received.filename)
    mapping = Mapping.from_dict(received.mapping)
    rows = understand(corrected(table, mapping, received.corrections), mapping, today())
    same = find_same_many([new_person(row) for row in rows])
    checked = {
        id(row): CheckedRow(row, found, received.decisions.get(str(row.number), ""))
        for row, found in zip(rows, same, strict=True)
    }
    return Draft(
        received=received,
        table=table,
        mapping=mapping,
        households=[
            CheckedHousehold(draft, [checked[id(row)] for row in draft.rows])
            for draft in households(rows, today())
        ],
        findings=check_list(rows, (received.first_day, received.last_day)),
    )
