"""Drawing the sample so that nobody can say it was chosen.

The seed is made when the visit is planned and never changes. Rooms are ordered by the SHA-256 of
``seed:unit/room`` and the first ones are looked at; whoever has seed and rooms can do it again with
any tool. When a room cannot be looked at, the next in the order stands in for it.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from decimal import Decimal
from hashlib import sha256
from math import ceil


def new_seed() -> str:
    return secrets.token_hex(8)


def in_order(seed: str, pool: Iterable[str]) -> list[str]:
    """The rooms (``unit/room``) in the order in which they are drawn."""
    return sorted(pool, key=lambda name: sha256(f"{seed}:{name}".encode()).hexdigest())


def sample_size(rooms: int, share: Decimal, least: Decimal) -> int:
    """How many rooms of so many: a share, but never fewer than ``least`` as long as there are."""
    return min(rooms, max(ceil(rooms * share), int(least)))
