"""Opening pages as everybody, and saying what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.permissions.pages import COLUMNS, address
from tests.permissions.world import HOUSE, World

HIDDEN, NO, YES = "hidden", "no", "yes"


def said(status: int) -> str:
    """404 hides, 403 refuses; everything else that is no fault opens."""
    if status in (404, 403):
        return HIDDEN if status == 404 else NO
    assert status < 400 or status == 405, f"status {status}"
    return YES


def row_of(name: str, route: str, world: World, open_as: Callable[..., Any]) -> dict[str, str]:
    """One row of the table, by opening the page as everybody."""
    found = {}
    for column in COLUMNS:
        role, _space, whose = column.partition(" ")
        side = world.other if whose == "other" else world.own
        client = open_as(world.members[role])
        found[column] = said(client.get(address(name, route, world, side)).status_code)
    return found


__all__ = ["HOUSE", "row_of", "said"]
