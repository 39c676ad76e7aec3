"""Whole lists: columns, people, households, and what is wrong with the list itself."""

from datetime import date

import pytest

from tests.arrivals.reading.lists import HEADER, PEOPLE, TODAY, csv_text, names_of, rows_of
from weg.arrivals.reading import (
    Basis,
    Birth,
    Field,
    Mapping,
    Severity,
    check_list,
    fingerprint,
    guess_mapping,
    households,
    label,
    read_table,
    read_text,
    understand,
)
from weg.arrivals.reading.fields import LABELS

F = Field


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("Name;Vorname;Geb.-Datum;Geschl.;Staatsang.",
         (F.SURNAME, F.GIVEN_NAME, F.DATE_OF_BIRTH, F.SEX, F.NATIONALITY)),
        ("Name;Geb.-Datum;m/w;HKL", (F.FULL_NAME, F.DATE_OF_BIRTH, F.SEX, F.NATIONALITY)),
        ("Surname;First name;DOB;Gender;Country of origin",
         (F.SURNAME, F.GIVEN_NAME, F.DATE_OF_BIRTH, F.SEX, F.NATIONALITY)),
        ("Name, Vorname;geboren am;AZR-Nummer;Familienverband/Fall-Nr",
         (F.FULL_NAME, F.DATE_OF_BIRTH, F.PERSON_NUMBER, F.CASE_NUMBER)),
        ("Familienname;Vornamen;Geburstdatum;Anzahl Personen;Bemerkungen",
         (F.SURNAME, F.GIVEN_NAME, F.DATE_OF_BIRTH, F.PERSON_COUNT, F.NOTE)),
        ("Nachname;Vorname;Ankunft;Status;Rollstuhl (j/n);Religion",
         (F.SURNAME, F.GIVEN_NAME, F.ARRIVAL_DATE, F.STATUS, F.WHEELCHAIR, F.SENSITIVE)),
        ("Name;Vorname;Staats-angehörigkeit;Zuweisung zum;Sonstige Bemerkungen",
         (F.SURNAME, F.GIVEN_NAME, F.NATIONALITY, F.ARRIVAL_DATE, F.NOTE)),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_headers(header: str, fields: tuple[Field, ...]) -> None:
    table = read_text(f"{header}\n" + ";".join("x" * len(fields)) + "\n")
    assert guess_mapping(table).fields == fields


def test_columns_without_a_header_are_known_by_their_contents() -> None:
    text = "\n".join(
        f"{number};{person[2].title()};{person[3]};{person[4]};{person[5]};{person[6]}"
        for number, person in enumerate(PEOPLE, start=1)
    )
    table = read_text(text)
    assert table.header_line is None
    assert [notice.code for notice in table.notices] == ["no_header"]
    assert guess_mapping(table).fields == (
        F.SEQUENCE, F.SURNAME, F.GIVEN_NAME, F.DATE_OF_BIRTH, F.SEX, F.NATIONALITY,
    )  # fmt: skip


def test_a_mapping_is_remembered_for_the_next_list_with_the_same_headers() -> None:
    table = read_text(csv_text())
    mapping = guess_mapping(table).with_field(8, F.STATUS)
    again = Mapping.from_dict(mapping.as_dict())
    assert again == mapping
    assert again.fits(read_text(csv_text((HEADER, PEOPLE[3]))))
    assert not again.fits(read_text(csv_text((HEADER[::-1], PEOPLE[3]))))
    upper = tuple(name.upper() for name in HEADER)
    assert fingerprint(read_text(csv_text((upper, PEOPLE[0])))) == mapping.fingerprint


def test_setting_a_column_takes_the_field_from_the_other() -> None:
    mapping = guess_mapping(read_text(csv_text())).with_field(8, F.SURNAME)
    assert mapping.column(F.SURNAME) == 8
    assert mapping.fields[2] is None


def test_an_aligned_table_from_an_e_mail_with_gaps() -> None:
    text = (
        "> Guten Tag, anbei die Zugänge:\n>\n"
        "> Name        Vorname    Geb.-Datum   Geschl.  Bemerkung\n"
        "> ----------  ---------  -----------  -------  ---------\n"
        "> Al-Hassan   Mohammed   01.02.1985   m        \n"
        "> Al-Hassan   Fatima                  w        schwanger\n"
        "> Müller      Jürgen     24.12.1979   m        kommt um 14 Uhr\n"
    )
    rows = rows_of(read_text(text))
    assert [row.value(F.GIVEN_NAME) for row in rows] == ["Mohammed", "Fatima", "Jürgen"]
    assert rows[1].value(F.SEX) == "f"
    assert rows[1].requirements == ("pregnant",)
    assert [f.code for f in rows[1].faults] == ["missing_date_of_birth", "missing_nationality"]


