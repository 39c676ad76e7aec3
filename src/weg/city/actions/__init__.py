from weg.city.actions.accounts import unname_account
from weg.city.actions.committees import add_committee, seat_committee
from weg.city.actions.factors import reset_second_factor
from weg.city.actions.members import change_member, end_member, invite_again, invite_member
from weg.city.actions.norms import set_norm, withdraw_norm
from weg.city.actions.organisations import add_organisation, change_organisation
from weg.city.actions.packs import apply_pack
from weg.city.actions.population import load_population
from weg.city.actions.profile import change_profile

__all__ = [
    "add_committee",
    "add_organisation",
    "apply_pack",
    "change_member",
    "change_organisation",
    "change_profile",
    "end_member",
    "invite_again",
    "invite_member",
    "load_population",
    "reset_second_factor",
    "seat_committee",
    "set_norm",
    "unname_account",
    "withdraw_norm",
]
