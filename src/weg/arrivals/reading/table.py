"""The table as it stood in the list: nothing understood yet, nothing lost."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from weg.arrivals.reading.messages import Message

Scalar = str | int | float | bool | date | datetime | time | None


class Mark(StrEnum):
    """What is special about a cell."""

    MERGED = "merged"  # the value stood in a merged cell that covers this one
    CARRIED = "carried"  # the cell was empty or a ditto sign; the value is that of the row above
    FORMULA_TEXT = "formula_text"  # text that starts with "=", "+", "@": kept as text
    COMPUTED = "computed"  # the file held a formula here; the value is what it last computed


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the value with the file's own type and the text as a reader would see it."""

    value: Scalar
    text: str
    marks: frozenset[Mark] = frozenset()

    @property
    def is_empty(self) -> bool:
        return not self.text


@dataclass(frozen=True, slots=True)
class Line:
    """One row of data. `number` is the row number in the file or text, from 1.

    `section` is the heading line above it inside the table, such as a day or a transport.
    """

    number: int
    cells: tuple[Cell, ...]
    section: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the table came from. `kind`: xlsx, xlsb, xls, ods, text, pasted."""

    kind: str
    filename: str = ""
    sheet: str = ""
    encoding: str = ""
    separator: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A list with its header found. `header_line` is None when the list has no header row.

    `titles` are the lines above the header, `footers` the lines taken for sums and signatures,
    `notices` what the person at the screen should know about the reading of the whole list.
    """

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    source: Source
    titles: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    header_line: int | None = None
    notices: tuple[Message, ...] = ()

    def column(self, index: int) -> tuple[Cell, ...]:
        return tuple(line.cells[index] for line in self.lines)


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a list may be. Bytes of the file, bytes once unpacked, rows, columns."""

    file_bytes: int = 10_000_000
    unpacked_bytes: int = 100_000_000
    rows: int = 20_000
    columns: int = 200


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one sheet before the header is known. Row and column count from 0.

    `spans` are merged ranges as (first row, first column, last row, last column);
    `formulas` the positions that held a formula.
    """

    rows: tuple[tuple[Scalar, ...], ...]
    spans: tuple[tuple[int, int, int, int], ...] = ()
    formulas: frozenset[tuple[int, int]] = frozenset()
    numbers: tuple[int, ...] | None = None  # line numbers where they are not 1, 2, 3, …
