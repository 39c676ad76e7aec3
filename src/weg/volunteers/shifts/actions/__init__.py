"""Everything that is written about requests and shifts."""

from weg.volunteers.shifts.actions.asking import When, ask_for_help, concern_person
from weg.volunteers.shifts.actions.attending import note_attendance
from weg.volunteers.shifts.actions.bulk import Came, TakenOver, Time, take_over_requests
from weg.volunteers.shifts.actions.changing import (
    add_shifts,
    cancel_shift,
    change_request,
    close_request,
    close_what_is_over,
    fill_free_places,
    open_request,
    withdraw_request,
)
from weg.volunteers.shifts.actions.feeds import renew_feed, revoke_feed
from weg.volunteers.shifts.actions.signing import cancel_sign_up, sign_up, take_off
from weg.volunteers.shifts.actions.swapping import offer_swap, take_over, withdraw_swap

__all__ = [
    "Came",
    "TakenOver",
    "Time",
    "When",
    "add_shifts",
    "ask_for_help",
    "cancel_shift",
    "cancel_sign_up",
    "change_request",
    "close_request",
    "close_what_is_over",
    "concern_person",
    "fill_free_places",
    "note_attendance",
    "offer_swap",
    "open_request",
    "renew_feed",
    "revoke_feed",
    "sign_up",
    "take_off",
    "take_over",
    "take_over_requests",
    "withdraw_request",
    "withdraw_swap",
]
