"""Everything that is written in counselling."""

from weg.care.counselling.actions.bulk import take_over_cases
from weg.care.counselling.actions.cases import (
    assign_case,
    end_case,
    open_case,
    reopen_case,
    set_availability,
)
from weg.care.counselling.actions.clocks import extend_clock, finish_clock
from weg.care.counselling.actions.contacts import (
    add_task,
    cancel_appointment,
    change_appointment,
    finish_task,
    make_appointment,
    record_contact,
    remove_contact,
)
from weg.care.counselling.actions.feeds import renew_feed, revoke_feed
from weg.care.counselling.actions.following import follow_households
from weg.care.counselling.actions.intake import (
    change_school_place,
    complete_intake,
    need_school_place,
    save_intake,
)
from weg.care.counselling.actions.passing import (
    accept_referral,
    decline_referral,
    hand_over,
    prepare_handover,
    refer,
    take_over,
    withdraw_referral,
)
from weg.care.counselling.actions.topics import save_topic

__all__ = [
    "accept_referral",
    "add_task",
    "assign_case",
    "cancel_appointment",
    "change_appointment",
    "change_school_place",
    "complete_intake",
    "decline_referral",
    "end_case",
    "extend_clock",
    "finish_clock",
    "finish_task",
    "follow_households",
    "hand_over",
    "make_appointment",
    "need_school_place",
    "open_case",
    "prepare_handover",
    "record_contact",
    "refer",
    "remove_contact",
    "renew_feed",
    "reopen_case",
    "revoke_feed",
    "save_intake",
    "save_topic",
    "set_availability",
    "take_over",
    "take_over_cases",
    "withdraw_referral",
]
