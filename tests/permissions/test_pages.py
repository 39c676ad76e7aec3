"""The permission table of pages: every page × every role × own or another's data."""

from __future__ import annotations

import os

import pytest

from tests.permissions.opening import row_of
from tests.permissions.pages import address, pages, read_table, write_table
from tests.permissions.world import build_world

OPEN_TO_ALL = {"components"}  # shows no data
pytestmark = pytest.mark.usefixtures("everything")


def test_every_page_opens_for_those_it_is_for_and_nobody_else(open_as):
    world = build_world()
    found = {name: row_of(name, route, world, open_as) for name, route in pages()}
    if os.environ.get("WEG_WRITE_TABLES"):
        write_table(found)
    table = read_table()
    assert sorted(found) == sorted(table), "pages without a row, or rows without a page"
    wrong = {
        (name, column): (said, table[name][column])
        for name, row in found.items()
        for column, said in row.items()
        if table[name][column] != said
    }
    assert not wrong


def test_nobody_opens_anything_without_signing_in(client):
    world = build_world()
    for name, route in pages():
        if name in OPEN_TO_ALL:
            continue
        response = client.get(address(name, route, world, world.own))
        assert response.status_code in (302, 401, 405), name
