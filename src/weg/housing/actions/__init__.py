"""Every write of housing, one function for each thing a person does."""

from weg.housing.actions.arriving import move_in, not_arrived, reserve
from weg.housing.actions.blocking import block, unblock
from weg.housing.actions.moving import extend, move, move_out, shorten, swap
from weg.housing.actions.settling import Row, settle
from weg.housing.actions.undoing import undo

__all__ = [
    "Row",
    "block",
    "extend",
    "move",
    "move_in",
    "move_out",
    "not_arrived",
    "reserve",
    "settle",
    "shorten",
    "swap",
    "unblock",
    "undo",
]
