"""Every write of return counselling, one function for each thing a person does."""

from weg.returns.actions.cases import (
    agree_stage,
    correct_departure,
    end_case,
    name_counsellors,
    open_case,
    plan_journey,
    record_departure,
    reopen_case,
)
from weg.returns.actions.catalogue import remove_country, save_country, save_item, set_rate
from weg.returns.actions.contents import (
    add_item,
    change_note,
    correct_follow_up,
    follow_up,
    remove_follow_up,
    remove_note,
    save_plan,
    settle_item,
    write_note,
)
from weg.returns.actions.counting import close_half_years
from weg.returns.actions.people import remove_traveller, save_traveller
from weg.returns.actions.telling import link_household, tell_housing, unlink_household
from weg.returns.actions.withdrawing import erase_cases, withdraw_case

__all__ = [
    "add_item",
    "agree_stage",
    "change_note",
    "close_half_years",
    "correct_departure",
    "correct_follow_up",
    "end_case",
    "erase_cases",
    "follow_up",
    "link_household",
    "name_counsellors",
    "open_case",
    "plan_journey",
    "record_departure",
    "remove_country",
    "remove_follow_up",
    "remove_note",
    "remove_traveller",
    "reopen_case",
    "save_country",
    "save_item",
    "save_plan",
    "save_traveller",
    "set_rate",
    "settle_item",
    "tell_housing",
    "unlink_household",
    "withdraw_case",
    "write_note",
]
