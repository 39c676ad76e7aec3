"""Axe finds nothing on any page, nothing is broken, and no page is wider than a phone.

What frames every page (header, navigation, menu) is looked at once for each role; what is on the
page, always. The page of a running job asks for itself again, which nobody answers here.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.permissions.pages import COLUMNS, address, pages, read_table
from tests.permissions.world import build_world

pytestmark = [pytest.mark.usefixtures("everything"), pytest.mark.browser, pytest.mark.long]
PARTS = 4
PHONE = 390
FRAME = [".weg-top", ".weg-shell__side", ".weg-bottom"]


def _shown(part):
    """Every fourth page, with somebody who may open it; in four parts to run side by side."""
    table = read_table()
    for name, route in sorted(pages())[part::PARTS]:
        row = table[name]
        column = next((c for c in COLUMNS if row[c] == "yes" and "other" not in c), None)
        if column:
            yield name, route, column.partition(" ")[0]


def _answers(part, open_as):
    """Whole pages only; a fragment is part of one of them."""
    world = build_world()
    clients = {role: open_as(member) for role, member in world.members.items()}
    for name, route, role in _shown(part):
        answer = clients[role].get(address(name, route, world, world.own))
        if answer.status_code == 200 and b"<html" in answer.content[:500]:
            yield name, role, answer


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_and_no_page_is_wider_than_a_phone(open_as, request, part):
    answers = list(_answers(part, open_as))
    show = request.getfixturevalue("show_next")  # from here on Django refuses the database
    faults, framed = {}, set()
    for name, role, answer in answers:
        faults[name] = _faults(show(answer), without=FRAME if role in framed else [])
        framed.add(role)
    assert not {name: found for name, found in faults.items() if found}


def _faults(page, without):
    """What is wrong on the page; `without` names the parts that are left aside."""
    context = {"exclude": without} if without else None
    violations = Axe().run(page, context=context).response["violations"]
    found = [v["id"] + ": " + v["nodes"][0]["html"][:160] for v in violations]
    page.set_viewport_size({"width": PHONE, "height": 844})
    if page.evaluate("document.documentElement.scrollWidth") > PHONE:
        found.append("wider than a phone")
    found += [text for text in page.broken if "/jobs/" not in text and "status of 404" not in text]
    return found
