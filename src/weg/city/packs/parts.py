"""What rooms above ``city`` read from a pack: each registers its part when its app is ready."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from weg.foundation.access.actors import Actor

T = TypeVar("T")


@dataclass(frozen=True)
class Part:
    """read: what the folder says, checked as far as no database is needed; raises Refused.
    load: stores it, again and again, and leaves what the city has changed."""

    read: Callable[[Path], Any]
    load: Callable[[Actor, Any], None]


PARTS: dict[str, Part] = {}
"""By the room that registered it, in the order of registering."""


def register_part(room: str, read: Callable[[Path], T], load: Callable[[Actor, T], None]) -> None:
    """Called once a room when its app is ready."""
    PARTS[room] = Part(read, load)
