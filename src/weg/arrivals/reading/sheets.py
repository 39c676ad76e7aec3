"""Spreadsheets into a grid of cells: XLSX, XLSB, XLS and ODS through calamine."""

import io
from dataclasses import dataclass
from datetime import timedelta

import python_calamine

from weg.arrivals.reading.messages import ReadingError
from weg.arrivals.reading.opendocument import survey_ods
from weg.arrivals.reading.openxml import survey_xlsx
from weg.arrivals.reading.table import Grid, Limits, Scalar
from weg.arrivals.reading.unpacking import check_unpacked_size


@dataclass(frozen=True)
class Sheet:
    name: str
    grid: Grid
    hidden: bool = False


def read_sheets(data: bytes, kind: str, limits: Limits) -> list[Sheet]:
    """All worksheets with content. ReadingError when encrypted, damaged or too large."""
    if kind != "xls":
        check_unpacked_size(data, limits)
    try:
        return _read(data, kind, limits)
    except (ReadingError, KeyboardInterrupt, SystemExit):
        raise
    except python_calamine.PasswordError as error:
        raise ReadingError("encrypted") from error
    except BaseException as error:
        # calamine raises many kinds on damaged files; a Rust panic is no Exception at all.
        if "password" in str(error).lower():
            raise ReadingError("encrypted") from error
        raise ReadingError("damaged") from error


def _read(data: bytes, kind: str, limits: Limits) -> list[Sheet]:
    surveys = {"xlsx": survey_xlsx, "ods": survey_ods}
    survey = surveys[kind](data, limits) if kind in surveys else {}
    workbook = python_calamine.load_workbook(io.BytesIO(data))
    sheets = []
    for meta in workbook.sheets_metadata:
        if meta.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(meta.name)
        if not sheet.total_height or not sheet.total_width:
            continue
        if sheet.total_height > limits.rows or sheet.total_width > limits.columns:
            raise ReadingError("too_many_cells", rows=limits.rows, columns=limits.columns)
        hidden = meta.visible != python_calamine.SheetVisibleEnum.Visible
        known = survey.get(meta.name, Grid(()))
        sheets.append(Sheet(meta.name, _grid(sheet, known), hidden))
    return sheets


def _grid(sheet: python_calamine.CalamineSheet, survey: Grid) -> Grid:
    rows = tuple(
        tuple(_scalar(cell) for cell in row) for row in sheet.to_python(skip_empty_area=False)
    )
    merged = sheet.merged_cell_ranges
    spans = tuple((*first, *last) for first, last in merged) if merged else survey.spans
    return Grid(rows=rows, spans=spans, formulas=survey.formulas)


def _scalar(value: object) -> Scalar:
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value  # type: ignore[return-value]  # calamine gives no other types
