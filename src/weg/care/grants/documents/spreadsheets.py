"""A computation as XLSX: organisations, sites, terms; with the text of the paper on top."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

from django.utils.translation import override

from weg.care.grants.documents.tables import Sheet, notes, sheets
from weg.care.grants.queries.figures import Figures


def posts_xlsx(figures: Figures, heading: str) -> bytes:
    """In German. heading: what the file is, such as «Berechnung zum 31.12.2025»."""
    import xlsxwriter  # 60 ms, needed for a file only

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with override("de"), xlsxwriter.Workbook(file, options) as book:
        formats = {
            "bold": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
            "title": book.add_format({"bold": True, "font_size": 14}),
            "int": book.add_format({"num_format": "#,##0"}),
            "posts": book.add_format({"num_format": "#,##0.00"}),
            "fine": book.add_format({"num_format": "#,##0.0000"}),
        }
        for sheet in sheets(figures):
            _write(book.add_worksheet(sheet.title), sheet, formats, [heading, *notes(figures)])
    return file.getvalue()


def _write(page: Any, sheet: Sheet, formats: dict[str, Any], top: list[str]) -> None:
    for row, text in enumerate(top):
        page.write_string(row, 0, text, formats["title"] if row == 0 else None)
    start = len(top) + 1
    page.write_row(start, 0, sheet.columns, formats["bold"])
    page.set_column(0, 0, 34)
    page.set_column(1, len(sheet.columns) - 1, 16)
    page.freeze_panes(start + 1, 1)
    for number, cells in enumerate([*sheet.rows, *([sheet.foot] if sheet.foot else [])], start + 1):
        for column, value in enumerate(cells):
            _cell(page, number, column, value, formats)


def _cell(page: Any, row: int, column: int, value: Any, formats: dict[str, Any]) -> None:
    if isinstance(value, Decimal):
        places = -int(value.as_tuple().exponent)
        page.write_number(row, column, value, formats["fine" if places == 4 else "posts"])
    elif isinstance(value, int):
        page.write_number(row, column, value, formats["int"])
    elif value is not None:
        page.write_string(row, column, str(value))
