from weg.placement.models.notices import Notice
from weg.placement.models.orders import OrderCounter, PlacementOrder
from weg.placement.models.plans import Plan, Run
from weg.placement.models.proposals import Proposal
from weg.placement.models.weightings import Weighting
from weg.placement.models.wordings import Wording

__all__ = [
    "Notice",
    "OrderCounter",
    "PlacementOrder",
    "Plan",
    "Proposal",
    "Run",
    "Weighting",
    "Wording",
]
