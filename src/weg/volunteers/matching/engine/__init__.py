"""Weg's matching engine: who helps where, all requests at once, with a proven distance to the best.

Pure computation: no Django, no database. See README.md.
"""

from .checker import Breach, Report, check
from .errors import Fault, ProblemRefused
from .explain import Choice, Reason, all_runners_up, impossible, reasons, runners_up, why
from .plan import Plan
from .problem import Problem, Slot, Task, Volunteer, Weights
from .rivals import first_come
from .solve import solve
from .words import sentence

__all__ = [
    "Breach",
    "Choice",
    "Fault",
    "Plan",
    "Problem",
    "ProblemRefused",
    "Reason",
    "Report",
    "Slot",
    "Task",
    "Volunteer",
    "Weights",
    "all_runners_up",
    "check",
    "first_come",
    "impossible",
    "reasons",
    "runners_up",
    "sentence",
    "solve",
    "why",
]
