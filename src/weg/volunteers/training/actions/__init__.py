"""Everything that is written about trainings, certificates and inspections."""

from weg.volunteers.training.actions.attending import (
    cancel_registration,
    register,
    register_other,
)
from weg.volunteers.training.actions.catalogue import save_training, set_needed
from weg.volunteers.training.actions.dates import cancel_date, change_date, plan_date
from weg.volunteers.training.actions.filling import take_over
from weg.volunteers.training.actions.holding import hold_date
from weg.volunteers.training.actions.inspecting import inspect_conduct, take_back_inspection

__all__ = [
    "cancel_date",
    "cancel_registration",
    "change_date",
    "hold_date",
    "inspect_conduct",
    "plan_date",
    "register",
    "register_other",
    "save_training",
    "set_needed",
    "take_back_inspection",
    "take_over",
]
