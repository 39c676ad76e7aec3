from weg.care.counselling.models.cases import Accompaniment, Availability, Case
from weg.care.counselling.models.contents import (
    Appointment,
    Contact,
    Intake,
    Matter,
    SchoolPlace,
    Task,
)
from weg.care.counselling.models.feeds import Feed
from weg.care.counselling.models.passing import Handover, Referral
from weg.care.counselling.models.topics import Topic

__all__ = [
    "Accompaniment",
    "Appointment",
    "Availability",
    "Case",
    "Contact",
    "Feed",
    "Handover",
    "Intake",
    "Matter",
    "Referral",
    "SchoolPlace",
    "Task",
    "Topic",
]
