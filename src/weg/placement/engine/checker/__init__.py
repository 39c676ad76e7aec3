"""The independent checker: verifies every rule of a plan and recomputes its cost.

Shares no code with the solver, so that a mistake made there is found here.
"""

from .report import Breach, CheckReport, check

__all__ = ["Breach", "CheckReport", "check"]
