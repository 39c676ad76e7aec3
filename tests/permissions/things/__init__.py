"""What the pages of care are opened with: one module a room, ``THINGS`` by room and word or folder.

Each is a function of the side, called when the page is opened; make what the page needs once a side
(``@cache`` does not do: worlds come and go).

A room with contents that hardly anybody may read plants marks in them: ``MARKS``, by mark the roles
that may read it. No page and no file that another role opens may have one.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def things() -> dict[str, Any]:
    """The things of all rooms of care."""
    found: dict[str, Any] = {}
    for module in _modules():
        found |= module.THINGS
    return found


def _modules() -> list[Any]:
    return [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]


def plant(*sides: Any) -> None:
    """Make the things with marks, so that they are there before the first page is opened."""
    for module in _modules():
        for side in sides if hasattr(module, "MARKS") else ():
            next(iter(module.THINGS.values()))(side)


def forbidden_to(role: str) -> tuple[bytes, ...]:
    """Marks that this role must not come across."""
    marked = [getattr(module, "MARKS", {}) for module in _modules()]
    found = [mark for marks in marked for mark, roles in marks.items() if role not in roles]
    return tuple(mark.encode() for mark in found)
