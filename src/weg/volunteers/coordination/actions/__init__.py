from weg.volunteers.coordination.actions.expenses import (
    check_expense,
    hand_in,
    on_passing_on,
    pass_on,
    refuse_expense,
)
from weg.volunteers.coordination.actions.hours import certify, drop_hours, note_hours
from weg.volunteers.coordination.actions.telling import (
    drop_speaker,
    read_news,
    save_speaker,
    send_news,
    set_insurance,
)

__all__ = [
    "certify",
    "check_expense",
    "drop_hours",
    "drop_speaker",
    "hand_in",
    "note_hours",
    "on_passing_on",
    "pass_on",
    "read_news",
    "refuse_expense",
    "save_speaker",
    "send_news",
    "set_insurance",
]
