from weg.city.models.committees import Committee, Seat
from weg.city.models.districts import District, Residents
from weg.city.models.factors import SecondFactor
from weg.city.models.members import HELPING, Member, Role
from weg.city.models.municipality import Municipality
from weg.city.models.norms import Norm
from weg.city.models.organisations import Organisation

__all__ = [
    "HELPING",
    "Committee",
    "District",
    "Member",
    "Municipality",
    "Norm",
    "Organisation",
    "Residents",
    "Role",
    "Seat",
    "SecondFactor",
]
