"""Axe finds nothing on any page, on a desk and on a phone; no page is wider than the phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.permissions.pages import COLUMNS, address, pages, read_table
from tests.permissions.world import build_world

pytestmark = [pytest.mark.usefixtures("everything"), pytest.mark.browser]
PARTS = 4


def _shown(part):
    """Every fourth page, with somebody who may open it; in four parts to run side by side."""
    table = read_table()
    for name, route in sorted(pages())[part::PARTS]:
        row = table[name]
        column = next((c for c in COLUMNS if row[c] == "yes" and "other" not in c), None)
        if column:
            yield name, route, column.partition(" ")[0]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_is_for_everybody(open_as, request, part, width):
    world = build_world()
    answers = {}
    for name, route, role in _shown(part):
        answer = open_as(world.members[role]).get(address(name, route, world, world.own))
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            answers[name] = answer
    show = request.getfixturevalue("show")  # from here on Django refuses the database
    faults = {name: _faults(show(answer, width=width), width) for name, answer in answers.items()}
    assert not {name: found for name, found in faults.items() if found}


def _faults(page, width):
    found = [
        v["id"] + ": " + v["nodes"][0]["html"][:160] for v in Axe().run(page).response["violations"]
    ]
    if page.evaluate("document.documentElement.scrollWidth") > width:
        found.append("wider than the screen")
    found += page.broken
    page.context.close()
    return found
