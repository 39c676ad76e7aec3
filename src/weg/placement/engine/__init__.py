"""Weg's placement engine: who lives where, with a proven distance to the best plan.

Pure computation: no Django, no database, no clock but the stop watch. See README.md.
"""

from .checker import Breach, CheckReport, check
from .errors import EngineError, Fault, PinFault, PinRefused, ProblemRefused
from .fairness import FairnessReport, fairness, worst_first
from .foresight import learn_values
from .plan import Plan
from .problem import (
    Apart,
    District,
    Forbid,
    Household,
    Mix,
    Near,
    Person,
    Pin,
    Problem,
    Room,
    Site,
    Unit,
    Weights,
)
from .schedule import MovingDay, schedule
from .solve import decide, replan, solve
from .stop import Stop

__all__ = [
    "Apart",
    "Breach",
    "CheckReport",
    "District",
    "EngineError",
    "FairnessReport",
    "Fault",
    "Forbid",
    "Household",
    "Mix",
    "MovingDay",
    "Near",
    "Person",
    "Pin",
    "PinFault",
    "PinRefused",
    "Plan",
    "Problem",
    "ProblemRefused",
    "Room",
    "Site",
    "Stop",
    "Unit",
    "Weights",
    "check",
    "decide",
    "fairness",
    "learn_values",
    "replan",
    "schedule",
    "solve",
    "worst_first",
]
