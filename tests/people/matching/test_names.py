"""Names as registers spell them: what is one name, and what only looks like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weg.people.matching.names.cologne import cologne
from weg.people.matching.names.fields import Agreement, compare_parts
from weg.people.matching.names.likeness import Likeness, likeness
from weg.people.matching.names.words import parts

ONE_NAME = """
Mohammed/Muhammad Mohamad/Mohammed Yusuf/Youssef Josef/Yusuf Husain/Hussein Hüseyin/Hossein
Abdulrahman/Abdirahman Abdurrahman/Abdelrahman Khalid/Chalid Halit/Khaled Qasim/Kasim Qader/Ghader
Dawud/Daoud Dawood/Davut Jamal/Dschamal Cemal/Djamal Schewtschenko/Shevchenko
Chevtchenko/Schewtschenko Müller/Mueller Muller/Müller Tesfaye/Tesfai Brhane/Berhane Tsegay/Zegay
Julia/Yulia Iuliia/Julija Nureddin/Nouraldin Abdullah/Abdallah Scherif/Sharif Cherif/Sharif
Osman/Othman Mahmut/Mahmoud Oleksandr/Aleksandr Wladimir/Volodymyr Petrov/Petroff
Kovalskyi/Kowalskij Yılmaz/Jilmaz Yahya/Yehia Gebremedhin/Ghebremedhin Noori/Nuri Rahimi/Raheemi
Hosseini/Husaini Jawad/Dschawad Şahin/Schahin Çelik/Tschelik Faruk/Farooq Weldu/Woldu Jonas/Yonas
Xalid/Khalid Karimi/Karimy Phuong/Fuong Zoran/Soran Alhasan/Hassan Ömer/Oemer
"""

TWO_NAMES = """
Hasan/Hussein Amina/Amira Ahmad/Hamid Mahmud/Mohammed Omar/Amir Ali/Adil Sami/Rami Salim/Salma
Mina/Mona Lina/Dina Rahim/Karim Ahmed/Mohamed Yusuf/Younes Tarek/Tahar Fatima/Fadi Omar/Ammar
Nour/Nadir Ivan/Igor Haile/Habtom
"""


@pytest.mark.parametrize("pair", ONE_NAME.split())
def test_spellings_of_one_name_are_recognised(pair: str) -> None:
    one, other = (parts(name)[0] for name in pair.split("/"))
    assert likeness(one, other) >= Likeness.FORM


@pytest.mark.parametrize("pair", TWO_NAMES.split())
def test_names_that_only_resemble_are_two_names(pair: str) -> None:
    one, other = (parts(name)[0] for name in pair.split("/"))
    assert likeness(one, other) <= Likeness.ONE_LETTER


@pytest.mark.parametrize("pair", ["Karim/Karima", "Hamid/Hamida", "Said/Saida", "Amin/Amina"])
def test_the_feminine_ending_leaves_a_doubt(pair: str) -> None:
    one, other = pair.lower().split("/")
    assert likeness(one, other) < Likeness.SLIP


@pytest.mark.parametrize("pair", ["Shevchenko/Shevchnko", "Rahimi/Rahmii", "Kovalenko/Kobalenko"])
def test_a_slip_of_the_pen_is_seen(pair: str) -> None:
    one, other = pair.lower().split("/")
    assert likeness(one, other) >= Likeness.SLIP


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("محمد", "Mohammed"),
        ("عبد الرحمن", "Abdul Rahman"),
        ("الحسن", "Al-Hassan"),
        ("خالد", "Khaled"),
        ("یوسف", "Yousef"),
        ("کریمی", "Karimi"),
        ("Шевченко", "Schewtschenko"),
        ("Олександр", "Oleksandr"),
        ("Юлія", "Julia"),
        ("ተስፋይ", "Tesfay"),
        ("ბერიძე", "Beridze"),
        ("Παπαδόπουλος", "Papadopoulos"),
    ],
)
def test_names_in_other_scripts_meet_their_latin_spellings(written: str, latin: str) -> None:
    found = compare_parts(parts(written), parts(latin), unvocalised=True)
    assert found.agreement in (Agreement.SAME, Agreement.SPELLING, Agreement.FORM)


@pytest.mark.parametrize(
    ("name", "taken_apart"),
    [
        ("Abd al-Rahman El Hassan", ("abdalrahman", "hassan")),
        ("Nur al-Din", ("nuraldin",)),
        ("Ben Ali", ("benali",)),
        ("Abu Bakr", ("abubakr",)),
        ("bin Laden", ("laden",)),
        ("O’Brien", ("obrien",)),
        ("Müller-Lüdenscheidt", ("mueller", "luedenscheidt")),
        ("İBRAHİM", ("ibrahim",)),
        ("Trần Thị Hoa", ("tran", "thi", "hoa")),
        ("  ", ()),
        ("al", ("al",)),
    ],
)
def test_a_name_is_taken_apart(name: str, taken_apart: tuple[str, ...]) -> None:
    assert parts(name) == taken_apart


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        ("Mohammed Ali", "Mohammed", Agreement.PARTIAL),
        ("Mohammed Ali", "Ali Mohammed", Agreement.SAME),
        ("Ali Reza", "Alireza", Agreement.SAME),
        ("Mohammed Hassan", "Mohammed Karim", Agreement.CONFLICT),
        ("M.", "Mohammed", Agreement.INITIAL),
        ("García López", "Garcia", Agreement.PARTIAL),
        ("Gebre Medhin", "Ghebremedhin", Agreement.SPELLING),
        ("", "Ali", Agreement.MISSING),
    ],
)
def test_fields_with_several_parts(one: str, other: str, agreement: Agreement) -> None:
    assert compare_parts(parts(one), parts(other)).agreement == agreement


@pytest.mark.parametrize(
    ("word", "code"),
    [("mueller", "657"), ("luedenscheidt", "52682"), ("breschnew", "17863"), ("wikipedia", "3412"),
     ("heinz", "068"), ("schmidt", "862"), ("", "")],
)  # fmt: skip
def test_cologne_phonetics_gives_the_published_codes(word: str, code: str) -> None:
    assert cologne(word) == code


@settings(deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_compared_either_way_round(one: str, other: str) -> None:
    a, b = parts(one), parts(other)
    assert compare_parts(a, b).agreement == compare_parts(b, a).agreement


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_name_agrees_with_itself(name: str) -> None:
    assert compare_parts(parts(name), parts(name)).agreement in (Agreement.SAME, Agreement.MISSING)
