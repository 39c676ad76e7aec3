from weg.needs.models.assessments import Assessment, Need, Reader
from weg.needs.models.catalogue import Group, Question
from weg.needs.models.shelters import Shelter, ShelterAddress

__all__ = ["Assessment", "Group", "Need", "Question", "Reader", "Shelter", "ShelterAddress"]
