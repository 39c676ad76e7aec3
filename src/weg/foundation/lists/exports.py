"""A list as a file: XLSX, or CSV that Excel opens as it is."""

from __future__ import annotations

import csv
import html
import io
import re
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any

from django.db.models import QuerySet
from django.http import FileResponse
from django.utils import timezone
from django.utils.encoding import force_str
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django_tables2 import Table
from django_tables2.rows import BoundRow

#: Files larger than this are kept on disk instead of in memory while they are sent.
IN_MEMORY = 5 * 1024 * 1024
_FORMULA = re.compile(r"^[=+\-@\t\r\n]")
_NUMBER = re.compile(r"^[+-]?\d+([.,]\d+)?$")

Rows = Iterator[list[Any]]


def export_file(table: Table, kind: str, title: str) -> FileResponse:
    """The whole table, not only its page, as a file named after `title` and today.

    `kind` is a key of `WRITERS`. The file is written before the response is returned, because
    the rows are only visible inside the request's transaction. Columns with
    `exclude_from_export=True` are left out.
    """
    write, content_type = WRITERS[kind]
    file: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 (sent later)
    write(_values(table), file)
    file.seek(0)
    name = f"{slugify(title) or 'list'}-{timezone.localdate():%Y-%m-%d}.{kind}"
    return FileResponse(file, as_attachment=True, filename=name, content_type=content_type)


def _values(table: Table) -> Rows:
    """The header and every row, read in portions so that memory stays level."""
    columns = [c for c in table.columns.iterall() if not c.column.exclude_from_export]
    yield [_plain(c.header) for c in columns]
    data = table.data.data
    records = data.iterator(chunk_size=2000) if isinstance(data, QuerySet) else data
    for record in records:
        row = BoundRow(record, table=table)
        yield [_plain(row.get_cell_value(c.name)) for c in columns]


def _plain(value: Any) -> Any:
    """Numbers and dates as they are; everything else as text without markup."""
    if isinstance(value, SafeString):
        return html.unescape(strip_tags(value)).strip()
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
    if value is None or isinstance(value, bool | int | float | Decimal | date):
        return value
    return force_str(value)


def defused(text: str) -> str:
    """A text that no spreadsheet takes for a formula (CSV injection, OWASP)."""
    dangerous = _FORMULA.match(text) and not _NUMBER.match(text)
    return f"'{text}" if dangerous else text


def _write_csv(rows: Rows, file: IO[bytes]) -> None:
    """Semicolons and a byte-order mark: so German Excel opens it with umlauts and columns."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, delimiter=";")
    for row in rows:
        writer.writerow([defused(v) if isinstance(v, str) else v for v in row])
    text.detach()


def _write_xlsx(rows: Rows, file: IO[bytes]) -> None:
    import xlsxwriter  # 60 ms, needed for a file only

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_date_format": "dd.mm.yyyy",
    }
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row, None if number else bold)
        sheet.freeze_panes(1, 0)


Writer = Callable[[Rows, IO[bytes]], None]
WRITERS: dict[str, tuple[Writer, str]] = {
    "xlsx": (_write_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (_write_csv, "text/csv; charset=utf-8"),
}
