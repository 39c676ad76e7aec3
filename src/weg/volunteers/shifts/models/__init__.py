from weg.volunteers.shifts.models.feeds import Feed
from weg.volunteers.shifts.models.requests import Concerned, HelpRequest
from weg.volunteers.shifts.models.shifts import Shift
from weg.volunteers.shifts.models.signups import SignUp, SwapOffer

__all__ = ["Concerned", "Feed", "HelpRequest", "Shift", "SignUp", "SwapOffer"]
