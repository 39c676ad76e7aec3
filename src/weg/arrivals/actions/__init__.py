"""Receiving the Land's lists."""

from weg.arrivals.actions.checking import correct_row, decide_row, map_columns
from weg.arrivals.actions.receiving import discard_list, receive_list
from weg.arrivals.actions.taking import confirm_list

__all__ = [
    "confirm_list",
    "correct_row",
    "decide_row",
    "discard_list",
    "map_columns",
    "receive_list",
]
