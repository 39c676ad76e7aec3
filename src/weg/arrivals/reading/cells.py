"""Values of a file into cells: the text as a person would see it, merged cells, ditto signs."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from weg.arrivals.reading.table import Cell, Grid, Mark, Scalar

_INVISIBLE = dict.fromkeys(
    (
        *range(9),
        11,
        12,
        *range(14, 32),
        127,
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        0x2060,
        0xFEFF,
    )
)
_SPACES = re.compile(r"[^\S\n]+")
_FORMULA = re.compile(r"[=@][^\s=]|[+-][A-Za-z(\"']")
_DITTO = {
    '"', "''", "〃", "“", "”", "„", '-"-', '- " -', "-\"", "-''-", "dto", "dto.", "dito", "ditto",
    "s.o.", "s. o.", "siehe oben", "wie oben", "desgl.", "w.o.", "same", "idem",
}  # fmt: skip
EMPTY = Cell(None, "")


def cells_of(grid: Grid) -> list[list[Cell]]:
    """All rows as cells of equal number, merged cells filled downwards.

    A cell merged over several rows says the same of each of them (a case number beside four
    people), so its value is repeated. A cell merged over several columns is a heading or a remark
    and is not repeated, or a surname would become a given name.
    """
    width = max((len(row) for row in grid.rows), default=0)
    rows = [
        [_cell(value, (r, c) in grid.formulas) for c, value in enumerate(row)]
        + [EMPTY] * (width - len(row))
        for r, row in enumerate(grid.rows)
    ]
    for top, left, bottom, _ in grid.spans:
        _fill_down(rows, top, left, bottom)
    return rows


def _cell(value: Scalar, computed: bool) -> Cell:
    text = shown(value)
    marks = {Mark.COMPUTED} if computed and text else set()
    if isinstance(value, str) and _FORMULA.match(text):
        marks.add(Mark.FORMULA_TEXT)
    return Cell(text if isinstance(value, str) else value, text, frozenset(marks))


def _fill_down(rows: list[list[Cell]], top: int, left: int, bottom: int) -> None:
    if bottom <= top or top >= len(rows) or left >= len(rows[top]):
        return
    source = rows[top][left]
    if source.is_empty:
        return
    for r in range(top + 1, min(bottom + 1, len(rows))):
        rows[r][left] = Cell(source.value, source.text, source.marks | {Mark.MERGED})


def carried(cell: Cell) -> Cell:
    """The same value as a copy for the row below."""
    return Cell(cell.value, cell.text, cell.marks | {Mark.CARRIED})


def is_ditto(cell: Cell) -> bool:
    return cell.text.lower() in _DITTO


def own_texts(cells: Sequence[Cell]) -> list[str]:
    """The texts of a row that are its own, not repeated from a merged cell above."""
    return [cell.text for cell in cells if cell.text and Mark.MERGED not in cell.marks]


def shown(value: Scalar) -> str:
    """A value as text: German dates, no needless decimals, invisible characters removed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "WAHR" if value else "FALSCH"
    if isinstance(value, datetime):
        return _shown_moment(value)
    if isinstance(value, date):
        return f"{value.day:02}.{value.month:02}.{value.year:04}"
    if isinstance(value, time):
        return f"{value.hour:02}:{value.minute:02}"
    if isinstance(value, int | float):
        return f"{value:.10g}" if isinstance(value, float) else str(value)
    return _cleaned(value)


def _shown_moment(value: datetime) -> str:
    day = shown(value.date())
    return day if value.time() == time(0) else f"{day} {shown(value.time())}"


def _cleaned(text: str) -> str:
    visible = text.translate(_INVISIBLE).replace("\r\n", "\n").replace("\r", "\n")
    lines = (_SPACES.sub(" ", line).strip() for line in visible.split("\n"))
    joined = "\n".join(line for line in lines if line)
    return joined[1:] if re.match(r"'[\d=+@-]", joined) else joined
