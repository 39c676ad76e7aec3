"""Finding people: by any spelling, number or birth; and who may be the same person."""

from __future__ import annotations

from datetime import date

import pytest

from weg.foundation.access.sight import Sight, seeing
from weg.people.actions import (
    NewHousehold,
    NewPerson,
    find_same,
    find_same_many,
    register_households,
)
from weg.people.models import LikelyPair
from weg.people.queries import search_persons

BORN = date(1990, 4, 7)


@pytest.fixture
def register_some(everything, system):
    """Registers people, each alone: (surname, given name, fields)."""

    def make(*people):
        entries = [
            NewHousehold(
                people=[
                    NewPerson(
                        **{"surname": surname, "given_name": given, "sex": "m"} | dict(*fields)
                    )
                ]
            )
            for surname, given, *fields in people
        ]
        made = register_households(actor=system, households=entries)
        return [household.people.all()[0] for household in made]

    return make


@pytest.mark.parametrize(
    "text",
    [
        "Müller",
        "mueller",
        "MULLER",
        "mül",
        "Müller Jürgen",
        "jurgen mueller",
        "Jürgen, Müller",
    ],
)
def test_a_name_is_found_in_every_spelling_of_its_letters(text, register_some):
    [wanted, _other] = register_some(("Müller", "Jürgen"), ("Kovalenko", "Olena"))
    assert [hit.person for hit in search_persons(text).found] == [wanted]


@pytest.mark.parametrize("text", ["Muhamad", "mohamed hasan", "Hassan", "al hassan", "محمد"])
def test_a_name_is_found_by_its_sound(text, register_some):
    [wanted, _other] = register_some(("al-Hassan", "Mohammed"), ("Kovalenko", "Olena"))
    assert [hit.person for hit in search_persons(text).found] == [wanted]


def test_every_word_must_fit(register_some):
    register_some(("al-Hassan", "Mohammed"), ("Kovalenko", "Olena"))
    assert search_persons("Mohammed Kovalenko").found == []


def test_a_number_a_reference_and_a_birth_are_recognised(register_some):
    [wanted, _other] = register_some(
        ("Haddad", "Amira", {"azr_number": "AZR-77 1".replace(" ", ""), "date_of_birth": BORN}),
        ("Haddad", "Amira", {"date_of_birth": date(1991, 4, 7)}),
    )
    reference = wanted.household.reference
    for text in ("AZR-771", "07.04.1990", "1990-04-07", "Amira 7.4.1990", reference):
        assert [hit.person for hit in search_persons(text).found] == [wanted], text
    assert search_persons(f"Kovalenko {reference}").found == []


def test_the_exact_name_stands_first_and_reasons_are_told(register_some):
    register_some(("Hassani", "Omar"), ("Hassan", "Omar"), ("Hasan", "Omar"))
    found = search_persons("Hassan").found
    assert [str(hit.person) for hit in found] == ["Hassan, Omar", "Hassani, Omar", "Hasan, Omar"]
    assert all(hit.reasons for hit in found)


@pytest.mark.parametrize("text", ["", "   ", "%", "'; --", "\\", "31.02.1990", "a" * 500, "🙂"])
def test_odd_texts_find_nothing_and_break_nothing(text, register_some):
    register_some(("Haddad", "Omar"))
    assert search_persons(text).found == []


def test_an_organisation_finds_its_own_people_only(register_some, settle, site):
    mine, other = register_some(("Haddad", "Amira"), ("Haddad", "Amira"))
    settle(mine.household, site)
    with seeing(Sight(reach="own", sites=(site.pk,))):
        for text in ("Haddad", "hadad amira", other.household.reference):
            found = [hit.person for hit in search_persons(text).found]
            assert other not in found
        assert [hit.person for hit in search_persons("Haddad").found] == [mine]


def test_duplicates_are_found_across_spellings_on_entry(register_some):
    one, two = register_some(
        ("al-Hassan", "Mohammed", {"date_of_birth": BORN, "nationality": "SY"}),
        ("Hasan", "Muhammad", {"date_of_birth": date(1990, 7, 4), "nationality": "SY"}),
    )
    pair = LikelyPair.objects.get()
    assert (pair.first, pair.second) == (one, two)
    assert pair.score > 0.9
    assert {"birth_swapped", "given_name_spelling"} <= {each["code"] for each in pair.reasons}


def test_an_entry_is_compared_before_it_is_registered(register_some):
    [known] = register_some(("Kovalenko", "Olena", {"date_of_birth": BORN}))
    swapped = NewPerson(surname="Olena", given_name="Kovalenko", sex="m", date_of_birth=BORN)
    stranger = NewPerson(surname="Tesfay", given_name="Samuel", date_of_birth=BORN)
    found, nobody = find_same_many([swapped, stranger])
    assert [same.person for same in found] == [known]
    assert found[0].sentences
    assert nobody == []


def test_the_same_azr_number_is_the_same_person(register_some):
    [known] = register_some(("Kovalenko", "Olena", {"azr_number": "A7"}))
    [same] = find_same(NewPerson(surname="Bondarenko", given_name="O.", azr_number="A7"))
    assert (same.person, same.score) == (known, 1.0)
    assert "A7" in same.sentences[0]


def test_finding_reads_a_constant_number_of_queries(register_some, django_assert_max_num_queries):
    entries = [NewPerson(surname=f"Haddad{'a' * n}", date_of_birth=BORN) for n in range(40)]
    register_some(("Haddad", "Omar", {"date_of_birth": BORN}))
    with django_assert_max_num_queries(4):
        find_same_many(entries)
