"""Files of every kind: which are read, which are refused, and with which sentence."""

import gzip
import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.arrivals.reading.lists import (
    HEADER,
    PEOPLE,
    TODAY,
    Workbook,
    csv_text,
    names_of,
    ods,
    ods_cell,
    rows_of,
    xlsx,
)
from tests.arrivals.reading.old_excel import XLS
from weg.arrivals.reading import (
    Birth,
    Field,
    Limits,
    Mark,
    ReadingError,
    Row,
    Table,
    guess_mapping,
    households,
    read_table,
    read_text,
    understand,
)


def _moment(text: str) -> datetime:
    day, month, year = map(int, text.split("."))
    return datetime(year, month, day)  # noqa: DTZ001  (spreadsheets know no time zone)


NAMES = ["Mohammed Al-Hassan", "Fatima Al-Hassan", "Ali Al-Hassan", "Jürgen Müller"]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman",
                 "cp850"]
)  # fmt: skip
def test_text_in_any_encoding_with_any_separator(encoding: str, separator: str) -> None:
    table = read_table(csv_text(separator=separator).encode(encoding), "liste.csv")
    assert names_of(table) == NAMES
    assert table.columns == HEADER
    assert table.source.separator == separator
    assert rows_of(table)[3].value(Field.NATIONALITY) == "TR"


def test_text_once_saved_in_the_wrong_encoding_is_mended() -> None:
    broken = csv_text().encode("utf-8").decode("cp1252").encode("utf-8")
    assert names_of(read_table(broken)) == NAMES


def test_excel_with_real_dates_titles_empty_rows_and_a_sum() -> None:
    book = Workbook()
    sheet = book.sheet()
    day = book.book.add_format({"num_format": "dd.mm.yyyy"})
    sheet.merge_range(0, 0, 0, 8, "Transferliste, Ankunft am 24.11.2026")
    for column, name in enumerate(HEADER):
        sheet.write(3, column, name)
    for index, person in enumerate(PEOPLE):
        row = 5 + 2 * index
        for column, value in enumerate(person):
            if column == 4:
                sheet.write_datetime(row, column, _moment(value), day)
            elif column < 2:
                sheet.write_number(row, column, int(value))
            else:
                sheet.write(row, column, value)
    sheet.write(14, 0, "Summe")
    sheet.write_formula(14, 1, "=COUNTA(C6:C12)", None, 4)
    table = read_table(book.data, "liste.xlsx")
    rows = rows_of(table)
    assert names_of(table) == NAMES
    assert table.header_line == 4
    assert [row.number for row in rows] == [6, 8, 10, 12]
    assert rows[1].value(Field.DATE_OF_BIRTH) == Birth(date(1988, 3, 12), "known")
    assert rows[0].value(Field.CASE_NUMBER) == "4711"
    assert rows[0].value(Field.ARRIVAL_DATE) == date(2026, 11, 24)
    assert table.footers == ("Summe 4",)


def test_merged_cells_say_the_same_of_every_row_they_cover() -> None:
    book = Workbook()
    sheet = book.sheet()
    for column, name in enumerate(("Fall-Nr.", "Name", "Vorname", "Geburtsdatum", "Bemerkung")):
        sheet.write(0, column, name)
    sheet.merge_range(1, 0, 3, 0, "F-12")
    sheet.merge_range(1, 1, 3, 1, "Tesfay")
    for row, (name, day) in enumerate(
        [("Haile", "1990"), ("Selam", "1992"), ("Abel", "2019"), ("Omar", "1970")], start=1
    ):
        sheet.write(row, 2, name)
        sheet.write(row, 3, day)
    sheet.write(1, 4, "kommt später")
    sheet.write(4, 0, "F-13")
    sheet.write(4, 1, "Said")
    rows = rows_of(read_table(book.data))
    assert [row.value(Field.CASE_NUMBER) for row in rows] == ["F-12", "F-12", "F-12", "F-13"]
    assert [row.value(Field.SURNAME) for row in rows] == ["Tesfay", "Tesfay", "Tesfay", "Said"]
    assert [row.value(Field.NOTE) for row in rows] == ["kommt später", None, None, None]
    assert [f.code for f in rows[1].readings[Field.CASE_NUMBER].notes] == ["merged"]
    assert [draft.size for draft in households(rows, TODAY)] == [3, 1]


def test_a_header_of_two_rows_with_a_group_above() -> None:
    book = Workbook()
    sheet = book.sheet()
    sheet.merge_range(0, 0, 0, 2, "Person")
    sheet.merge_range(0, 3, 1, 3, "Bemerkung")
    for column, name in enumerate(("Name", "Vorname", "geb.")):
        sheet.write(1, column, name)
    for column, value in enumerate(("Said", "Omar", "1.2.1980", "Rollstuhl")):
        sheet.write(2, column, value)
    (row,) = rows_of(read_table(book.data))
    assert row.value(Field.SURNAME) == "Said"
    assert row.requirements == ("wheelchair",)


