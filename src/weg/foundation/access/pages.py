"""What several parts of a page ask for is asked once: while a page is read, nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar, cast

T = TypeVar("T")
_page: ContextVar[dict[Hashable, Any] | None] = ContextVar("page", default=None)


@contextmanager
def reading_a_page() -> Iterator[None]:
    """Until the block ends, ``once_a_page`` keeps what it was told."""
    token = _page.set({})
    try:
        yield
    finally:
        _page.reset(token)


def once_a_page(key: Hashable, compute: Callable[[], T]) -> T:
    """What ``compute`` returns; while a page is read it is asked once for each key. For what the
    reader's own sight shows, or what everybody sees: not within another's."""
    kept = _page.get()
    if kept is None:
        return compute()
    if key not in kept:
        kept[key] = compute()
    return cast(T, kept[key])
