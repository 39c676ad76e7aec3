from weg.care.safety.models.complaints import Complaint, ComplaintPoint
from weg.care.safety.models.incidents import (
    Incident,
    IncidentNote,
    Involved,
    Measure,
    Responsible,
    Step,
    StepTaken,
)

__all__ = [
    "Complaint",
    "ComplaintPoint",
    "Incident",
    "IncidentNote",
    "Involved",
    "Measure",
    "Responsible",
    "Step",
    "StepTaken",
]