def test_rows_copied_from_a_pdf_with_single_spaces() -> None:
    text = (
        "Transferliste Seite 1\nNr. Name Vorname Geb.-Datum m/w Staat\n"
        "1 AL-HASSAN Mohammed 01.02.1985 m Syrien\n"
        "2 AL-HASSAN Fatima 12.03.1988 w Syrien\n"
        "3 MÜLLER Jürgen 24.12.1979 m Türkei\n"
    )
    table = read_text(text)
    rows = rows_of(table)
    assert names_of(table) == ["Mohammed Al-Hassan", "Fatima Al-Hassan", "Jürgen Müller"]
    assert [row.value(F.SEX) for row in rows] == ["m", "f", "m"]
    assert [row.value(F.NATIONALITY) for row in rows] == ["SY", "SY", "TR"]
    assert rows[0].value(F.DATE_OF_BIRTH) == Birth(date(1985, 2, 1), "known")


def test_lines_that_end_as_on_an_old_mac() -> None:
    table = read_table(csv_text().replace("\r\n", "\r").encode("mac_roman"))
    assert names_of(table)[3] == "Jürgen Müller"


def test_a_table_copied_from_a_spreadsheet() -> None:
    assert names_of(read_text(csv_text(separator="\t"))) == [
        "Mohammed Al-Hassan", "Fatima Al-Hassan", "Ali Al-Hassan", "Jürgen Müller",
    ]  # fmt: skip


def test_repeated_headers_ditto_signs_and_a_lone_quotation_mark() -> None:
    text = csv_text(
        (HEADER, *PEOPLE[:1], HEADER, ("2", "4711", '"', "Ali", "dto.", "m", '"', "", ""))
    )
    table = read_text(text)
    rows = rows_of(table)
    assert [row.value(F.SURNAME) for row in rows] == ["Al-Hassan", "Al-Hassan"]
    assert rows[1].value(F.DATE_OF_BIRTH) == Birth(date(1985, 1, 1), "known")
    assert [notice.code for notice in table.notices] == ["repeated_header"]


def test_days_in_headings_between_the_rows() -> None:
    text = (
        "Name;Vorname;Geb.;Ankunft\n"
        "Transport 1, Dienstag 24.11.2026;;;\nSaid;Omar;1.2.1980;\n"
        "Transport 2, Donnerstag 26.11.2026;;;\nTesfay;Haile;1.2.1990;\n"
        "Summe;2;;\n"
    )
    rows = rows_of(read_text(text))
    days = [row.value(F.ARRIVAL_DATE) for row in rows]
    assert days == [date(2026, 11, 24), date(2026, 11, 26)]


def test_special_categories_are_not_taken_over() -> None:
    table = read_text("Name;Vorname;Religion;Erkrankung\nSaid;Omar;x;Dialyse\n")
    (row,) = rows_of(table)
    assert F.SENSITIVE not in row.readings
    assert "Religion" not in row.unmapped
    assert row.requirements == ("own_bath",)
    assert "health_not_kept" in [finding.code for finding in row.findings]


def test_unknown_columns_are_shown_but_not_understood() -> None:
    (row,) = rows_of(read_text("Name;Vorname;Kantine\nSaid;Omar;halal\n"))
    assert row.unmapped == {"Kantine": "halal"}


def drafts(text: str) -> list[tuple[list[int], Basis, list[str]]]:
    return [
        ([row.number for row in draft.rows], draft.basis, [f.code for f in draft.findings])
        for draft in households(rows_of(read_text(text)), TODAY)
    ]


def test_households_by_case_number() -> None:
    assert drafts(csv_text()) == [
        ([2, 3, 4], Basis.CASE_NUMBER, []),
        ([5], Basis.CASE_NUMBER, []),
    ]


def test_case_numbers_written_only_once_are_carried_down() -> None:
    text = (
        "Fall-Nr.;Name;Vorname;Geb.;Anzahl Pers.\n"
        "4711;Said;Omar;1.2.1980;3\n;Said;Hala;1.2.1985;\n;Said;Ali;1.2.2015;\n"
        "4712;Tesfay;Haile;1.2.1990;1\n"
    )
    assert drafts(text) == [([2, 3, 4], Basis.CASE_NUMBER, []), ([5], Basis.CASE_NUMBER, [])]


def test_missing_case_numbers_are_not_carried_where_numbers_repeat() -> None:
    text = (
        "Fall-Nr.;Name;Vorname;Geb.\n"
        "1;Said;Omar;1.2.1980\n1;Said;Hala;1.2.1985\n;Tesfay;Haile;1.2.1990\n"
    )
    assert drafts(text) == [([2, 3], Basis.CASE_NUMBER, []), ([4], Basis.SINGLE, [])]


def test_case_numbers_with_a_number_for_each_person() -> None:
    text = (
        "Fall-Nr.;Name;Vorname;Geb.\n47/1;Said;A;1.2.80\n47/2;Said;B;1.2.85\n48/1;Tekle;C;1.2.90\n"
    )
    assert [numbers for numbers, *_ in drafts(text)] == [[2, 3], [4]]


