"""Two entries against each other: one person or two, and why."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weg.people.matching import Match, Population, Record, Verdict, compare, keys
from weg.people.matching.reasons import SENTENCES

ALI = Record("1", "Mohammed", "Al-Hassan", "m", date(1990, 3, 12), "known", "SY")


def codes(match: Match) -> set[str]:
    return {reason.code for reason in match.reasons}


@pytest.mark.parametrize(
    "other",
    [
        replace(ALI, given_name="Muhamad", surname="Hasan"),
        replace(ALI, given_name="Al Hassan", surname="Mohamed"),
        replace(ALI, given_name="محمد", surname="الحسن"),
        replace(ALI, date_of_birth=date(1990, 12, 3)),
        replace(ALI, date_of_birth=date(1990, 3, 13)),
        replace(ALI, date_of_birth=date(1990, 3, 21)),
        replace(ALI, given_name="Mohammed Ali", sex="", nationality=""),
        replace(ALI, given_name="Mohmmed"),
        replace(ALI, nationality="IQ"),
    ],
)
def test_the_same_person_is_recognised(other: Record) -> None:
    assert compare(ALI, other).verdict is Verdict.LIKELY
    assert keys(ALI) & keys(other)


def test_twins_are_two_people() -> None:
    hasan = Record("1", "Hasan", "Omari", "m", date(2015, 3, 12), "known", "SY")
    match = compare(hasan, replace(hasan, id="2", given_name="Husein"))
    assert match.verdict is Verdict.UNLIKELY
    assert "born_together" in codes(match)


def test_twins_who_share_a_first_given_name_are_two_people() -> None:
    one = Record("1", "Mohammed Hasan", "Omari", "m", date(2015, 3, 12), "known", "SY")
    match = compare(one, replace(one, id="2", given_name="Mohammed Karim"))
    assert match.verdict is Verdict.UNLIKELY


@pytest.mark.parametrize("born", [date(1962, 7, 5), date(1961, 1, 1)])
def test_father_and_son_of_one_name_are_two_people(born: date) -> None:
    match = compare(ALI, replace(ALI, id="2", date_of_birth=born))
    assert match.verdict is Verdict.UNLIKELY
    assert "same_name_other_age" in codes(match)


def test_brothers_with_similar_names_are_two_people() -> None:
    brother = replace(ALI, id="2", given_name="Mahmoud", date_of_birth=date(1990, 1, 1))
    assert compare(ALI, brother).verdict is Verdict.UNLIKELY


def test_first_of_january_is_weak_evidence() -> None:
    born = replace(ALI, date_of_birth=date(1990, 1, 1))
    weak = compare(born, replace(born, id="2"))
    strong = compare(ALI, replace(ALI, id="2"))
    assert weak.bits < strong.bits - 5
    assert "birth_same_placeholder" in codes(weak)


def test_a_year_of_birth_agrees_with_a_day_in_it() -> None:
    year = replace(ALI, date_of_birth=date(1990, 1, 1), birth_quality="year")
    assert "birth_same_year_estimated" in codes(compare(ALI, year))


def test_a_rare_name_says_more_than_a_frequent_one() -> None:
    crowd = [replace(ALI, id=str(number)) for number in range(400)]
    rare = Record("r", "Zebulon", "Quarshie", "m", None, "known", "SY")
    population = Population.of([*crowd, rare])
    frequent = replace(ALI, date_of_birth=None)
    assert compare(rare, rare, population).bits > compare(frequent, frequent, population).bits + 3


def test_nothing_known_is_no_evidence() -> None:
    empty = Record("1")
    match = compare(empty, Record("2"))
    assert match.verdict is Verdict.UNLIKELY
    assert match.reasons == ()


def test_reasons_are_data_and_sentences_in_two_languages() -> None:
    match = compare(ALI, replace(ALI, id="2", given_name="Muhamad"))
    reason = next(each for each in match.reasons if each.code == "given_name_spelling")
    assert reason.as_dict()["bits"] == 4.5
    assert reason.text("de") == (
        "Vornamen klingen gleich, nur anders geschrieben: Mohammed, Muhamad."
    )
    assert reason.text() == "Given names are spellings of the same sound: Mohammed, Muhamad."


def test_the_bits_of_the_reasons_are_the_score() -> None:
    match = compare(ALI, replace(ALI, id="2", given_name="Muhamad", nationality="AF"))
    assert sum(reason.bits for reason in match.reasons) + -14.0 == pytest.approx(match.bits)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_takes_the_same_words_in_both_languages(code: str) -> None:
    english, german = (text.format(a="<A>", b="<B>") for text in SENTENCES[code])
    for word in ("<A>", "<B>"):
        assert (word in english) == (word in german)


names = st.one_of(
    st.sampled_from(
        ["", "Ali", "Mohammed Ali", "M.", "Hassan", "محمد", "Шевченко", "Abd al-Rahim"]
    ),
    st.text(max_size=12),
)
records = st.builds(
    Record,
    id=st.just("x"),
    given_name=names,
    surname=names,
    sex=st.sampled_from(["", "m", "f", "d"]),
    date_of_birth=st.none() | st.dates(date(1930, 1, 1), date(2026, 1, 1)),
    birth_quality=st.sampled_from(["known", "year", "estimated"]),
    nationality=st.sampled_from(["", "SY", "AF", "IR", "XX"]),
)


def which_name_apart(match: Match) -> list[str]:
    """The codes, where a swapped given name is a surname seen from the other side."""
    return sorted(code.replace("given_name", "name").replace("surname", "name")
                  for code in codes(match))  # fmt: skip


@settings(deadline=None)
@given(records, records)
def test_comparing_is_symmetric(one: Record, other: Record) -> None:
    there, back = compare(one, other), compare(other, one)
    assert there.bits == pytest.approx(back.bits)
    assert which_name_apart(there) == which_name_apart(back)
    population = Population.of([one, other])
    assert compare(one, other, population).bits == pytest.approx(
        compare(other, one, population).bits
    )


@settings(deadline=None)
@given(records)
def test_keys_are_stable_and_do_not_depend_on_the_order_of_names(record: Record) -> None:
    swapped = replace(record, given_name=record.surname, surname=record.given_name)
    assert keys(record) == keys(replace(record, id="y"))
    if record.given_name.strip() and record.surname.strip() and keys(record):
        assert keys(record) & keys(swapped)


@settings(deadline=None)
@given(records)
def test_every_reason_can_be_said(record: Record) -> None:
    for reason in compare(record, replace(ALI, id="2")).reasons:
        assert reason.text("de")
        assert reason.text("en")


def test_a_twin_whose_names_were_swapped_is_still_a_twin() -> None:
    one = Record("1", "Hirsi", "Abdirahman", "m", date(2015, 3, 12), "known", "SO")
    match = compare(one, Record("2", "Ismail", "Hirsi", "m", date(2015, 3, 12), "known", "SO"))
    assert match.verdict is Verdict.UNLIKELY


def test_karim_and_karima_of_one_day_are_brother_and_sister() -> None:
    one = Record("1", "Karim", "Saleh", "m", date(2001, 9, 9), "known", "SY")
    match = compare(one, Record("2", "Karima", "Saleh", "f", date(2001, 9, 9), "known", "SY"))
    assert match.verdict is Verdict.UNLIKELY
