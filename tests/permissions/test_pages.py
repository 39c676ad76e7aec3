"""The permission table of pages: every page × every role × own or another's data.

Role by role, so that two processes share it.
"""

from __future__ import annotations

import os

import pytest

from tests.permissions.opening import Visitor
from tests.permissions.pages import add_to_table, address, pages, read_table, write_table
from tests.permissions.world import ROLES, build_world

OPEN_TO_ALL = {"components", "counselling:feed", "shifts:feed"}  # no data; secret addresses
pytestmark = pytest.mark.usefixtures("everything")


def test_the_table_has_every_page_and_no_other():
    names = {name for name, _route in pages()}
    if os.environ.get("WEG_WRITE_TABLES"):
        write_table({name: row for name, row in read_table().items() if name in names})
    else:
        assert names == set(read_table()), "pages without a row, or rows without a page"


@pytest.mark.long
@pytest.mark.parametrize("role", ROLES)
def test_every_page_opens_for_those_it_is_for_and_offers_nothing_that_does_not(open_as, role):
    visitor = Visitor(role, build_world(), open_as)
    found = {name: visitor.cells(name, route) for name, route in sorted(pages())}
    table = read_table()
    if os.environ.get("WEG_WRITE_TABLES"):
        table = add_to_table(found)
    wrong = {
        (name, column): (said, table[name][column])
        for name, cells in found.items()
        for column, said in cells.items()
        if table[name][column] != said
    }
    assert not wrong
    assert not visitor.links.dead()
    assert not visitor.links.leaks


def test_nobody_opens_anything_without_signing_in(client):
    world = build_world()
    for name, route in pages():
        if name in OPEN_TO_ALL:
            continue
        response = client.get(address(name, route, world, world.own))
        assert response.status_code in (302, 401, 405), name
