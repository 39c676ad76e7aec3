"""Reading a list: the two ways in, a file and pasted text."""

from weg.arrivals.reading.cells import cells_of
from weg.arrivals.reading.encodings import decode
from weg.arrivals.reading.kinds import kind_of
from weg.arrivals.reading.layout import find_header, header_score, lay_out
from weg.arrivals.reading.messages import ReadingError, message
from weg.arrivals.reading.pasted import rows_of
from weg.arrivals.reading.separated import split
from weg.arrivals.reading.sheets import Sheet, read_sheets
from weg.arrivals.reading.table import Grid, Limits, Source, Table

DEFAULT_LIMITS = Limits()


def read_table(
    data: bytes, filename: str = "", *, limits: Limits = DEFAULT_LIMITS, sheet: str = ""
) -> Table:
    """The table in a file. `sheet` names the worksheet; by default the most list-like one.

    Raises ReadingError (and nothing else) for whatever cannot be read: codes `empty_file`,
    `too_large`, `unpacks_too_large`, `too_many_cells`, `wrong_type`, `pdf_file`, `web_page`,
    `encrypted`, `damaged`, `not_text`, `no_table`, `no_rows`, `no_sheet`.
    """
    if len(data) > limits.file_bytes:
        size = -(-len(data) // 1_000_000)
        raise ReadingError("too_large", size=size, limit=limits.file_bytes // 1_000_000)
    kind = kind_of(data)
    if kind == "text":
        return _text_file(data, filename, limits)
    return _workbook(data, filename, kind, limits, sheet)


def read_text(text: str, *, limits: Limits = DEFAULT_LIMITS) -> Table:
    """The table in pasted text. Raises ReadingError as `read_table` does."""
    if not text.strip():
        raise ReadingError("empty_text")
    if len(text) > limits.file_bytes:
        size = -(-len(text) // 1_000_000)
        raise ReadingError("too_large", size=size, limit=limits.file_bytes // 1_000_000)
    rows, numbers, separator = rows_of(text, limits)
    grid = Grid(tuple(tuple(row) for row in rows), numbers=tuple(numbers))
    return lay_out(grid, Source("pasted", separator=separator))


def _text_file(data: bytes, filename: str, limits: Limits) -> Table:
    text, encoding = decode(data)
    rows, numbers, separator = split(text, limits)
    if not separator:
        rows, numbers, separator = rows_of(text, limits)
    grid = Grid(tuple(tuple(row) for row in rows), numbers=tuple(numbers))
    return lay_out(grid, Source("text", filename, encoding=encoding, separator=separator))


def _workbook(data: bytes, filename: str, kind: str, limits: Limits, name: str) -> Table:
    sheets = read_sheets(data, kind, limits)
    if not sheets:
        raise ReadingError("no_table")
    chosen = _named(sheets, name) if name else max(sheets, key=_likeness)
    others = [each.name for each in sheets if each is not chosen and _likeness(each)[1] > 0]
    notices = (message("other_sheets", read=chosen.name, others=", ".join(others)),)
    source = Source(kind, filename, sheet=chosen.name)
    return lay_out(chosen.grid, source, notices if others else ())


def _named(sheets: list[Sheet], name: str) -> Sheet:
    for sheet in sheets:
        if sheet.name == name:
            return sheet
    raise ReadingError("no_sheet", sheet=name)


def _likeness(sheet: Sheet) -> tuple[bool, float, int]:
    """Visible before hidden, then the better header, then the longer list."""
    rows = cells_of(sheet.grid)
    header = find_header(rows)
    score = header_score(rows[header]) if header is not None else 0.0
    return not sheet.hidden, score, len(rows)
