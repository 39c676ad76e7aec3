from weg.care.grants.actions.deciding import decide_computation
from weg.care.grants.actions.pack import load_terms
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
    "add_variant",
    "assume_closed",
    "assume_new_site",
    "assume_people",
    "assume_places",
    "assume_ratio",
    "assume_share",
    "change_occasion",
    "decide_computation",
    "drop_assumption",
    "drop_variant",
    "load_terms",
    "set_amount",
    "set_lump_sum",
    "set_ratio",
]
