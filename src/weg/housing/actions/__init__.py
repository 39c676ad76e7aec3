"""Every write of housing, one function for each thing a person does."""

from weg.housing.actions.arriving import move_in, not_arrived, reserve
from weg.housing.actions.blocking import block, unblock
from weg.housing.actions.books import close_books
from weg.housing.actions.closing import announce_closing, close_site, reopen_site
from weg.housing.actions.density import set_density
from weg.housing.actions.displaced import Displaced
from weg.housing.actions.exceptions import end_exception, grant_exception
from weg.housing.actions.moving import extend, move, move_out, move_together, shorten, swap
from weg.housing.actions.operation import (
    assign_member,
    assign_operator,
    end_operation,
    remove_member,
)
from weg.housing.actions.settling import Row, settle
from weg.housing.actions.sites import change_site, create_site, set_features
from weg.housing.actions.undoing import undo
from weg.housing.actions.units import (
    RoomPlan,
    UnitPlan,
    add_room,
    add_units,
    change_room,
    change_unit,
    retire_room,
)

__all__ = [
    "Displaced",
    "RoomPlan",
    "Row",
    "UnitPlan",
    "add_room",
    "add_units",
    "announce_closing",
    "assign_member",
    "assign_operator",
    "block",
    "change_room",
    "change_site",
    "change_unit",
    "close_books",
    "close_site",
    "create_site",
    "end_exception",
    "end_operation",
    "extend",
    "grant_exception",
    "move",
    "move_in",
    "move_out",
    "move_together",
    "not_arrived",
    "remove_member",
    "reopen_site",
    "reserve",
    "retire_room",
    "set_density",
    "set_features",
    "settle",
    "shorten",
    "swap",
    "unblock",
    "undo",
]
