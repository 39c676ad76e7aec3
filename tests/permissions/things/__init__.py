"""What the pages of care are opened with: one module a room, ``THINGS`` by room and word or folder.

Each is a function of the side, called when the page is opened; make what the page needs once a side
(``@cache`` does not do: worlds come and go).
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def things() -> dict[str, Any]:
    """The things of all rooms of care."""
    found: dict[str, Any] = {}
    for module in iter_modules(__path__):
        found |= import_module(f"{__name__}.{module.name}").THINGS
    return found
