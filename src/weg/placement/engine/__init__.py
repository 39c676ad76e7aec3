"""Weg's placement engine: who lives where, with a proven distance to the best plan.

Pure computation: no Django, no database, no clock but the stop watch. See README.md.
"""

from .checker import Breach, CheckReport, check
from .errors import EngineError, Fault, PinFault, PinRefused, ProblemRefused
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
from .solve import decide, replan, solve
from .stop import Stop

__all__ = [
    "Apart",
    "Breach",
    "CheckReport",
    "District",
    "EngineError",
    "Fault",
    "Forbid",
    "Household",
    "Mix",
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
    "replan",
    "solve",
]
