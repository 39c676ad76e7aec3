from weg.care.grants.actions.deciding import decide_computation
from weg.care.grants.actions.pack import load_terms
from weg.care.grants.actions.payers import PayerRow, record_payers, remove_payer, set_payer
from weg.care.grants.actions.rates import set_fee, set_fee_cap, set_fee_rule
from weg.care.grants.actions.statements import correct_statements, make_statements
from weg.care.grants.actions.terms import change_occasion, set_amount, set_lump_sum, set_ratio
from weg.care.grants.actions.variants import (
    add_variant,
    assume_closed,
    assume_new_site,
    assume_people,
    assume_places,
    assume_ratio,
    assume_share,
    drop_assumption,
    drop_variant,
)

__all__ = [
    "PayerRow",
    "add_variant",
    "assume_closed",
    "assume_new_site",
    "assume_people",
    "assume_places",
    "assume_ratio",
    "assume_share",
    "change_occasion",
    "correct_statements",
    "decide_computation",
    "drop_assumption",
    "drop_variant",
    "load_terms",
    "make_statements",
    "record_payers",
    "remove_payer",
    "set_amount",
    "set_fee",
    "set_fee_cap",
    "set_fee_rule",
    "set_lump_sum",
    "set_payer",
    "set_ratio",
]