def test_households_by_relation() -> None:
    text = (
        "Name;Vorname;Geb.;Stellung\n"
        "Said;Omar;1.2.1980;HV\nHaddad;Hala;1.2.1985;Ehefrau\nSaid;Ali;1.2.2015;Kind\n"
        "Tesfay;Haile;1.2.1990;alleinreisend\n"
        "Noori;Reza;1.2.1970;Antragsteller\nNoori;Zahra;1.2.1995;Tochter\n"
    )
    assert drafts(text) == [
        ([2, 3, 4], Basis.RELATION, []),
        ([5], Basis.SINGLE, []),
        ([6, 7], Basis.RELATION, []),
    ]


def test_households_by_number_of_persons() -> None:
    text = (
        "Name;Vorname;Geb.;Anzahl Personen\n"
        "Said;Omar;1.2.1980;2\nHaddad;Hala;1.2.1985;\nTesfay;Haile;1.2.1990;1\n"
    )
    assert [(numbers, basis) for numbers, basis, _ in drafts(text)] == [
        ([2, 3], Basis.PERSON_COUNT), ([4], Basis.SINGLE),
    ]  # fmt: skip


def test_households_guessed_from_surname_and_age_are_marked() -> None:
    text = (
        "Name;Vorname;Geb.;Geschlecht\n"
        "Said;Omar;1.2.1980;m\nSaid;Hala;1.2.1985;w\nSaid;Ali;1.2.2015;m\n"
        "Tesfay;Haile;1.2.1990;m\nTesfay;Abel;1.2.1991;m\n"
    )
    assert drafts(text) == [
        ([2, 3, 4], Basis.GUESS, ["household_guessed"]),
        ([5], Basis.SINGLE, []),
        ([6], Basis.SINGLE, []),
    ]


def test_a_household_of_fourteen_is_taken_and_pointed_out() -> None:
    people = "".join(f"77;Said;Name{chr(97 + i)};1.{i % 12 + 1}.{1980 + i}\n" for i in range(14))
    ((numbers, _, findings),) = drafts("Fall;Name;Vorname;Geb.\n" + people)
    assert len(numbers) == 14
    assert "household_large" in findings


def test_a_child_alone_is_pointed_out() -> None:
    text = "Name;Vorname;Geb.\nSaid;Ali;1.2.2012\n"
    assert drafts(text) == [([2], Basis.SINGLE, ["minor_alone"])]


def test_a_row_twice_is_a_fault_and_twins_are_not() -> None:
    text = (
        "Fall;Name;Vorname;Geb.\n"
        "1;Said;Omar;1.2.1980\n1;Said;Ali;3.4.2015\n1;Said;Hala;3.4.2015\n1;Omar;SAID;1.2.1980\n"
    )
    ((_, _, findings),) = drafts(text)
    assert findings == ["row_twice", "twins"]


def test_a_wrong_number_of_persons_is_pointed_out() -> None:
    text = "Fall;Name;Vorname;Geb.;Pers.\n1;Said;Omar;1.2.1980;4\n1;Said;Ali;3.4.2015;4\n"
    ((_, _, findings),) = drafts(text)
    assert findings == ["count_differs"]


def test_the_list_of_the_wrong_week_is_a_fault() -> None:
    rows = rows_of(read_text("Name;Vorname;Geb.;Ankunft\nSaid;Omar;1.2.1980;24.11.2026\n"))
    (found,) = check_list(rows, (date(2026, 11, 30), date(2026, 12, 6)))
    assert found.severity is Severity.WRONG
    assert "24.11.2026" in found.text("de")
    assert check_list(rows, (date(2026, 11, 23), date(2026, 11, 29))) == []
    assert check_list(rows) == []


def test_one_day_outside_the_week_is_a_doubt() -> None:
    text = "Name;Vorname;Geb.;Ankunft\n" + "Said;Omar;1.2.1980;24.11.2026\n" * 3
    rows = rows_of(read_text(text + "Said;Ali;1.2.1980;2.12.2026\n"))
    (found,) = check_list(rows, (date(2026, 11, 23), date(2026, 11, 29)))
    assert found.severity is Severity.DOUBTFUL


def test_what_is_missing_stands_beside_the_cell() -> None:
    (row,) = rows_of(read_text("Name;Vorname;Geb.;Geschlecht;Staatsang.\nSaid;;;m;\n"))
    assert not row.can_be_taken
    assert [f.code for f in row.readings[F.DATE_OF_BIRTH].faults] == ["missing_date_of_birth"]
    assert row.readings[F.NATIONALITY].faults[0].text("de") == "Die Staatsangehörigkeit fehlt."
    assert row.readings[F.GIVEN_NAME].faults[0].severity is Severity.DOUBTFUL


def test_rows_with_doubts_can_be_taken() -> None:
    header = "Name;Vorname;Geb.;Geschlecht;Staatsang."
    table = read_text(f"{header}\nSaid;Omar;05/06/1990;m;Syrien\n")
    (row,) = understand(table, guess_mapping(table), TODAY)
    assert row.can_be_taken
    assert [fault.code for fault in row.faults] == ["day_month_order"]


def test_every_field_has_a_name_in_both_languages() -> None:
    assert set(LABELS) == set(Field)
    assert label(F.SURNAME, "de") == "Nachname"
