"""A list as a file: complete, without markup, and harmless in a spreadsheet."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import django_tables2
import pytest
from django.test import RequestFactory
from django.utils.html import format_html
from python_calamine import CalamineWorkbook

from weg.foundation.access.actors import System
from weg.foundation.lists import list_page
from weg.foundation.lists.exports import defused

pytestmark = pytest.mark.urls("weg.foundation.urls")


class SiteTable(django_tables2.Table):  # type: ignore[misc]
    name = django_tables2.Column(verbose_name="Name")
    places = django_tables2.Column()
    rent = django_tables2.Column()
    opens = django_tables2.Column()
    changed = django_tables2.Column()
    delete = django_tables2.Column(exclude_from_export=True, empty_values=())

    def render_name(self, value: str) -> str:
        return format_html('<a href="/x">{}</a>', value)


ROW = {
    "name": "Haus <Süd> & Nord",
    "places": 96,
    "rent": Decimal("7.50"),
    "opens": date(2016, 12, 31),
    "changed": datetime(2016, 12, 31, 23, 30, tzinfo=UTC),
}


def export(kind: str, rows: list[dict[str, Any]]) -> bytes:
    request = RequestFactory().get(f"/?export={kind}")
    response = list_page(
        request, title="Öffentliche Häuser", table_class=SiteTable, queryset=rows, per_page=2
    )
    content = b"".join(response.streaming_content)  # type: ignore[union-attr, arg-type]
    response.file_to_stream.close()  # type: ignore[union-attr]
    disposition = response.headers["Content-Disposition"]
    assert disposition.startswith('attachment; filename="offentliche-hauser-')
    assert disposition.endswith(f'.{kind}"')
    return content


def test_csv_opens_in_german_excel() -> None:
    content = export("csv", [ROW])
    assert content.startswith("\ufeff".encode())
    lines = content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Name;Places;Rent;Opens;Changed"
    assert lines[1] == "Haus <Süd> & Nord;96;7.50;2016-12-31;2017-01-01 00:30:00"


def test_xlsx_keeps_numbers_and_days() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(export("xlsx", [ROW])))
    head, row = book.get_sheet_by_index(0).to_python()
    assert head == ["Name", "Places", "Rent", "Opens", "Changed"]
    assert row == ["Haus <Süd> & Nord", 96, 7.5, date(2016, 12, 31), row[4]]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_all_rows_are_exported_not_only_the_page(kind: str) -> None:
    content = export(kind, [ROW | {"name": f"n{i}"} for i in range(7)])
    if kind == "csv":
        assert len(content.splitlines()) == 8
    else:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
        assert len(sheet.to_python()) == 8


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "=HYPERLINK(1)"])
def test_what_a_spreadsheet_would_run_is_defused(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Haus", "-3", "+49", "-3,5", "a=b", ""])
def test_harmless_text_stays(text: str) -> None:
    assert defused(text) == text


def test_a_formula_in_a_name_is_text_in_both_files() -> None:
    evil = ROW | {"name": "=1+1"}
    assert "'=1+1;" in export("csv", [evil]).decode()
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(export("xlsx", [evil]))).get_sheet_by_index(0)
    assert sheet.to_python()[1][0] == "=1+1"


def test_an_unknown_kind_is_the_page() -> None:
    request = RequestFactory().get("/?export=exe")
    request.actor = System("reader")
    page = list_page(request, title="T", table_class=SiteTable, queryset=[ROW])
    assert page.headers["Content-Type"].startswith("text/html")
