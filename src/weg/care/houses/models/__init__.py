from weg.care.houses.models.catalogue import CatalogueItem, Contractor
from weg.care.houses.models.defects import Defect, DefectBlock, DefectPhoto
from weg.care.houses.models.handovers import Handover
from weg.care.houses.models.keys import KeyLoan
from weg.care.houses.models.log import LogEntry
from weg.care.houses.models.notices import Notice
from weg.care.houses.models.protocols import Protocol
from weg.care.houses.models.readiness import Tick
from weg.care.houses.models.staffing import EmergencyNumber, OfficeHours, OnCall, Post

__all__ = [
    "CatalogueItem",
    "Contractor",
    "Defect",
    "DefectBlock",
    "DefectPhoto",
    "EmergencyNumber",
    "Handover",
    "KeyLoan",
    "LogEntry",
    "Notice",
    "OfficeHours",
    "OnCall",
    "Post",
    "Protocol",
    "Tick",
]
