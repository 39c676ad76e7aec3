"""Cells: what each kind of text is understood as, and what is said about it."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.arrivals.reading.lists import TODAY
from weg.arrivals.reading import Birth, Cell, Languages, ReadingError, births, names, words
from weg.arrivals.reading.cells import shown
from weg.arrivals.reading.findings import Understood
from weg.arrivals.reading.messages import message
from weg.arrivals.reading.sentences import SENTENCES


def cell(value: object) -> Cell:
    return Cell(value, shown(value))  # type: ignore[arg-type]


def codes(understood: Understood) -> list[str]:
    return [finding.code for finding in understood.findings]


@pytest.mark.parametrize(
    ("value", "day", "quality"),
    [
        ("12.03.1985", date(1985, 3, 12), "known"),
        ("12.3.85", date(1985, 3, 12), "known"),
        ("12. März 1985", date(1985, 3, 12), "known"),
        ("12 Mar 1985", date(1985, 3, 12), "known"),
        ("March 12, 1985", date(1985, 3, 12), "known"),
        ("1985-03-12", date(1985, 3, 12), "known"),
        ("1985-03-12T00:00:00", date(1985, 3, 12), "known"),
        ("12/03/1985", date(1985, 3, 12), "known"),
        ("3/25/1985", date(1985, 3, 25), "known"),
        ("12,03,1985", date(1985, 3, 12), "known"),
        ("12.03. 1985", date(1985, 3, 12), "known"),
        ("geb. 12.03.1985", date(1985, 3, 12), "known"),
        ("19850312", date(1985, 3, 12), "known"),
        ("12031985", date(1985, 3, 12), "known"),
        (31118, date(1985, 3, 12), "known"),
        (31118.0, date(1985, 3, 12), "known"),
        ("31118", date(1985, 3, 12), "known"),
        (datetime.combine(date(1985, 3, 12), time()), date(1985, 3, 12), "known"),
        (date(1985, 3, 12), date(1985, 3, 12), "known"),
        ("1985", date(1985, 1, 1), "year"),
        (1985, date(1985, 1, 1), "year"),
        ("00.00.1985", date(1985, 1, 1), "year"),
        ("ca. 1985", date(1985, 1, 1), "estimated"),
        ("~1985", date(1985, 1, 1), "estimated"),
        ("01.01.1985 (fiktiv)", date(1985, 1, 1), "estimated"),
        ("00.05.1985", date(1985, 5, 1), "estimated"),
        ("Mai 1985", date(1985, 5, 1), "estimated"),
        ("05/1985", date(1985, 5, 1), "estimated"),
        ("1364/12/21", date(1985, 1, 1), "estimated"),
    ],
)
def test_births_in_every_form(value: object, day: date, quality: str) -> None:
    assert births.birth(cell(value), TODAY).value == Birth(day, quality)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("31.02.1990", "no_such_day"),
        ("32.01.1990", "no_such_day"),
        ("13.13.1990", "no_such_day"),
        ("12.03.2027", "birth_in_future"),
        ("12.03.1885", "birth_too_long_ago"),
        ("siehe Akte", "not_a_date"),
    ],
)
def test_impossible_births_are_faults_without_a_value(value: str, code: str) -> None:
    understood = births.birth(cell(value), TODAY)
    assert understood.value is None
    assert codes(understood) == [code]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("01.01.1990", "birth_placeholder_day"),
        ("31.12.1990", "birth_placeholder_day"),
        ("05.06.19", "two_digit_year"),
        ("05/06/1990", "day_month_order"),
        ("1364/12/21", "persian_calendar"),
    ],
)
def test_doubtful_births_say_why(value: str, code: str) -> None:
    assert code in codes(births.birth(cell(value), TODAY))


@pytest.mark.parametrize("value", ["", "-", "?", "unbekannt", "k.A.", "n. a."])
def test_an_unknown_birth_is_no_fault_of_the_cell(value: str) -> None:
    assert births.birth(cell(value), TODAY) == Understood()


@settings(deadline=None)
@given(st.dates(date(1917, 1, 1), TODAY))
def test_every_day_is_read_back_from_the_usual_forms(day: date) -> None:
    excel = (day - date(1899, 12, 30)).days
    for text in (f"{day:%d.%m.%Y}", f"{day:%Y-%m-%d}", f"{day.day}.{day.month}.{day.year}"):
        found = births.birth(cell(text), TODAY).value
        assert isinstance(found, Birth)
        assert found.day == day
    assert births.birth(cell(excel), TODAY).value == births.birth(cell(day), TODAY).value


@pytest.mark.parametrize(
    ("value", "day"),
    [("24.11.26", date(2026, 11, 24)), ("24.11.", date(2026, 11, 24)),
     ("Di, 24.11.2026", date(2026, 11, 24)), (46350, date(2026, 11, 24))],
)  # fmt: skip
def test_days_of_arrival(value: object, day: date) -> None:
    assert births.arrival_day(cell(value), TODAY).value == day


def test_an_age_gives_an_estimated_year() -> None:
    assert births.birth_from_age(cell("34 J."), TODAY).value == Birth(date(1992, 1, 1), "estimated")
    assert births.birth_from_age(cell("6 Monate"), TODAY).value == Birth(
        date(2026, 1, 1), "estimated"
    )


@pytest.mark.parametrize(
    ("text", "surname", "given_name"),
    [
        ("Al-Hassan, Mohammed", "Al-Hassan", "Mohammed"),
        ("AL-HASSAN Mohammed Ali", "Al-Hassan", "Mohammed Ali"),
        ("Mohammed AL-HASSAN", "Al-Hassan", "Mohammed"),
        ("Tesfay Haile", "Tesfay", "Haile"),
        ("El Amrani Karim", "El Amrani", "Karim"),
        ("1. MÜLLER, JÜRGEN", "Müller", "Jürgen"),
        ("Herr Omar, Ali", "Omar", "Ali"),
        ("O'BRIEN, SEAN", "O'Brien", "Sean"),
    ],
)
def test_names_in_one_cell_are_taken_apart(text: str, surname: str, given_name: str) -> None:
    name = names.full_name(cell(text)).value
    assert isinstance(name, names.Name)
    assert (name.surname, name.given_name) == (surname, given_name)


def test_the_header_decides_which_name_comes_first() -> None:
    name = names.full_name(cell("Haile Tesfay"), given_first=True).value
    assert name == names.Name("Tesfay", "Haile")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Omar (Zwilling)", "name_addition"),
        ("Omar alias Ali", "alias"),
        ("Petrova geb. Ivanova", "birth_name"),
        ("Ali\nOmar", "several_names"),
        ("0711 12345", "not_a_name"),
    ],
)
def test_what_stands_beside_a_name_is_reported(text: str, code: str) -> None:
    assert codes(names.single_name(cell(text))) == [code]


@pytest.mark.parametrize(
    ("text", "sex"),
    [("m", "m"), ("W", "f"), ("männlich", "m"), ("weibl.", "f"), ("female", "f"), ("Frau", "f"),
     ("d", "d"), ("divers", "d"), ("Herr", "m")],
)  # fmt: skip
def test_sexes(text: str, sex: str) -> None:
    assert words.sex(cell(text)).value == sex


@pytest.mark.parametrize(
    ("text", "code"),
    [("Syrien", "SY"), ("syrisch", "SY"), ("syrische", "SY"), ("SYR", "SY"), ("sy", "SY"),
     ("Syrian Arab Republic", "SY"), ("afghanische", "AF"), ("Türkei", "TR"), ("Turkey", "TR"),
     ("Elfenbeinküste", "CI"), ("Kosovo", "XK"), ("staatenlos", "XA"), ("ungeklärt", "XX"),
     ("Russische Föderation", "RU"), ("Syrien / Türkei", "SY"), ("Ukrane", "UA"),
     ("Bosnien und Herzegowina", "BA"), ("eritreisch", "ER"), ("Gambia, The", "GM"),
     ("Iran (Islamische Republik)", "IR"), ("Dem. Rep. Kongo", "CD")],
)  # fmt: skip
def test_nationalities(text: str, code: str) -> None:
    assert words.nationality(cell(text)).value == code


def test_a_numeric_state_key_is_understood_with_a_doubt() -> None:
    understood = words.nationality(cell(475))
    assert understood.value == "SY"
    assert codes(understood) == ["country_guessed"]
    assert understood.findings[0].text("de") == "„475“ wurde als SY verstanden."


def test_an_unknown_country_is_a_fault() -> None:
    assert codes(words.nationality(cell("Atlantis"))) == ["unknown_country"]


@pytest.mark.parametrize(
    ("text", "expected", "interpreter"),
    [
        ("Arabisch", ("ar",), None),
        ("Kurdisch (Kurmanci)", ("kmr",), None),
        ("Dari, etwas Englisch", ("prs", "en"), None),
        ("Tigrinya / Amharisch", ("ti", "am"), None),
        ("kein Deutsch, Dolmetscher nötig", (), True),
        ("Arabisch, Dolmetscher nötig", ("ar",), True),
        ("Deutsch gut, kein Dolmetscher", ("de",), False),
        ("Farsi und Türkisch", ("fa", "tr"), None),
    ],
)
def test_languages(text: str, expected: tuple[str, ...], interpreter: bool | None) -> None:
    assert words.languages(cell(text)).value == Languages(expected, interpreter)


@pytest.mark.parametrize(
    ("text", "code"),
    [("Aufenthaltsgestattung", "asylum_seeker"), ("§ 24 AufenthG", "temporary_protection"),
     ("Duldung", "tolerated"), ("subsidiärer Schutz", "subsidiary"), ("anerkannt", "recognised"),
     ("§ 25 Abs. 2", "recognised"), ("BüMA", "asylum_seeker"), ("Resettlement", "humanitarian")],
)  # fmt: skip
def test_statuses(text: str, code: str) -> None:
    assert words.status(cell(text)).value == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("HV", "head"), ("Ehefrau", "spouse"), ("Kind 2", "child"), ("K3", "child"), ("Sohn", "child"),
     ("Großmutter", "grandparent"), ("UMA", "minor_alone"), ("alleinreisend", "alone")],
)  # fmt: skip
def test_relations(text: str, code: str) -> None:
    assert words.relation(cell(text)).value == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rollstuhl", ("wheelchair",)),
        ("kein Rollstuhl", ()),
        ("kein Rollstuhl, aber gehbehindert", ("step_free",)),
        ("schwanger, 32. SSW", ("pregnant",)),
        ("nicht schwanger", ()),
        ("Dialyse 3x wöchentlich", ("own_bath",)),
        ("alleinreisende Frau", ("women_only",)),
        ("Säugling, Kinderbett", ("cot",)),
        ("unauffällig", ()),
    ],
)
def test_requirements_in_remarks(text: str, expected: tuple[str, ...]) -> None:
    assert words.requirements(text) == expected


def test_remarks_about_other_people_are_pointed_out() -> None:
    assert [f.code for f in words.links("Bruder von Fall 4712")] == ["keep_near"]
    assert [f.code for f in words.links("nicht zusammen mit Familie X")] == ["keep_apart"]


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_has_the_same_placeholders_in_both_languages(code: str) -> None:
    class Seen(dict[str, str]):
        def __missing__(self, key: str) -> str:
            self[key] = key
            return key

    english, german = Seen(), Seen()
    assert SENTENCES[code][0].format_map(english) != SENTENCES[code][1].format_map(german)
    assert english == german


def test_a_message_without_a_sentence_cannot_be_made() -> None:
    with pytest.raises(KeyError):
        message("no_such_code")
    assert ReadingError("too_large", size=50, limit=10).text("de").startswith("Die Datei ist 50 MB")


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_in_a_cell_breaks_the_reader(text: str) -> None:
    one = cell(text)
    for reader in (names.single_name, names.full_name, words.sex, words.nationality,
                   words.languages, words.status, words.relation, words.marital_status,
                   words.yes_or_no, words.interpreter):  # fmt: skip
        for finding in reader(one).findings:
            assert finding.text("de")
    for dated in (births.birth, births.birth_from_age, births.arrival_day):
        for finding in dated(one, TODAY).findings:
            assert finding.text("de")
    words.requirements(text)
