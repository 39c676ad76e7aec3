"""Opening pages as one role, and saying what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.permissions.links import Links
from tests.permissions.pages import COLUMNS, address
from tests.permissions.things import forbidden_to, plant
from tests.permissions.world import HOUSE, World

HIDDEN, NO, YES = "hidden", "no", "yes"


def said(status: int) -> str:
    """404 hides, 403 refuses; everything else that is no fault opens."""
    if status in (404, 403):
        return HIDDEN if status == 404 else NO
    assert status < 400 or status == 405, f"status {status}"
    return YES


class Visitor:
    """One role signed in, and the links on the pages that it has seen."""

    def __init__(self, role: str, world: World, open_as: Callable[..., Any]) -> None:
        self.role = role
        self.world = world
        plant(world.own, world.other)
        self.client = open_as(world.members[role])
        self.links = Links(self.client, forbidden_to(role))

    def cells(self, name: str, route: str) -> dict[str, str]:
        """This role's columns of a page's row in the table, by opening the page."""
        return {
            column: self._cell(name, route, column)
            for column in COLUMNS
            if column.partition(" ")[0] == self.role
        }

    def _cell(self, name: str, route: str, column: str) -> str:
        side = self.world.other if column.endswith(" other") else self.world.own
        return said(self.links.status(address(name, route, self.world, side)))


__all__ = ["HOUSE", "Visitor", "said"]
