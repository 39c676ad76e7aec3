"""Every write of quality, one function for each thing a person does."""

from weg.care.quality.actions.beginning import begin_visit, skip_room
from weg.care.quality.actions.catalogue import load_criteria, save_criterion
from weg.care.quality.actions.filling import take_over
from weg.care.quality.actions.findings import (
    answer_finding,
    confirm_finding,
    extend_finding,
    reopen_finding,
)
from weg.care.quality.actions.finishing import Demand, finish_visit
from weg.care.quality.actions.noting import Noted, note_checks, remove_photo
from weg.care.quality.actions.visits import change_visit, drop_visit, plan_visit

__all__ = [
    "Demand",
    "Noted",
    "answer_finding",
    "begin_visit",
    "change_visit",
    "confirm_finding",
    "drop_visit",
    "extend_finding",
    "finish_visit",
    "load_criteria",
    "note_checks",
    "plan_visit",
    "remove_photo",
    "reopen_finding",
    "save_criterion",
    "skip_room",
    "take_over",
]
