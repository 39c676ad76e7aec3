from weg.volunteers.training.models.attending import Attendance, Certificate
from weg.volunteers.training.models.dates import Training, TrainingDate
from weg.volunteers.training.models.inspections import Inspection
from weg.volunteers.training.models.needed import Needed

__all__ = ["Attendance", "Certificate", "Inspection", "Needed", "Training", "TrainingDate"]
