"""What calamine does not tell about an XLSX: how far a sheet reaches, and which cells are formulas.

A single value in the last cell of a sheet makes a dense grid of 17 thousand million cells, so the
extent is checked before the sheet is loaded.
"""

import io
import re
import zipfile
from xml.etree import ElementTree

from weg.arrivals.reading.messages import ReadingError
from weg.arrivals.reading.table import Grid, Limits

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(/?)>')
_FORMULA = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<(?:\w+:)?f[ >/]')


def survey_xlsx(data: bytes, limits: Limits) -> dict[str, Grid]:
    """Sheet name to its formula positions (no rows). ReadingError when a sheet is too large."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name: _survey(archive.read(path), limits)
            for name, path in _sheet_paths(archive).items()
            if path in archive.namelist()
        }


def _sheet_paths(archive: zipfile.ZipFile) -> dict[str, str]:
    # expat bounds entity expansion, and the size of the archive has been checked
    workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    return {
        sheet.get("name", ""): _absolute(targets.get(sheet.get(_RELATION), ""))
        for sheet in workbook.iter(f"{_MAIN}sheet")
    }


def _absolute(target: str) -> str:
    return target[1:] if target.startswith("/") else f"xl/{target}"


def _survey(xml: bytes, limits: Limits) -> Grid:
    """Formatted but empty cells may lie anywhere; only cells with content make the grid large."""
    for cell in _CELL.finditer(xml):
        if not cell[3] and _is_far(cell[1], cell[2], limits):
            raise ReadingError("too_many_cells", rows=limits.rows, columns=limits.columns)
    return Grid(
        rows=(),
        formulas=frozenset(
            (int(found[2]) - 1, column_number(found[1])) for found in _FORMULA.finditer(xml)
        ),
    )


def _is_far(column: bytes, row: bytes, limits: Limits) -> bool:
    return int(row) > limits.rows or column_number(column) >= limits.columns


def column_number(letters: bytes) -> int:
    """Column letters to a number from 0 ("A" is 0, "AA" is 26)."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
