"""What workers load before anybody asks for it, so that the first job is as quick as the next."""

from __future__ import annotations

import logging
from collections.abc import Callable

log = logging.getLogger(__name__)

LOADERS: list[Callable[[], None]] = []
AFTER = 3.0
"""Seconds after the worker's start: who only looks whether Weg starts need not wait for it."""


def register_loader(load: Callable[[], None]) -> None:
    """Called when the app is ready; ``load`` takes its time and changes nothing."""
    if load not in LOADERS:
        LOADERS.append(load)


def warm_up() -> None:
    for load in LOADERS:
        try:
            load()
        except Exception:
            log.exception("could not load ahead: %s", load.__name__)
