"""Deadlines that are computed, never typed in: rooms register clocks; see README.md."""

from weg.foundation.clocks.asking import Answer, Running, clocks_for, running
from weg.foundation.clocks.dates import add_months
from weg.foundation.clocks.registry import CLOCKS, Asked, Clock, Row, register_clock

__all__ = [
    "CLOCKS",
    "Answer",
    "Asked",
    "Clock",
    "Row",
    "Running",
    "add_months",
    "clocks_for",
    "register_clock",
    "running",
]
