"""Where the table is: title lines, header, data, sums and signatures."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from weg.arrivals.reading.cells import carried, cells_of, is_ditto, own_texts
from weg.arrivals.reading.fields import Field
from weg.arrivals.reading.headers import field_for_header, is_header_text, plain
from weg.arrivals.reading.messages import Message, ReadingError, message
from weg.arrivals.reading.table import Cell, Grid, Line, Source, Table

_HEADER_ROWS = 60  # the header stands in one of the first rows with content
_SECOND_HEADER = 4  # known column names in one row below the header: another table begins
_FOOTER = re.compile(
    r"(summe|gesamt|insgesamt|zusammen|total|sum\b|stand\b|seite \d|page \d|erstellt|im auftrag|"
    r"i\. ?a\.|mit freundlich|unterschrift|legende|quelle|hinweis:|fussnote|bearbeiter|"
    r"ansprechpartner|anzahl personen|anzahl der|\*+ )",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}")
_NAMES = (Field.SURNAME, Field.GIVEN_NAME, Field.FULL_NAME)

Rows = list[list[Cell]]


def lay_out(grid: Grid, source: Source, notices: tuple[Message, ...] = ()) -> Table:
    """The table inside a grid. ReadingError when there is none."""
    rows = cells_of(grid)
    header = find_header(rows)
    numbers = grid.numbers or tuple(range(1, len(rows) + 1))
    if header is None:
        return _without_header(rows, numbers, source, notices)
    body = _Body(columns=_columns(rows, header, grid), numbers=numbers)
    start = header + 1 + _is_unit_row(rows, header)
    for index in range(start, len(rows)):
        body.take(index, rows[index])
    titles = tuple(text for row in rows[:header] if (text := _joined(row)))
    return body.table(source, titles, numbers[header], notices)


def header_score(row: list[Cell]) -> float:
    """How much a row looks like a header: the sum of sure, different field names in it."""
    found: dict[Field, float] = {}
    for cell in row:
        meant, sure = field_for_header(cell.text) if isinstance(cell.value, str) else (None, 0.0)
        if meant:
            found[meant] = max(sure, found.get(meant, 0.0))
    filled = len(own_texts(row)) or 1
    return sum(found.values()) if len(found) * 3 >= filled else 0.0


def find_header(rows: Rows) -> int | None:
    """Index of the header row; None when no row names at least two known columns."""
    filled = [index for index, row in enumerate(rows) if own_texts(row)][:_HEADER_ROWS]
    best = max(filled, key=lambda index: (header_score(rows[index]), -index), default=None)
    if best is None or header_score(rows[best]) < 1.8:
        return None
    return best


def _columns(rows: Rows, header: int, grid: Grid) -> tuple[str, ...]:
    """Header texts; a group heading above ("Person") completes a cell that is empty or unknown."""
    above = [cell.text for cell in rows[header - 1]] if header else []
    for top, left, bottom, right in grid.spans:
        if top == header - 1 == bottom and left < len(above):
            above[left : right + 1] = [above[left]] * (right + 1 - left)
    names = []
    for index, cell in enumerate(rows[header]):
        upper = above[index] if index < len(above) else ""
        names.append(_column_name(cell.text, upper))
    return tuple(names)


def _column_name(text: str, upper: str) -> str:
    if not upper or upper == text or field_for_header(text)[0]:
        return text
    if field_for_header(upper)[0] or text:
        both = f"{upper} {text}".strip()
        return both if len(upper) < 30 and field_for_header(both)[0] else text or upper
    return text


def _is_unit_row(rows: Rows, header: int) -> bool:
    """A second header row that only explains: "(TT.MM.JJJJ)", "(m/w/d)"."""
    texts = own_texts(rows[header + 1]) if header + 1 < len(rows) else []
    explains = [
        text.startswith("(") or text.upper().startswith(("TT.", "DD.", "YYYY"))
        or plain(text) in {"m w", "m w d", "j n", "ja nein"}
        for text in texts
    ]  # fmt: skip
    return bool(texts) and all(explains)


def _joined(row: list[Cell]) -> str:
    return " ".join(dict.fromkeys(own_texts(row)))


@dataclass
class _Body:
    """Collects the lines below the header and sorts out what is no data."""

    columns: tuple[str, ...]
    numbers: tuple[int, ...]
    lines: list[Line] = field(default_factory=list)
    footers: list[str] = field(default_factory=list)
    section: str = ""
    pending: list[str] = field(default_factory=list)  # headings not yet followed by data
    repeated: int = 0
    closed: bool = False
    notices: list[Message] = field(default_factory=list)

    def take(self, index: int, row: list[Cell]) -> None:
        texts = own_texts(row)
        if not texts or set("".join(texts)) <= set("-=_:+|* "):
            return
        if self.closed or _is_footer(texts):
            self.footers.append(_joined(row))
        elif self._repeats_header(row):
            self.repeated += 1
        elif sum(is_header_text(text) for text in texts) >= _SECOND_HEADER:
            self.closed = True
            self.notices.append(message("second_table", row=self.numbers[index]))
        elif self._is_heading(row, texts):
            self.pending.append(_joined(row))
        else:
            self._take_data(index, row)

    def _take_data(self, index: int, row: list[Cell]) -> None:
        if self.pending:
            self.section, self.pending = " ".join(self.pending), []
        above = self.lines[-1].cells if self.lines else ()
        cells = tuple(
            carried(above[c]) if above and is_ditto(cell) else cell for c, cell in enumerate(row)
        )
        self.lines.append(Line(self.numbers[index], cells, self.section))

    def _repeats_header(self, row: list[Cell]) -> bool:
        pairs = [(cell.text, name) for cell, name in zip(row, self.columns, strict=False)]
        filled = [plain(text) == plain(name) for text, name in pairs if text]
        return len(filled) > 1 and sum(filled) > 0.6 * len(filled)

    def _is_heading(self, row: list[Cell], texts: list[str]) -> bool:
        """One lone text in a wide table is a heading, unless it is a name in a name column."""
        if len(texts) != 1 or len(self.columns) < 3:
            return False
        index = next(i for i, cell in enumerate(row) if cell.text == texts[0])
        is_name = field_for_header(self.columns[index])[0] in _NAMES
        return not is_name or bool(re.search(r"[\d:]", texts[0])) or len(texts[0]) > 60

    def table(
        self, source: Source, titles: tuple[str, ...], header: int, notices: tuple[Message, ...]
    ) -> Table:
        self.footers += self.pending
        if not self.lines:
            raise ReadingError("no_rows", row=header)
        if self.repeated:
            self.notices.append(message("repeated_header", count=self.repeated))
        table = Table(
            columns=self.columns,
            lines=tuple(self.lines),
            source=source,
            titles=titles,
            footers=tuple(self.footers),
            header_line=header,
            notices=(*notices, *self.notices),
        )
        return _without_empty_columns(table)


def _is_footer(texts: list[str]) -> bool:
    """A sum or signature. People have a date of birth; sums do not, and fill few cells."""
    if not _FOOTER.match(texts[0]) or len(set(texts)) > 4:
        return False
    has_words = [text for text in texts[1:] if not re.fullmatch(r"[\d.,\s]+", text)]
    return len(texts) == 1 or (len(has_words) <= 1 and not any(_DATE.match(t) for t in texts[1:]))


def _without_empty_columns(table: Table) -> Table:
    used = [
        index
        for index, name in enumerate(table.columns)
        if name or any(not line.cells[index].is_empty for line in table.lines)
    ]
    lines = tuple(
        Line(line.number, tuple(line.cells[index] for index in used), line.section)
        for line in table.lines
    )
    names = tuple(table.columns[index] or _letter(index) for index in used)
    return replace(table, columns=names, lines=lines)


def _letter(index: int) -> str:
    """The column letter of spreadsheets: 0 is "A", 26 is "AA"."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _without_header(
    rows: Rows, numbers: tuple[int, ...], source: Source, notices: tuple[Message, ...]
) -> Table:
    """A list that starts with its first person. Only believed when rows are even and hold dates."""
    filled = [(index, own_texts(row)) for index, row in enumerate(rows) if own_texts(row)]
    widths = Counter(len(texts) for _, texts in filled if len(texts) > 2)
    if not widths:
        raise ReadingError("no_table")
    usual = widths.most_common(1)[0][0]
    data = [i for i, texts in filled if len(texts) >= max(3, usual - 2)]
    dated = sum(1 for i in data if any(_DATE.search(cell.text) for cell in rows[i]))
    if dated * 2 < len(data) or len(data) * 2 < len(filled):
        raise ReadingError("no_table")
    lines = [Line(numbers[i], tuple(rows[i])) for i in data]
    first = data[0]
    table = Table(
        columns=("",) * len(rows[first]),
        lines=tuple(lines),
        source=source,
        titles=tuple(_joined(row) for row in rows[:first] if own_texts(row)),
        footers=tuple(_joined(rows[i]) for i, _ in filled if i not in data and i > first),
        notices=(*notices, message("no_header")),
    )
    return _without_empty_columns(table)
