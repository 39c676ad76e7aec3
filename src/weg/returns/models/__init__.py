from weg.returns.models.amounts import CountryGroup, Rate
from weg.returns.models.cases import Agreement, Case, Traveller
from weg.returns.models.contents import CaseItem, FollowUp, Note, Plan
from weg.returns.models.items import Item
from weg.returns.models.tally import Tally

__all__ = [
    "Agreement",
    "Case",
    "CaseItem",
    "CountryGroup",
    "FollowUp",
    "Item",
    "Note",
    "Plan",
    "Rate",
    "Tally",
    "Traveller",
]
