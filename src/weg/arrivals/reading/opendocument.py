"""What calamine does not tell about an ODS: merged cells, formulas, and how far a sheet reaches."""

import io
import zipfile
from dataclasses import dataclass, field
from xml.parsers import expat

from weg.arrivals.reading.messages import ReadingError
from weg.arrivals.reading.table import Grid, Limits

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_CELLS = {_TABLE + "table-cell", _TABLE + "covered-table-cell"}


def survey_ods(data: bytes, limits: Limits) -> dict[str, Grid]:
    """Sheet name to its merged ranges and formula positions (no rows).

    Rows and cells can be declared as repeated a million times in one element, so the extent of the
    cells with content is checked here, before anything unrolls them.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read("content.xml")
    survey = _Survey(limits)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = survey.start
    parser.EndElementHandler = survey.end
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ReadingError("damaged") from error
    return survey.grids


@dataclass
class _Survey:
    limits: Limits
    grids: dict[str, Grid] = field(default_factory=dict)
    name: str = ""
    row: int = 0
    row_repeat: int = 1
    column: int = 0
    cell_repeat: int = 1
    filled: bool = False
    spans: list[tuple[int, int, int, int]] = field(default_factory=list)
    formulas: set[tuple[int, int]] = field(default_factory=set)

    def start(self, element: str, attributes: dict[str, str]) -> None:
        if element == _TABLE + "table":
            self.name, self.row = attributes.get(_TABLE + "name", ""), 0
            self.spans, self.formulas = [], set()
        elif element == _TABLE + "table-row":
            self.column = 0
            self.row_repeat = _count(attributes, "number-rows-repeated")
        elif element in _CELLS:
            self._start_cell(attributes)
        elif element == _TEXT + "p":
            self.filled = True

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self.cell_repeat = _count(attributes, "number-columns-repeated")
        self.filled = _OFFICE + "value-type" in attributes
        if _TABLE + "formula" in attributes:
            self.formulas.add((self.row, self.column))
        down = _count(attributes, "number-rows-spanned")
        right = _count(attributes, "number-columns-spanned")
        if down > 1 or right > 1:
            last = (self.row + down - 1, self.column + right - 1)
            self.spans.append((self.row, self.column, *last))

    def end(self, element: str) -> None:
        if element in _CELLS:
            if self.filled:
                self._check(self.row + self.row_repeat, self.column + self.cell_repeat)
            self.column += self.cell_repeat
            self.filled = False
        elif element == _TABLE + "table-row":
            self.row += self.row_repeat
        elif element == _TABLE + "table":
            self.grids[self.name] = Grid((), tuple(self.spans), frozenset(self.formulas))

    def _check(self, rows: int, columns: int) -> None:
        if rows > self.limits.rows or columns > self.limits.columns:
            raise ReadingError("too_many_cells", rows=self.limits.rows, columns=self.limits.columns)


def _count(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(_TABLE + name, "1")
    return max(int(text), 1) if text.isdecimal() and len(text) < 9 else 1
