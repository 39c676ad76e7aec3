"""What the garbage collector looks at, in processes that answer requests."""

from __future__ import annotations

import gc

YOUNG, MIDDLE, OLD = 20_000, 20, 50
"""A page makes tens of thousands of objects and drops them all when it is done."""


def keep_what_is_loaded() -> None:
    """Call when everything is loaded, before processes are forked.

    Code and settings are never looked at again: a full collection over them takes longer than a
    page, and would copy memory that forked processes share.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