def test_formulas_are_not_run_but_marked() -> None:
    book = Workbook()
    sheet = book.sheet()
    for column, name in enumerate(("Name", "Vorname", "Geburtsdatum", "Bemerkung")):
        sheet.write(0, column, name)
    sheet.write_string(1, 0, "Said")
    sheet.write_formula(1, 1, '=UPPER("omar")', None, "OMAR")
    sheet.write_string(1, 2, "1.2.1980")
    sheet.write_string(1, 3, '=HYPERLINK("http://example.org")')
    table = read_table(book.data)
    (row,) = rows_of(table)
    assert row.value(Field.GIVEN_NAME) == "Omar"
    assert [f.code for f in row.readings[Field.GIVEN_NAME].notes] == ["computed"]
    assert row.value(Field.NOTE) == '=HYPERLINK("http://example.org")'
    assert [f.code for f in row.readings[Field.NOTE].faults] == ["formula_text"]
    assert Mark.FORMULA_TEXT in table.lines[0].cells[3].marks


def test_the_sheet_that_holds_the_list_is_found() -> None:
    book = Workbook()
    cover = book.sheet("Deckblatt")
    cover.write(0, 0, "Anschreiben")
    hidden = book.sheet("alt")
    hidden.hide()
    sheet = book.sheet("Personen")
    for each in (hidden, sheet):
        for index, row in enumerate((HEADER, *PEOPLE)):
            for column, value in enumerate(row):
                each.write(index, column, value)
    data = book.data
    assert read_table(data).source.sheet == "Personen"
    assert read_table(data, sheet="alt").source.sheet == "alt"
    with pytest.raises(ReadingError) as refused:
        read_table(data, sheet="keins")
    assert refused.value.code == "no_sheet"


def test_opendocument_with_merged_cells_and_endless_empty_rows() -> None:
    def line(*cells: str) -> str:
        return "".join(cells)

    rows = [
        line(*(ods_cell(name) for name in ("Fall-Nr.", "Name", "Vorname", "Geb.datum"))),
        line(
            ods_cell("77", 'table:number-rows-spanned="2" table:number-columns-spanned="1"'),
            *(ods_cell(text) for text in ("Said", "Omar", "1.2.1980")),
        ),
        line("<table:covered-table-cell/>", *map(ods_cell, ("Said", "Hala", "3.4.1985"))),
        ods_cell("", 'table:number-columns-repeated="1024"'),
    ]
    table = read_table(ods(rows), "liste.ods")
    assert table.source.kind == "ods"
    assert [row.value(Field.CASE_NUMBER) for row in rows_of(table)] == ["77", "77"]


def test_old_excel_with_a_merged_case_number_and_dates() -> None:
    table = read_table(XLS, "liste.xls")
    rows = rows_of(table)
    assert table.source.kind == "xls"
    assert names_of(table) == ["Mohammed Al-Hassan", "Fatima Al-Hassan", "Jürgen Müller"]
    assert rows[0].value(Field.DATE_OF_BIRTH) == Birth(date(1985, 3, 12), "known")
    assert [row.value(Field.CASE_NUMBER) for row in rows] == ["4711", "4711", "4712"]


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(ReadingError) as refused:
        read_table(data, "liste.xlsx", limits=limits or Limits())
    assert refused.value.text("de") != refused.value.text("en")
    return refused.value.code


