"""What rooms above give to the pages of a room below, which knows none of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Givers(Generic[P, T]):
    """Functions that give one thing each, or nothing (None) for whoever looks; in order."""

    def __init__(self) -> None:
        self._orders: dict[Callable[P, T | None], int] = {}

    def add(self, order: int, giver: Callable[P, T | None]) -> None:
        """Ask this one too, once however often it is added; lower orders come first."""
        self._orders[giver] = order

    def given(self, *args: P.args, **kwargs: P.kwargs) -> list[T]:
        """What they give, without what is empty."""
        givers = sorted(self._orders, key=lambda giver: self._orders[giver])
        return [thing for giver in givers if (thing := giver(*args, **kwargs))]
