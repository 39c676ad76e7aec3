from weg.foundation.models.clocks import ClockDecision
from weg.foundation.models.erasures import Erasure
from weg.foundation.models.jobs import Job
from weg.foundation.models.openings import Opening
from weg.foundation.models.users import User

__all__ = ["ClockDecision", "Erasure", "Job", "Opening", "User"]
