"""Every write of needs, one function for each thing a person does."""

from weg.needs.actions.assessing import assess, end_need, require_place
from weg.needs.actions.bulk import TakenOver, take_over
from weg.needs.actions.catalogue import save_group, save_question
from weg.needs.actions.counting import close_half_years
from weg.needs.actions.offers import save_offer
from weg.needs.actions.readers import name_reader, release_reader
from weg.needs.actions.shelters import lift_protection, protect_address, set_readers
from weg.needs.actions.swapping import accept_swap, decline_swap, propose_swap
from weg.needs.actions.tonight import shelter_tonight

__all__ = [
    "TakenOver",
    "accept_swap",
    "assess",
    "close_half_years",
    "decline_swap",
    "end_need",
    "lift_protection",
    "name_reader",
    "propose_swap",
    "protect_address",
    "release_reader",
    "require_place",
    "save_group",
    "save_offer",
    "save_question",
    "set_readers",
    "shelter_tonight",
    "take_over",
]
