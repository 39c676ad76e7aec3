"""`weg match-people`: files as offices have them, and what is printed."""

import csv
import io
import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weg.people.matching.command import main
from weg.people.matching.table import BadFileError, birth_of, read_records

HEADER = "id;given_name;surname;sex;date_of_birth;nationality"
PEOPLE = f"""{HEADER}
1;Mohammed;Al-Hassan;m;12.03.1990;SY
2;Muhamad;Alhasan;männlich;1990-03-12;syrisch
3;Hasan;Omari;m;12.05.2015;
4;Hussein;Omari;m;12.05.2015;
5;Jürgen;Müller;m;31.02.1980;DE
6;Juergen;Mueller;;00.00.1980;
7;;;;;
"""


def written(folder: Path, text: str | bytes, name: str = "people.csv") -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def test_pairs_are_printed_with_score_and_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([written(tmp_path, PEOPLE)]) == 0
    out = capsys.readouterr().out
    assert "Same date of birth: 12.03.1990." in out
    assert "2 pairs." in out
    assert "Omari" not in out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_encodings_and_separators(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], encoding: str, separator: str
) -> None:
    data = PEOPLE.replace(";", separator).encode(encoding)
    assert main([written(tmp_path, data), "--format", "json", "--language", "de"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {(pair["id_a"], pair["id_b"]) for pair in found} == {("1", "2"), ("5", "6")}
    assert all(reason["text"] and reason["code"] for pair in found for reason in pair["reasons"])


def test_csv_can_be_opened_in_a_spreadsheet_without_harm(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"{HEADER}\n=1+1;Mohammed;Hassan;m;12.03.1990;SY\n2;Mohammed;Hassan;m;12.03.1990;SY\n"
    assert main([written(tmp_path, text), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert rows[0]["id_b"] in ("2", "'=1+1")
    assert "=1+1" not in (rows[0]["id_a"], rows[0]["id_b"])


def test_the_threshold_decides_what_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([written(tmp_path, PEOPLE), "--threshold", "0.9999"]) == 0
    assert "1 pairs." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"a;b;c\n1;2;3\n", "columns"),
        (b"PK\x03\x04rest", "not a CSV"),
        (b"\x00\x01\x02\x03", "not a CSV"),
        (f"{HEADER}\n".encode(), "no people"),
        (f"{HEADER}\n1;A;B;;;\n1;C;D;;;\n".encode(), "id 1"),
    ],
)
def test_a_bad_file_is_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, said: str
) -> None:
    assert main([written(tmp_path, content)]) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_a_missing_file_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["/no/such/file.csv"]) == 2
    assert "cannot be opened" in capsys.readouterr().err


@pytest.mark.parametrize("threshold", ["0", "1", "2", "x"])
def test_a_threshold_out_of_range_is_refused(threshold: str) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["people.csv", "--threshold", threshold])
    assert refused.value.code == 2


@pytest.mark.parametrize(
    ("text", "day", "quality"),
    [
        ("1990-05-31", date(1990, 5, 31), "known"),
        ("31.05.1990", date(1990, 5, 31), "known"),
        ("31.5.90", date(1990, 5, 31), "known"),
        ("5/31/1990", date(1990, 5, 31), "known"),
        ("1990-05-31T00:00:00", date(1990, 5, 31), "known"),
        ("1990", date(1990, 1, 1), "year"),
        ("00.00.1990", date(1990, 1, 1), "year"),
        ("31.02.1990", date(1990, 1, 1), "year"),
        ("ca. 1990", date(1990, 1, 1), "estimated"),
        ("unbekannt", None, "known"),
        ("", None, "known"),
    ],
)
def test_dates_of_old_lists(text: str, day: date | None, quality: str) -> None:
    assert birth_of(text) == (day, quality)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(BadFileError):
        assert read_records(data)
