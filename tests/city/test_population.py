"""The official population file: what is understood, what is refused: all or nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from weg.city.actions import load_population
from weg.city.models import District, Residents
from weg.city.population import Findings, Population, read_population
from weg.city.population.ages import age_span, under_18
from weg.city.queries.population import read_here
from weg.city.queries.residents import districts_with_residents, residents_on
from weg.foundation.access.refusals import Refused

DISTRICTS = {"01": "Mitte", "04": "Süd", "06": "Bad Cannstatt"}
AGES = {
    "unter 3 Jahre": 10,
    "3 bis unter 18 Jahre": 50,
    "18 bis unter 65 Jahre": 300,
    "65 Jahre und älter": 80,
}
HEAD = "Stichtag;Stadtbezirk;Alter in 10 Gruppen;Einwohner"


def _rows(day, names, ages=None):
    return [f"{day};{name};{age};{n}" for name in names for age, n in (ages or AGES).items()]


def _file(*rows, head=HEAD, encoding="iso-8859-1"):
    return "\r\n".join([head, *rows]).encode(encoding)


def _read(*rows, **how):
    return read_population(_file(*rows, **how), DISTRICTS, "Beispielstadt")


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-8", "utf-8-sig", "cp1252"])
def test_all_days_and_districts_are_read_in_any_encoding(encoding):
    names = DISTRICTS.values()
    rows = _rows("31.12.1986", names) + _rows("30.06.1987", names)
    found = _read(*rows, encoding=encoding)
    assert isinstance(found, Population)
    assert found.days == [date(1986, 12, 31), date(1987, 6, 30)]
    assert len(found.rows) == 6
    assert (found.rows[0].people, found.rows[0].under_18) == (440, 60)


def test_districts_are_known_by_other_ways_of_writing_them():
    found = _read(*_rows("31.12.2022", ["01 Mitte", "Beispielstadt-Süd", "BAD-CANNSTATT"]))
    assert isinstance(found, Population)
    assert [row.district for row in found.rows] == ["01", "04", "06"]


def test_german_thousands_are_understood():
    found = _read(*_rows("31.12.2022", DISTRICTS.values(), {"alle Jahre unter 3": "1.234"}))
    assert isinstance(found, Findings), "“alle” is a total"
    found = _read(*_rows("31.12.2022", DISTRICTS.values(), {"0 - 2": "1.234"}))
    assert isinstance(found, Population)
    assert found.rows[0].people == 1234


@pytest.mark.parametrize(
    ("label", "span"),
    [
        ("unter 3 Jahre", (0, 3)),
        ("0 bis unter 3 Jahre", (0, 3)),
        ("15 bis unter 18", (15, 18)),
        ("6 bis 14 Jahre", (6, 15)),
        ("6-14", (6, 15)),
        ("65 Jahre und älter", (65, None)),
        ("65 und mehr", (65, None)),
        ("ab 80 Jahre", (80, None)),
        ("80+", (80, None)),
        ("17", (17, 18)),
        ("Kinder", None),
    ],
)
def test_age_groups_as_offices_write_them(label, span):
    assert age_span(label) == span


def test_under_18_is_told_only_when_the_groups_tell_it_exactly():
    assert under_18({"unter 6": 1, "6 bis unter 18": 2, "18 und älter": 4}) == 3
    assert under_18({"unter 6": 1, "6 bis unter 20": 2, "20 und älter": 4}) is None
    assert under_18({"unter 6": 1, "10 bis unter 18": 2, "18 und älter": 4}) is None
    assert under_18({"unter 6": 1, "5 bis unter 18": 2, "18 und älter": 4}) is None
    assert under_18({"unter 6": 1, "Jugendliche": 2}) is None


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (_rows("31.12.2022", ["Mitte", "Süd", "Atlantis"]), "Atlantis"),
        (_rows("31.12.2022", ["Mitte", "Süd"]), "Bad Cannstatt"),
        (_rows("31.13.2022", DISTRICTS.values()), "31.13.2022"),
        (_rows("31.12.2022", DISTRICTS.values(), {"unter 3": "viele"}), "viele"),
        (_rows("31.12.2022", DISTRICTS.values(), {"unter 3": "-5"}), "-5"),
        (_rows("31.12.2022", DISTRICTS.values()) + _rows("31.12.2022", ["Mitte"]), "14"),
        (_rows("31.12.2022", DISTRICTS.values())[:-1], "65 Jahre und älter"),
        ([*_rows("31.12.2022", DISTRICTS.values()), "31.12.2022;Mitte;Insgesamt;440"], "14"),
        ([], ""),
    ],
)
def test_what_is_wrong_is_said_with_line_or_day(rows, said):
    found = _read(*rows)
    assert isinstance(found, Findings)
    assert found.count >= 1
    assert said in " ".join(found.sentences)


def test_an_unknown_district_is_named_once_not_in_each_of_its_rows():
    found = _read(*_rows("31.12.2022", [*DISTRICTS.values(), "Atlantis"]))
    assert isinstance(found, Findings)
    assert found.count == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 a spreadsheet",
        b"%PDF-1.7",
        b"\x00\x01\x02",
        b"Name;Ort\r\nA;B",
        b"Stichtag,Stadtbezirk,Alter,Einwohner\r\n31.12.2022,Mitte,unter 3,5",
        b"x" * (20 * 1024 * 1024 + 1),
    ],
    ids=["empty", "xlsx", "pdf", "binary", "other columns", "commas", "too large"],
)
def test_a_wrong_file_is_refused_beside_the_field(content):
    with pytest.raises(Refused) as refused:
        read_population(content, DISTRICTS, "Beispielstadt")
    assert (refused.value.code, refused.value.field) == ("population_file", "file")


def _whole_city(day="31.12.2023", ages=None):
    return _file(*_rows(day, District.objects.values_list("name", flat=True), ages))


def test_loading_replaces_estimates_by_the_register(stuttgart, system):
    found = read_here(_whole_city("31.12.2022"))
    result = load_population(actor=system, population=found, source="file.csv")
    assert (result.new, result.changed, result.same) == (0, 23, 0)
    assert set(Residents.objects.values_list("quality", "people", "under_18")) == {
        ("register", 440, 60)
    }
    again = load_population(actor=system, population=found, source="file.csv")
    assert (again.new, again.changed, again.same) == (0, 0, 23)


def test_the_figures_of_a_day_are_the_latest_known_then(stuttgart, system):
    load_population(actor=system, population=read_here(_whole_city()), source="file.csv")
    district = District.objects.get(number="05")
    assert residents_on(date(2023, 12, 30))[district.pk].people == 52_031
    assert residents_on(date(2023, 12, 31))[district.pk].people == 440
    assert residents_on(date(1990, 1, 1))[district.pk].people == 52_031, "the earliest after it"
    row = districts_with_residents(date(2024, 1, 1)).get(pk=district.pk)
    assert (row.people, row.under_18, row.quality) == (440, 60, "register")
    assert districts_with_residents(date(1990, 1, 1)).get(pk=district.pk).people is None


def test_upload_checks_first_and_stores_when_confirmed(stuttgart, member, open_as):
    client = open_as(member("administrator"))
    upload = SimpleUploadedFile("einwohner.csv", _whole_city())
    page = client.post("/city/districts/population/", {"file": upload})
    assert page.status_code == 200
    assert Residents.objects.count() == 23
    checked = page.context["checked"]
    done = client.post("/city/districts/population/", {"checked": checked})
    assert done.status_code == 302
    assert Residents.objects.count() == 46
    assert "einwohner.csv" in Residents.objects.filter(as_of=date(2023, 12, 31))[0].source
    client.post("/city/districts/population/", {"checked": checked + "x"})
    assert Residents.objects.count() == 46


def test_a_wrong_upload_stores_nothing_and_says_why(stuttgart, member, open_as):
    client = open_as(member("administrator"))
    wrong = SimpleUploadedFile("x.csv", _file(*_rows("31.12.2023", ["Mitte"])))
    page = client.post("/city/districts/population/", {"file": wrong})
    assert page.status_code == 422
    assert "Zuffenhausen" in page.content.decode()
    assert not Residents.objects.filter(as_of__year=2023).exists()


def test_the_command_loads_a_file(stuttgart, tmp_path, capsys, monkeypatch):
    from weg.commands import imports

    monkeypatch.setattr(imports, "start_django", lambda: None)
    file = tmp_path / "einwohner.csv"
    file.write_bytes(_whole_city())
    assert imports.main(["population", str(file), "--dry-run"]) == 0
    assert Residents.objects.count() == 23
    assert imports.main(["population", str(file)]) == 0
    assert Residents.objects.count() == 46
    assert "23 new figures" in capsys.readouterr().out
    assert imports.main(["population", str(tmp_path / "none.csv")]) == 1
