"""What the documentation takes from the code is as the code has it."""

from __future__ import annotations

import re

import pytest
from tools import docs

from weg.city.models import Role


def test_the_made_pages_are_up_to_date():
    old = [page.name for page, text in docs.made().items() if page.read_text("utf-8") != text]
    assert old == [], "make docs"


def test_the_permissions_name_every_row_of_the_tables():
    told = docs.permissions().splitlines()
    rows = sum(line.startswith("| `") for line in told)
    assert rows == len(docs.read_table("pages.csv")) + len(docs.read_table("actions.csv"))
    assert rows > 100


def test_every_role_has_a_column():
    assert {role.partition(" ")[0] for role in docs.ROLES} == set(Role.values)


@pytest.mark.parametrize(
    "page", sorted((docs.DOCS / "handbook").glob("*.md")), ids=lambda p: p.name
)
def test_links_of_the_handbook_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target
