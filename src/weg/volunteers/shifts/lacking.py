"""What a volunteer lacks for an activity, as other rooms know it (trainings, certificates)::

    register_check(lambda volunteers, activity, day: lacking(volunteers, activity, day))

A check gets ids of volunteers and answers for those who lack something with words for each thing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from weg.volunteers.circles.models import Activity

Check = Callable[[Sequence[int], Activity, date], Mapping[int, Sequence[Any]]]
CHECKS: list[Check] = []


def register_check(check: Check) -> Check:
    if check not in CHECKS:
        CHECKS.append(check)
    return check


def lacking(volunteer: int, activity: Activity, day: date) -> list[str]:
    """Words for each thing the volunteer lacks on the day; needs a sight of that person's rows."""
    found = (check([volunteer], activity, day).get(volunteer, ()) for check in CHECKS)
    return [str(word) for words in found for word in words]
