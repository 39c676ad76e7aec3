"""Every write of placement, one function for each thing a person does."""

from weg.placement.actions.accepting import accept_all, accept_proposal
from weg.placement.actions.addresses import take_address_out
from weg.placement.actions.deciding import leave_open, pin_place, release
from weg.placement.actions.moving import move_and_order
from weg.placement.actions.notices import read_notice
from weg.placement.actions.planning import plan_again, start_plan
from weg.placement.actions.settings import set_weights, set_wording
from weg.placement.actions.withdrawing import withdraw_order

__all__ = [
    "accept_all",
    "accept_proposal",
    "leave_open",
    "move_and_order",
    "pin_place",
    "plan_again",
    "read_notice",
    "release",
    "set_weights",
    "set_wording",
    "start_plan",
    "take_address_out",
    "withdraw_order",
]
