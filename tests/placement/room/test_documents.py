"""The papers: every language, right words, tagged, the same bytes again."""

from __future__ import annotations

import io
import unicodedata

import pytest
from pypdf import PdfReader

from tests.placement.room.scene import make_household, make_town
from weg.foundation.languages import PUBLIC_LANGUAGES
from weg.people.models import PersonLanguage
from weg.placement.documents.defaults import DEFAULT_TEXTS, filled
from weg.placement.documents.languages import sheet_language, sheet_words
from weg.placement.documents.typesetting import bundle_pdf, order_pdf, sheet_pdf
from weg.placement.models import Wording

CITY = {
    "city": "Lindenau", "state": "Baden-Württemberg", "office": "Stadt Lindenau, Sozialamt",
    "address": "Marktplatz 1, 70999 Lindenau", "phone": "07199 1-0", "email": "s@l.example",
    "court": "Verwaltungsgericht Lindenau, Am Graben 3",
}  # fmt: skip
CONTENT = {
    "number": "2026-000123",
    "date": "2026-11-22",
    "reference": "H-004711",
    "start": "2026-11-30",
    "last_day": "2028-11-29",
    "language": "de",
    "city": CITY,
    "officer": {"name": "Anna Beispiel", "email": "anna@l.example", "office": "Sozialamt"},
    "people": [
        {"name": "Zarmina Ahmadi", "born": "1990-05-17", "sex": "f"},
        {"name": "Lina Ahmadi", "born": None, "sex": "f"},
    ],
    "site": {
        "name": "Haus am Ahorn",
        "street": "Ahornweg 7",
        "postcode": "70998",
        "district": "Süd",
    },
    "rooms": [{"unit": "B 2", "floor": 1, "room": "2.04", "places": [1, 2]}],
    "organisation": {"name": "Hilfswerk Lindenau", "phone": "07199 22", "email": ""},
    "texts": {part: filled(text, CITY) for part, text in DEFAULT_TEXTS.items()},
}

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that only say in which direction a line is read."""


def _text(content: bytes) -> str:
    pages = PdfReader(io.BytesIO(content)).pages
    text = " ".join(page.extract_text() for page in pages)
    plain = unicodedata.normalize("NFKC", text)
    return " ".join("".join(one for one in plain if one not in TURNING).split())


def test_the_order_names_everyone_the_exact_room_and_the_way_to_object():
    text = _text(order_pdf(CONTENT))
    for part in (
        "Einweisungsverfügung", "2026-000123", "H-004711", "Zarmina Ahmadi", "Lina Ahmadi",
        "17.05.1990", "nicht bekannt", "30.11.2026", "29.11.2028", "Haus am Ahorn", "Ahornweg 7",
        "B 2", "2.04", "Rechtsgrundlage", "Flüchtlingsaufnahmegesetz des Landes Baden-Württemberg",
        "Rechtsbehelfsbelehrung", "innerhalb eines Monats", "Verwaltungsgericht Lindenau",
        "Im Auftrag", "Anna Beispiel",
    ):  # fmt: skip
        assert part in text, part
    assert "{" not in text


def test_an_order_without_end_says_until_further_notice():
    text = _text(order_pdf({**CONTENT, "last_day": None}))
    assert "bis auf Weiteres" in text
    assert "einschließlich" not in text


def test_a_withdrawn_order_says_so():
    from datetime import date

    assert "zurückgenommen" in _text(order_pdf(CONTENT, withdrawn=date(2026, 11, 25)))


def test_papers_are_tagged_and_always_the_same():
    first, second = order_pdf(CONTENT), order_pdf(CONTENT)
    assert first == second
    catalog = PdfReader(io.BytesIO(first)).trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"].startswith("de")
    assert b"pdfuaid" in PdfReader(io.BytesIO(first)).xmp_metadata.stream.get_data()


@pytest.mark.parametrize("language", PUBLIC_LANGUAGES)
def test_the_sheet_says_where_when_who_helps_and_how_to_object(language):
    content = sheet_pdf(CONTENT, language)
    reader = PdfReader(io.BytesIO(content))
    assert reader.trailer["/Root"]["/Lang"].startswith(language)
    assert len(reader.pages) == 1
    text = _text(content)
    day = "30. November 2026" if language == "de" else "30.11.2026"
    for fact in ("Haus am Ahorn", "Ahornweg 7", "2.04", "B 2", day, "Zarmina Ahmadi",
                 "07199 22", "07199 1-0", "Marktplatz 1", "Anna Beispiel", "H-004711"):  # fmt: skip
        assert fact in text, fact
    words = sheet_words(language)
    letters = set("".join(text.split()))
    for name in ("title", "where", "when", "help", "object", "ask"):
        wanted = set("".join(unicodedata.normalize("NFKC", words[name]).split()))
        assert len(wanted - letters) <= len(wanted) // 5, (name, wanted - letters)
    if language not in ("ar", "fa"):
        for name in ("title", "where", "when", "help", "ask"):
            assert " ".join(words[name].split()) in text


def test_a_family_of_fourteen_fits_on_its_papers():
    people = [{"name": f"Person {n} Ahmadi", "born": "2001-01-01", "sex": "f"} for n in range(14)]
    rooms = [{"unit": "B 2", "floor": 0, "room": f"2.{n}", "places": [1, 2]} for n in range(7)]
    content = {**CONTENT, "people": people, "rooms": rooms}
    text = _text(order_pdf(content))
    assert all(one["name"] in text for one in people)
    assert len(PdfReader(io.BytesIO(sheet_pdf(content, "fa"))).pages) <= 2


def test_papers_of_several_orders_come_in_one_file():
    other = {**CONTENT, "number": "2026-000124", "language": "ar"}
    text = _text(bundle_pdf([CONTENT, other]))
    assert "2026-000123" in text
    assert "2026-000124" in text


def test_markup_in_a_name_is_only_text():
    people = [{"name": '#panic("x") *bold* <b>', "born": None, "sex": "x"}]
    assert '#panic("x") *bold* <b>' in _text(order_pdf({**CONTENT, "people": people}))


def test_every_part_of_the_order_has_a_default():
    assert set(DEFAULT_TEXTS) == set(Wording.Part.values)


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize(
    ("spoken", "sheet"),
    [([], "de"), (["prs"], "fa"), (["ti"], "en"), (["ti", "ar"], "ar"), (["uk", "en"], "uk")],
)
def test_the_sheet_is_in_a_language_the_household_reads(spoken, sheet):
    make_town(sites=1)
    household = make_household(30)
    for rank, language in enumerate(spoken):
        PersonLanguage.objects.create(person=household.people.get(), language=language, rank=rank)
    assert sheet_language(household) == sheet
