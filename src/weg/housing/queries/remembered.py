"""Figures of all sites are computed once for each state of the records, and never told stale.

The state is a number that the database gives: how far the history of occupancies, sites, rooms,
densities, exceptions and norms has come. While anybody writes there is none, and figures are
computed anew. So a process may remember figures without anybody telling it to forget them.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from django.db import connection

T = TypeVar("T")
MOST = 32
_remembered: OrderedDict[tuple[object, ...], object] = OrderedDict()


def remembered(name: str, day: date, compute: Callable[[], T]) -> T:
    """What ``compute`` returns for readers of all sites; computed when the state is not known."""
    state = _state()
    if state is None:
        return compute()
    key = (connection.settings_dict["NAME"], name, day, state)
    if key not in _remembered:
        _remembered[key] = compute()
        while len(_remembered) > MOST:
            _remembered.popitem(last=False)
    return _remembered[key]  # type: ignore[return-value]


def _state() -> str | None:
    """The state of the records; None while somebody writes, or when only some sites are seen."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT weg_reach(), housing_version()")
        reach, version = cursor.fetchone()
    return version if reach in ("all", "figures") else None
