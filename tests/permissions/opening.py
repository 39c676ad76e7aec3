"""Opening pages as everybody, and saying what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.permissions.links import Links, close_files
from tests.permissions.pages import COLUMNS, address
from tests.permissions.world import HOUSE, World

HIDDEN, NO, YES = "hidden", "no", "yes"


def said(status: int) -> str:
    """404 hides, 403 refuses; everything else that is no fault opens."""
    if status in (404, 403):
        return HIDDEN if status == 404 else NO
    assert status < 400 or status == 405, f"status {status}"
    return YES


class Everybody:
    """Each role signed in once, and the links on the pages that each of them has seen."""

    def __init__(self, world: World, open_as: Callable[..., Any]) -> None:
        self.world = world
        self.clients = {role: open_as(member) for role, member in world.members.items()}
        self.links = {role: Links(client) for role, client in self.clients.items()}

    def row(self, name: str, route: str) -> dict[str, str]:
        """One row of the table, by opening the page as everybody."""
        return {column: self._cell(name, route, column) for column in COLUMNS}

    def dead(self) -> list[str]:
        """Links on pages that a role may open, which lead that role to a refusal."""
        return [f"{role}: {dead}" for role, links in self.links.items() for dead in links.dead()]

    def _cell(self, name: str, route: str, column: str) -> str:
        role, _space, whose = column.partition(" ")
        side = self.world.other if whose == "other" else self.world.own
        page = address(name, route, self.world, side)
        response = self.clients[role].get(page)
        self.links[role].read(page, response)
        close_files(response)
        return said(response.status_code)


__all__ = ["HOUSE", "Everybody", "said"]
