"""What the documentation takes from the code is as the code has it."""

from __future__ import annotations

import re

import pytest
from babel.messages.pofile import read_po
from tools import docs

from tests.permissions.pages import pages
from weg.city.models import Role

HANDBOOK = sorted((docs.DOCS / "handbook").glob("*.md"))
each_page = pytest.mark.parametrize("page", HANDBOOK, ids=lambda page: page.stem)


def _shown():
    """Every German text of the interface."""
    for catalogue in (docs.ROOT / "src" / "weg").rglob("locale/de/LC_MESSAGES/django.po"):
        with catalogue.open("rb") as file:
            for message in read_po(file, locale="de"):
                found = message.string
                yield from found if isinstance(found, tuple) else (found,)


def test_the_made_pages_are_up_to_date():
    old = [page.name for page, text in docs.made().items() if page.read_text("utf-8") != text]
    assert old == [], "make docs"


def test_the_permissions_name_every_row_of_the_tables():
    told = docs.permissions().splitlines()
    rows = sum(line.startswith("| `") for line in told)
    assert rows == len(docs.read_table("pages.csv")) + len(docs.read_table("actions.csv"))
    assert rows > 100


def test_every_page_has_words():
    words = {row["page"] for row in docs.read_table("words.csv")}
    assert words == {name for name, _route in pages()}


def test_every_role_has_a_column():
    assert {role.partition(" ")[0] for role in docs.ROLES} == set(Role.values)


@each_page
def test_links_of_the_handbook_lead_somewhere(page):
    found = re.findall(r"\]\(([^)#]+)", page.read_text("utf-8"))
    assert found
    assert [target for target in found if not (page.parent / target).exists()] == []


@each_page
def test_buttons_in_the_handbook_are_called_as_on_the_page(page):
    """Bold is a button or link; bold that ends as a sentence does is a word of the text."""
    bold = re.findall(r"\*\*([^*]+)\*\*", " ".join(page.read_text("utf-8").split()))
    buttons = {name for name in bold if name[-1] not in ".:?!“"}
    assert sorted(buttons - set(_shown())) == []
