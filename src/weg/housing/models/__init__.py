from weg.housing.models.books import ClosedBooks, Step
from weg.housing.models.features import Feature
from weg.housing.models.linked import SiteFeature, UnitFeature
from weg.housing.models.occupancy import Occupancy
from weg.housing.models.operation import Operation, SiteMember
from weg.housing.models.places import Place, Room, Unit
from weg.housing.models.sites import Density, LimitException, Site

__all__ = [
    "ClosedBooks",
    "Density",
    "Feature",
    "LimitException",
    "Occupancy",
    "Operation",
    "Place",
    "Room",
    "Site",
    "SiteFeature",
    "SiteMember",
    "Step",
    "Unit",
    "UnitFeature",
]
