"""Every write of safety, one function for each thing a person does."""

from weg.care.safety.actions.complaints import (
    Taken,
    answer_complaint,
    begin_complaint,
    complain,
    give_code,
    take_complaint,
)
from weg.care.safety.actions.concept import name_responsible, release_responsible, save_step
from weg.care.safety.actions.filling import take_over
from weg.care.safety.actions.incidents import (
    add_note,
    agree_measure,
    close_incident,
    finish_measure,
    name_staff,
    report_incident,
    take_step,
)

__all__ = [
    "Taken",
    "add_note",
    "agree_measure",
    "answer_complaint",
    "begin_complaint",
    "close_incident",
    "complain",
    "finish_measure",
    "give_code",
    "name_responsible",
    "name_staff",
    "release_responsible",
    "report_incident",
    "save_step",
    "take_complaint",
    "take_over",
    "take_step",
]
