from weg.volunteers.circles.models.activities import Activity
from weg.volunteers.circles.models.circles import (
    Circle,
    CircleDistrict,
    CircleSite,
    Contact,
    Payee,
)
from weg.volunteers.circles.models.volunteers import (
    Available,
    Volunteer,
    VolunteerActivity,
    VolunteerDistrict,
)

__all__ = [
    "Activity",
    "Available",
    "Circle",
    "CircleDistrict",
    "CircleSite",
    "Contact",
    "Payee",
    "Volunteer",
    "VolunteerActivity",
    "VolunteerDistrict",
]
