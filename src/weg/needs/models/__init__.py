from weg.needs.models.assessments import Assessment, Need, Reader
from weg.needs.models.catalogue import Group, Question
from weg.needs.models.offers import Offer
from weg.needs.models.shelters import Shelter, ShelterAddress
from weg.needs.models.swaps import Swap
from weg.needs.models.tally import Tally

__all__ = [
    "Assessment", "Group", "Need", "Offer", "Question", "Reader", "Shelter", "ShelterAddress",
    "Swap", "Tally",
]  # fmt: skip
