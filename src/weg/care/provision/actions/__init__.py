"""Every write of provision, one function for each thing a person does."""

from weg.care.provision.actions.benefits import record_benefit
from weg.care.provision.actions.catalogue import save_item, save_set
from weg.care.provision.actions.filling import take_over
from weg.care.provision.actions.issuing import Wanted, issue_things, take_back
from weg.care.provision.actions.stock import count, receive, set_minimum, write_off
from weg.care.provision.actions.vouchers import hand_out_voucher, redeem_voucher, void_voucher

__all__ = [
    "Wanted",
    "count",
    "hand_out_voucher",
    "issue_things",
    "receive",
    "record_benefit",
    "redeem_voucher",
    "save_item",
    "save_set",
    "set_minimum",
    "take_back",
    "take_over",
    "void_voucher",
    "write_off",
]
