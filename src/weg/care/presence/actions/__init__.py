"""Every write of presence, one function for each thing a person does."""

from weg.care.presence.actions.cards import end_card, issue_cards, note_printing, set_card_look
from weg.care.presence.actions.deciding import (
    confirm_seen,
    record_absence,
    record_departure,
    undo_decision,
)
from weg.care.presence.actions.incoming import Note, Taken, Tap
from weg.care.presence.actions.resolving import reopen_difference, resolve_difference
from weg.care.presence.actions.rounds import close_round, discard_round, reopen_round, start_round
from weg.care.presence.actions.settling import PastRound, settle_rounds
from weg.care.presence.actions.ticking import record_taps
from weg.care.presence.actions.trusting import record_trust

__all__ = [
    "Note",
    "PastRound",
    "Taken",
    "Tap",
    "close_round",
    "confirm_seen",
    "discard_round",
    "end_card",
    "issue_cards",
    "note_printing",
    "record_absence",
    "record_departure",
    "record_taps",
    "record_trust",
    "reopen_difference",
    "reopen_round",
    "resolve_difference",
    "set_card_look",
    "settle_rounds",
    "start_round",
    "undo_decision",
]
