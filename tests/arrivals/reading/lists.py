"""Lists to read: the same four people in every form a list arrives in."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape

import xlsxwriter

from weg.arrivals.reading import Field, Row, Table, guess_mapping, understand

TODAY = date(2026, 11, 22)

HEADER = ("Lfd. Nr.", "Familienverband/Fall-Nr.", "Name", "Vorname", "Geb.-Datum", "Geschlecht",
          "Staatsangehörigkeit", "Sprache", "Bemerkung")  # fmt: skip
PEOPLE = (
    ("1", "4711", "AL-HASSAN", "Mohammed", "01.01.1985", "m", "syrisch", "Arabisch", ""),
    ("2", "4711", "AL-HASSAN", "Fatima", "12.03.1988", "w", "syrisch", "Arabisch", "schwanger"),
    ("3", "4711", "AL-HASSAN", "Ali", "05.06.2015", "m", "syrisch", "Arabisch", ""),
    ("4", "4712", "Müller", "Jürgen", "24.12.1979", "männlich", "türkisch", "Türkisch", "Größe ü"),
)


def csv_text(rows: Sequence[Sequence[str]] = (HEADER, *PEOPLE), separator: str = ";") -> str:
    return "".join(separator.join(row) + "\r\n" for row in rows)


def rows_of(table: Table) -> list[Row]:
    return understand(table, guess_mapping(table), TODAY)


def names_of(table: Table) -> list[str]:
    return [f"{row.value(Field.GIVEN_NAME)} {row.value(Field.SURNAME)}" for row in rows_of(table)]


class Workbook:
    """An XLSX file in memory: `with Workbook() as book: …; book.data`."""

    def __init__(self) -> None:
        self.stream = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.stream, {"in_memory": True})

    def sheet(self, name: str = "Liste") -> xlsxwriter.worksheet.Worksheet:
        return self.book.add_worksheet(name)

    @property
    def data(self) -> bytes:
        self.book.close()
        return self.stream.getvalue()


def xlsx(rows: Sequence[Sequence[object]]) -> bytes:
    book = Workbook()
    sheet = book.sheet()
    for index, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write(index, column, value)
    return book.data


_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    "<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    "</office:document-content>"
)


def ods_cell(text: str, attributes: str = "") -> str:
    """One cell of an ODS file; `attributes` for spans and repetitions."""
    if not text:
        return f"<table:table-cell {attributes}/>"
    return (
        f'<table:table-cell office:value-type="string" {attributes}>'
        f"<text:p>{escape(text)}</text:p></table:table-cell>"
    )


def ods(rows: Sequence[str], manifest: str = "") -> bytes:
    """An ODS file from rows given as cells in XML."""
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    tables = f'<table:table table:name="Liste">{body}</table:table>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", _ODS.format(tables=tables))
        archive.writestr("META-INF/manifest.xml", manifest or _manifest())
    return stream.getvalue()


def _manifest() -> str:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