def zipped(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"  \r\n ", "empty_file"),
        (b"%PDF-1.7 rest", "pdf_file"),
        (b"\x89PNG\r\n\x1a\n", "wrong_type"),
        (b"\xff\xd8\xff\xe0", "wrong_type"),
        (gzip.compress(b"name;vorname"), "wrong_type"),
        (b"{\\rtf1 Name Vorname}", "wrong_type"),
        (zipped(**{"word__document.xml": b"<w/>"}), "wrong_type"),
        (zipped(readme=b"text"), "wrong_type"),
        (b"PK\x03\x04broken", "damaged"),
        (zipped(**{"xl__workbook.xml": b"<workbook/>"}), "damaged"),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "wrong_type"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (COMPOUND + "Workbook".encode("utf-16-le"), "damaged"),
        (b"<html><table><tr><td>Name</td></tr></table></html>", "web_page"),
        (b'<?xml version="1.0"?><Workbook/>', "web_page"),
        (b"\x00\x01\x02\x03\x04name", "not_text"),
        (b"Sehr geehrte Damen und Herren,\nanbei die Liste.\n", "no_table"),
        (b"Name;Vorname;Geburtsdatum\n\n", "no_rows"),
    ],
    # Archives carry the time they were made: named by their bytes, two processes would not agree.
    ids=[f"file{number}" for number in range(19)],
)
def test_what_is_no_list_is_refused_with_a_sentence(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_a_file_too_large_is_refused_before_it_is_read() -> None:
    assert refusal(b"x" * 1001, Limits(file_bytes=1000)) == "too_large"
    with pytest.raises(ReadingError) as refused:
        read_table(b"x" * 50_000_000)
    assert "50 MB" in refused.value.text("de")


def test_a_file_that_unpacks_enormously_is_refused() -> None:
    bomb = zipped(**{"xl__workbook.xml": b"<workbook/>", "xl__x.xml": bytes(3_000_000)})
    assert len(bomb) < 10_000
    assert refusal(bomb, Limits(unpacked_bytes=2_000_000)) == "unpacks_too_large"


def test_an_archive_that_lies_about_its_size_is_refused() -> None:
    bomb = zipped(**{"xl__workbook.xml": b"<workbook/>", "xl__x.xml": bytes(3_000_000)})
    lying = bomb.replace((3_000_000).to_bytes(4, "little"), (30).to_bytes(4, "little"))
    assert lying != bomb
    assert refusal(lying, Limits(unpacked_bytes=2_000_000)) == "unpacks_too_large"


def test_a_cell_at_the_far_end_of_a_sheet_is_refused() -> None:
    book = Workbook()
    sheet = book.sheet()
    sheet.write(0, 0, "Name")
    sheet.write(1_048_575, 16_383, "x")
    assert refusal(book.data) == "too_many_cells"


def test_formatting_far_below_the_list_does_no_harm() -> None:
    book = Workbook()
    sheet = book.sheet()
    for index, row in enumerate((HEADER, *PEOPLE)):
        for column, value in enumerate(row):
            sheet.write(index, column, value)
    sheet.write_blank(900_000, 3, None, book.book.add_format({"bold": True}))
    assert names_of(read_table(book.data)) == NAMES


def test_a_million_repeated_cells_of_opendocument_are_refused() -> None:
    cell = ods_cell("x", 'table:number-columns-repeated="16000"')
    assert refusal(ods([cell])) == "too_many_cells"


def test_entities_that_expand_without_end_are_refused() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    xml = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "xxxxxxxxxx">{entities}]><w>&e11;</w>'
    assert refusal(zipped(**{"xl__workbook.xml": xml.encode()})) == "damaged"


def test_encrypted_opendocument_is_refused() -> None:
    manifest = '<manifest><file-entry><encryption-data checksum="x"/></file-entry></manifest>'
    assert refusal(ods([ods_cell("x")], manifest)) == "encrypted"


def test_too_many_rows_are_refused() -> None:
    text = csv_text((HEADER, *(PEOPLE * 30)))
    assert refusal(text.encode(), Limits(rows=100)) == "too_many_cells"


def understood(read: Callable[[], Table]) -> list[Row]:
    """The rows of a table, or none when the reader refuses; anything else it raises is a fault."""
    try:
        table = read()
    except ReadingError as error:
        return [] if error.text("de") else pytest.fail("a refusal without a sentence")
    rows = understand(table, guess_mapping(table), TODAY)
    assert sum(draft.size for draft in households(rows, TODAY)) == len(rows)
    return rows


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_give_a_table_or_the_reader_s_own_error(data: bytes) -> None:
    for prefix in (b"", b"PK\x03\x04", COMPOUND[:8], b"\xff\xfe", b"Name;Vorname;geb\n"):
        understood(partial(read_table, prefix + data))


XLSX = xlsx((HEADER, *PEOPLE))
ODS = ods(["".join(ods_cell(text) for text in row) for row in (HEADER, *PEOPLE)])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_spreadsheets_give_a_table_or_the_reader_s_own_error(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([XLSX, ODS]))
    at = data.draw(st.integers(4, len(whole) - 1))
    noise = data.draw(st.binary(min_size=1, max_size=20))
    damaged = whole[:at] + noise + whole[at + len(noise) :]
    end = data.draw(st.integers(at, len(damaged)))
    understood(lambda: read_table(damaged[:end]))


any_text = st.text(
    st.one_of(st.sampled_from('\t;|,\n  "Nameorg1920.-'), st.characters(codec="utf-8")),
    max_size=200,
)


@settings(max_examples=300, deadline=None)
@given(any_text)
def test_random_text_gives_a_table_or_the_reader_s_own_error(text: str) -> None:
    for prefix in ("", "Name;Vorname;Geburtsdatum;Fall-Nr.;Alter;Ankunft;Sprache\n"):
        rows = understood(partial(read_text, prefix + text))
        for finding in (each for row in rows for each in row.faults):
            assert finding.text("de")
