"""The rows of a table, written in Python: a template takes three times as long for each cell."""

from __future__ import annotations

from collections.abc import Iterator

from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django_tables2 import Table
from django_tables2.columns import BoundColumn
from django_tables2.rows import BoundRow

from weg.foundation.lists.cells import Content

ROW = '<tr class="kern-table__row" role="row">'
HEAD_CELL = '<th scope="row" role="rowheader" class="kern-table__cell" data-label="{}">'
CELL = '<td role="cell" class="kern-table__cell{}" data-label="{}">'


def table_rows(table: Table, context: Context) -> SafeString:
    """The `<tr>` elements of the table's page; the first cell of a row names it."""
    cells = [_Cell(column, first=i == 0) for i, column in enumerate(table.columns)]
    rows = ("".join(_row(row, cells, context)) for row in table.paginated_rows)
    return mark_safe("".join(rows))  # noqa: S308 (every part is escaped)


def _row(row: BoundRow, cells: list[_Cell], context: Context) -> Iterator[str]:
    yield ROW
    for cell in cells:
        yield cell.start
        yield cell.html(row, context)
        yield cell.end
    yield "</tr>"


class _Cell:
    """What is the same for all cells of a column, worked out once."""

    def __init__(self, column: BoundColumn, *, first: bool) -> None:
        self.html = Content(column).html
        numeric = " kern-table__cell--numeric" if is_numeric(column) else ""
        self.end = "</th>" if first else "</td>"
        self.start: str = (
            format_html(HEAD_CELL, column.header)
            if first
            else format_html(CELL, numeric, column.header)
        )


def is_numeric(column: BoundColumn) -> bool:
    """Whether the column's cells have the class `numeric`: aligned at the end."""
    return "numeric" in str((column.column.attrs.get("td") or {}).get("class", "")).split()
